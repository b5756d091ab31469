/// Takes the article, the conjunction and the commonest endings off Arabic words: `والمهاجرون` gives
/// `مهاجر`.
///
/// The light stemmer “light10” of Larkey, Ballesteros and Connell (2007), which for searching does
/// better than cutting words down to their roots. Expects letters as ``DiacriticFolding`` leaves
/// them: one alef, ه for ة, ي for ى.
public struct ArabicLightStemming: TokenFilter {
  /// The article, alone and behind the words written together with it.
  private static let articles = ["وال", "بال", "كال", "فال", "ال", "لل"].map { Array($0.utf8) }
  private static let conjunction = Array("و".utf8)
  private static let endings = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"].map {
    Array($0.utf8)
  }
  /// Arabic letters take two bytes each.
  private static let letter = 2

  public init() {}

  public func apply(to buffer: inout TokenBuffer) {
    for index in buffer.tokens.indices {
      var range = buffer.byteRange(of: buffer.tokens[index])
      guard Self.isArabic(buffer.bytes.span.extracting(range)) else { continue }
      range = Self.withoutBeginning(range, in: buffer.bytes.span)
      range = Self.withoutEndings(range, in: buffer.bytes.span)
      buffer.tokens[index].start = UInt32(range.lowerBound)
      buffer.tokens[index].count = UInt32(range.count)
    }
  }

  /// Whether `text` begins with an Arabic letter of two bytes, U+0600 to U+06FF.
  private static func isArabic(_ text: Span<UInt8>) -> Bool {
    text.count >= letter && (0xD8...0xDB).contains(text[0])
  }

  /// At least two letters stay behind an article, three behind the conjunction.
  private static func withoutBeginning(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    for article in articles
    where range.count >= article.count + 2 * letter && begins(range, in: bytes, with: article) {
      return range.lowerBound + article.count..<range.upperBound
    }
    guard range.count >= 4 * letter, begins(range, in: bytes, with: conjunction) else {
      return range
    }
    return range.lowerBound + letter..<range.upperBound
  }

  /// One ending after another, as listed; at least two letters stay.
  private static func withoutEndings(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    var range = range
    for ending in endings where range.count >= ending.count + 2 * letter {
      let start = range.upperBound - ending.count
      if begins(start..<range.upperBound, in: bytes, with: ending) {
        range = range.lowerBound..<start
      }
    }
    return range
  }

  private static func begins(
    _ range: Range<Int>, in bytes: Span<UInt8>, with part: [UInt8]
  ) -> Bool {
    guard range.count >= part.count else { return false }
    for (offset, byte) in part.enumerated() where bytes[range.lowerBound + offset] != byte {
      return false
    }
    return true
  }
}
