/// The no-break spaces that French sets beside its signs, which pages lose or never had.
enum FrenchSpacing {
  /// `text` with a no-break space in place of a space before `;`, `:`, `!`, `?` and `»`, and behind
  /// `«`.
  static func restored(_ text: String) -> String {
    let bytes = text.utf8.span
    var result: [UInt8] = []
    var copied = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: " ") {
      guard isSign(bytes, at: index + 1) || isOpening(bytes, endingAt: index) else { continue }
      for byte in copied..<index { result.append(bytes[byte]) }
      result += [0xC2, 0xA0]
      copied = index + 1
    }
    if copied == 0 { return text }
    for byte in copied..<bytes.count { result.append(bytes[byte]) }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isSign(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    // »
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xBB
    default: return false
    }
  }

  /// Whether « ends before `index`.
  private static func isOpening(_ bytes: Span<UInt8>, endingAt index: Int) -> Bool {
    index >= 2 && bytes[index - 2] == 0xC2 && bytes[index - 1] == 0xAB
  }
}
