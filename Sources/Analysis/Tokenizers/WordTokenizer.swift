/// The words of a text in any script, as they are written.
///
/// Words are found after Unicode's rules (UAX #29, Unicode 15), with these departures, made for
/// searching:
///
/// - A full stop, a colon or an underscore parts words: `gov.kz` is two. Acronyms with dots are one
///   word without them: `U.N.H.C.R.` gives `UNHCR`.
/// - Every sign used for an apostrophe keeps a word together between letters, for ``Elision``.
/// - Digits in groups of three are one number: `1,500` and `1 500` give `1500`; `1,5` and `1.5` give
///   `1.5`.
/// - Scripts without spaces between words (Han, kana, Hangul, Thai, Lao, Khmer, Burmese) give
///   overlapping pairs of letters, or the letter that stands alone.
/// - Inclusive spellings give the word they start from; see ``InclusiveSpelling``.
///
/// A word longer than ``longestWord`` is cut. Bytes that are not UTF-8 part words.
public struct WordTokenizer: Tokenizer {
  /// In bytes of the source.
  public static let longestWord = 255

  let table = CharacterTable.shared

  public init() {}

  public func tokenize(_ source: Span<UInt8>, into buffer: inout TokenBuffer) {
    // Most words are indexed as written, so the text is copied whole and tokens point into it.
    let base = UInt32(buffer.bytes.count)
    buffer.bytes.append(contentsOf: repeatElement(0, count: source.count))
    var copy = buffer.bytes.mutableSpan
    for offset in 0..<source.count { copy[Int(base) + offset] = source[offset] }

    var offset = 0
    while offset < source.count {
      let byte = source[offset]
      if byte < 0x80 {
        offset =
          byte.isASCIIAlphanumeric
          ? appendWord(at: offset, of: source, copiedTo: base, to: &buffer) : offset + 1
        continue
      }
      let scalar = DecodedScalar(source, at: offset)
      let traits = table.traits(of: scalar.value)
      if traits.contains(.unspaced) {
        offset = appendPairs(at: offset, of: source, copiedTo: base, to: &buffer)
      } else if traits.contains(.alphanumeric), !traits.contains(.apostrophe) {
        offset = appendWord(at: offset, of: source, copiedTo: base, to: &buffer)
      } else {
        offset += scalar.length
      }
    }
  }

  /// Appends the word that starts at `start` and returns the offset past it.
  private func appendWord(
    at start: Int, of source: Span<UInt8>, copiedTo base: UInt32, to buffer: inout TokenBuffer
  ) -> Int {
    var end = start
    var isNumber = true
    if let acronym = DottedAcronym(in: source, at: start, table: table) {
      buffer.append(acronym.letters, from: start..<acronym.end)
      return acronym.end
    }
    scan: while end < source.count, end - start < Self.longestWord {
      let byte = source[end]
      if byte.isASCIIAlphanumeric {
        isNumber = isNumber && byte < 0x3A
        end += 1
        continue
      }
      if byte < 0x80, byte != 0x27, byte != 0x60 { break }
      let scalar = DecodedScalar(source, at: end)
      let traits = table.traits(of: scalar.value)
      switch true {
      case traits.contains(.unspaced):
        break scan
      case traits.contains(.apostrophe):
        guard !isNumber, hasLetter(at: end + scalar.length, of: source) else { break scan }
        end += scalar.length
        if let acronym = DottedAcronym(in: source, at: end, table: table) {
          buffer.append(
            (start..<end).map { source[$0] } + acronym.letters, from: start..<acronym.end)
          return acronym.end
        }
      case !traits.isDisjoint(with: [.alphanumeric, .mark, .format]):
        isNumber = false
        end += scalar.length
      case scalar.value == 0xB7 && isBetweenTwoL(end, of: source):
        end += scalar.length
      default:
        break scan
      }
    }
    if isNumber, let number = WrittenNumber(in: source, digits: start..<end) {
      buffer.append(number.digits, from: start..<number.end)
      return number.end
    }
    if !isNumber, let form = InclusiveSpelling(in: source, word: start..<end) {
      buffer.append(form.text, from: start..<form.end)
      return form.end
    }
    buffer.append(start..<end, copiedTo: base)
    return end
  }

  /// Appends pairs of neighbours from the run of unspaced letters that starts at `start`, each
  /// letter with its marks, and returns the offset past the run.
  private func appendPairs(
    at start: Int, of source: Span<UInt8>, copiedTo base: UInt32, to buffer: inout TokenBuffer
  ) -> Int {
    var previous: Int?
    var current = start
    var end = letterEnd(at: start, of: source)
    while end < source.count,
      table.traits(of: DecodedScalar(source, at: end).value).contains(.unspaced)
    {
      buffer.append(current..<letterEnd(at: end, of: source), copiedTo: base)
      previous = current
      current = end
      end = letterEnd(at: end, of: source)
    }
    if previous == nil { buffer.append(current..<end, copiedTo: base) }
    return end
  }

  /// The offset past the letter at `start` and the marks that follow it, ``longestWord`` at most.
  private func letterEnd(at start: Int, of source: Span<UInt8>) -> Int {
    var end = start + DecodedScalar(source, at: start).length
    while end < source.count, end - start < Self.longestWord / 2 {
      let scalar = DecodedScalar(source, at: end)
      guard !table.traits(of: scalar.value).isDisjoint(with: [.mark, .format]) else { break }
      end += scalar.length
    }
    return end
  }

  /// Whether a letter starts at `offset` that can go on a word.
  private func hasLetter(at offset: Int, of source: Span<UInt8>) -> Bool {
    guard offset < source.count else { return false }
    let traits = table.traits(of: DecodedScalar(source, at: offset).value)
    return traits.contains(.alphanumeric) && traits.isDisjoint(with: [.number, .unspaced])
  }

  /// Whether the middle dot at `offset` is the one of Catalan `col·legi`.
  private func isBetweenTwoL(_ offset: Int, of source: Span<UInt8>) -> Bool {
    offset > 0 && source[offset - 1] | 0x20 == 0x6C
      && offset + 2 < source.count && source[offset + 2] | 0x20 == 0x6C
  }
}

extension UInt8 {
  @inline(__always)
  var isASCIIAlphanumeric: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}

extension TokenBuffer {
  /// Appends the word at `range` of a text that was copied to `base` of ``bytes``.
  fileprivate mutating func append(_ range: Range<Int>, copiedTo base: UInt32) {
    tokens.append(
      Token(
        start: base + UInt32(range.lowerBound), count: UInt32(range.count),
        sourceStart: UInt32(range.lowerBound), sourceEnd: UInt32(range.upperBound),
        position: UInt32(tokens.count)))
  }

  /// Appends a word with a text of its own, written at `range` of the source.
  fileprivate mutating func append(_ text: [UInt8], from range: Range<Int>) {
    tokens.append(
      Token(
        start: UInt32(bytes.count), count: UInt32(text.count),
        sourceStart: UInt32(range.lowerBound), sourceEnd: UInt32(range.upperBound),
        position: UInt32(tokens.count)))
    bytes += text
  }
}
