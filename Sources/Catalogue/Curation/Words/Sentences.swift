/// Parts running text into sentences.
enum Sentences {
  /// The sentences of `text`. One ends at a full stop, exclamation or question mark that a space and a
  /// capital follow; not at an initial or the short form of a title.
  static func parted(_ text: String) -> [String] {
    let whole = text[...]
    let bytes = text.utf8.span
    var sentences: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let (sign, end) = (bytes[index], endOfSign(bytes, at: index))
      guard let end else {
        index += 1
        continue
      }
      index = end
      var next = end
      while next < bytes.count, let closing = endOfClosing(bytes, at: next) { next = closing }
      var first = skippingSpace(bytes, from: next)
      guard first > next, first < bytes.count, isLong(bytes, start..<next) else { continue }
      let begin = first
      guard !bytes.scalar(at: &first).properties.isLowercase else { continue }
      if sign == UInt8(ascii: "."), isShortForm(whole.bytes(start..<end - 1)) { continue }
      sentences.append(String(whole.bytes(start..<next)).collapsingSpace)
      start = begin
    }
    let last = String(whole.bytes(start..<bytes.count)).collapsingSpace
    if !last.isEmpty { sentences.append(last) }
    return sentences
  }

  /// Behind a sign that may end a sentence; nothing if none stands at `index`.
  private static func endOfSign(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return index + 1
    // …
    case 0xE2:
      let isEllipsis =
        index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA6
      return isEllipsis ? index + 3 : nil
    default: return nil
    }
  }

  /// Behind a sign that closes what was quoted; nothing if none stands at `index`.
  private static func endOfClosing(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    var next = index
    switch bytes.scalar(at: &next) {
    case "»", "”", "\"", ")": return next
    default: return nil
    }
  }

  private static func skippingSpace(_ bytes: Span<UInt8>, from index: Int) -> Int {
    var index = index
    while index < bytes.count {
      var next = index
      guard bytes.scalar(at: &next).isSpace else { break }
      index = next
    }
    return index
  }

  /// Whether more than two characters stand there.
  private static func isLong(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count > 8 { return true }
    return range.count(where: { bytes[$0] & 0xC0 != 0x80 }) > 2
  }

  /// Whether the last word is one letter, or a title that is always cut short.
  private static func isShortForm(_ text: Substring) -> Bool {
    let letters = text.unicodeScalars.reversed().prefix {
      $0 == "." || $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
    }
    let word = String(String.UnicodeScalarView(letters.reversed()))
    return word.count == 1 || shortForms.contains(word.lowercased())
  }

  private static let shortForms: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sr", "sra", "mm", "st", "no", "nos", "art", "г",
  ]
}
