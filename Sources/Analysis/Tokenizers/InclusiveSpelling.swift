/// A word written for women and men at once, taken back to the word it starts from:
/// `migrant.e.s`, `expert(e)s`, `migrantes/as`, `niñ@s`, `Migrant*innen`, `MigrantInnen`.
///
/// A form is a word, a separator and an ending of ``InclusiveEndings``, up to three times, with
/// nothing of a word behind it. All languages' forms are known at once: texts quote each other, and a
/// query does not say its language.
public struct InclusiveSpelling: Sendable, Hashable {
  /// The word without its endings, as UTF-8.
  public let text: [UInt8]
  /// Where the written form ends in the source, in bytes.
  public let end: Int

  /// The form that starts with `word`, a run of letters of `source` at least two bytes long; `nil`
  /// where it is that word alone.
  public init?(in source: Span<UInt8>, word: Range<Int>) {
    if source[word.upperBound - 1] == 0x6E, let form = Self.inner(in: source, word: word) {
      self = form
      return
    }
    guard word.upperBound < source.count, word.count >= 2 else { return nil }
    if source[word.upperBound] == 0x40 {
      guard let form = Self.at(in: source, word: word) else { return nil }
      self = form
      return
    }
    var end = word.upperBound
    for _ in 0..<3 {
      guard let next = Self.endingEnd(in: source, at: end, word: word) else { break }
      end = next
    }
    guard end > word.upperBound else { return nil }
    self.init(text: word.map { source[$0] }, end: end)
  }

  private init(text: [UInt8], end: Int) {
    self.text = text
    self.end = end
  }

  /// `MigrantInnen`: the capital inside says it.
  private static func inner(in source: Span<UInt8>, word: Range<Int>) -> Self? {
    let ending = InclusiveEndings.innerGerman
    guard word.count >= ending.count + 3,
      (0..<ending.count).allSatisfy({
        source[word.upperBound - ending.count + $0] == ending[$0]
      }),
      !(0x41...0x5A ~= source[word.upperBound - ending.count - 1])
    else { return nil }
    return Self(text: word.dropLast(ending.count).map { source[$0] }, end: word.upperBound)
  }

  /// `niñ@s`: the sign looks like an a in an o, and gives the o.
  private static func at(in source: Span<UInt8>, word: Range<Int>) -> Self? {
    var text = word.map { source[$0] } + [0x6F]
    var end = word.upperBound + 1
    if end < source.count, source[end] | 0x20 == 0x73 {
      text.append(0x73)
      end += 1
    }
    guard isBoundary(in: source, at: end), !(end < source.count && source[end] == 0x2E) else {
      return nil
    }
    return Self(text: text, end: end)
  }

  /// The offset past the separator and the ending that stand at `offset`.
  private static func endingEnd(in source: Span<UInt8>, at offset: Int, word: Range<Int>) -> Int? {
    guard offset < source.count else { return nil }
    let separator = DecodedScalar(source, at: offset)
    guard let kind = InclusiveEndings.Separator(separator.value) else { return nil }
    var start = offset + separator.length
    if kind == .slash || kind == .parenthesis, start < source.count, source[start] == 0x2D {
      start += 1
    }
    var end = start
    while end < source.count, end - start <= InclusiveEndings.longest,
      source[end].isASCIIAlphanumeric || source[end] >= 0xC3 && source[end] <= 0xCF
        || source[end] & 0xC0 == 0x80
    {
      end += 1
    }
    guard start < end, end - start <= InclusiveEndings.longest else { return nil }
    guard
      InclusiveEndings.contains(
        (start..<end).map { source[$0] }, after: kind, in: WordShape(of: word, in: source))
    else { return nil }
    if kind == .parenthesis {
      guard end < source.count, source[end] == 0x29 else { return nil }
      end += 1
      // `expert(e)s`, `Migrant(inn)en`
      for plural in InclusiveEndings.plurals {
        let pluralEnd = end + plural.count
        if pluralEnd <= source.count,
          (0..<plural.count).allSatisfy({ source[end + $0] | 0x20 == plural[$0] }),
          isBoundary(in: source, at: pluralEnd)
        {
          return pluralEnd
        }
      }
    }
    return isBoundary(in: source, at: end) ? end : nil
  }

  /// Whether no letter, mark or digit stands at `offset`.
  private static func isBoundary(in source: Span<UInt8>, at offset: Int) -> Bool {
    guard offset < source.count else { return true }
    let traits = CharacterTable.shared.traits(of: DecodedScalar(source, at: offset).value)
    return traits.isDisjoint(with: [.alphanumeric, .mark])
  }
}

/// The capitals of a word, as far as endings agree with them.
struct WordShape {
  let startsWithCapital: Bool
  let endsWithCapital: Bool

  init(of word: Range<Int>, in source: Span<UInt8>) {
    let first = DecodedScalar(source, at: word.lowerBound).value
    startsWithCapital = CharacterTable.shared.smallLetter(of: first) != first
    var start = word.upperBound - 1
    while start > word.lowerBound, source[start] & 0xC0 == 0x80 { start -= 1 }
    let last = DecodedScalar(source, at: start).value
    endsWithCapital = CharacterTable.shared.smallLetter(of: last) != last
  }
}
