/// Drops what is elided before an apostrophe: `l’échange` gives `échange`, with its own place in the
/// text; `aujourd’hui` and `O’Brien` stay.
public struct Elision: TextFilter {
  /// Articles, pronouns and conjunctions as they stand before the apostrophe, in small ASCII letters.
  private let elided: Set<String>
  private let longest: Int

  public init(_ elided: Set<String>) {
    self.elided = elided
    longest = elided.map(\.utf8.count).max() ?? 0
  }

  public func apply(to buffer: inout TokenBuffer) {
    for index in buffer.tokens.indices {
      let range = buffer.byteRange(of: buffer.tokens[index])
      guard let length = elidedLength(of: buffer.bytes.span.extracting(range)) else { continue }
      buffer.tokens[index].start += UInt32(length)
      buffer.tokens[index].count -= UInt32(length)
      buffer.tokens[index].sourceStart += UInt32(length)
    }
  }

  /// How many bytes the elided word and its apostrophe take, or `nil` where nothing is elided.
  private func elidedLength(of text: Span<UInt8>) -> Int? {
    var length = 0
    while length < text.count, length <= longest {
      let small = text[length] | 0x20
      guard small &- 0x61 < 26 else { break }
      length += 1
    }
    guard length > 0, length <= longest, length < text.count else { return nil }
    let sign = DecodedScalar(text, at: length)
    guard CharacterTable.shared.traits(of: sign.value).contains(.apostrophe),
      length + sign.length < text.count
    else { return nil }
    var word = ""
    for offset in 0..<length { word.unicodeScalars.append(Unicode.Scalar(text[offset] | 0x20)) }
    return elided.contains(word) ? length + sign.length : nil
  }
}

extension Elision {
  public static let french = Elision([
    "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "presqu", "puisqu", "qu", "quelqu", "quoiqu",
    "s", "t",
  ])

  public static let italian = Elision([
    "agl", "all", "anch", "bell", "c", "coll", "com", "cos", "d", "dagl", "dall", "degl", "dell",
    "dev", "dov", "gl", "l", "m", "mezz", "n", "negl", "nell", "nient", "qual", "quand", "quell",
    "quest", "s", "sant", "senz", "sugl", "sull", "t", "tutt", "un", "v",
  ])

  public static let catalan = Elision(["d", "l", "m", "n", "s", "t"])

  /// What is elided in any of the three, for texts whose language is not told.
  public static let anyLanguage = Elision(
    french.elided.union(italian.elided).union(catalan.elided))
}
