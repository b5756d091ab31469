/// A label as labels are compared: without case, diacritics, and differences of apostrophe, hyphen
/// and spacing. `Équateur` and `equateur` have one key, and so have `migrant·e·s` and `migrants`.
///
/// For comparing only, never for display.
struct LabelKey: Sendable, Hashable {
  /// Words of lower-case letters and digits joined by one space.
  let text: String

  init(_ label: String) {
    if let plain = Self.plainWord(label) {
      text = plain
      return
    }
    var words = ""
    words.reserveCapacity(label.utf8.count)
    for scalar in InclusiveSpelling.base(of: label).unicodeScalars {
      let letter = FoldedLetters.fold(scalar)
      if letter == FoldedLetters.mark { continue }
      if letter != FoldedLetters.separator, let letter = Unicode.Scalar(letter) {
        words.unicodeScalars.append(letter)
      } else if !words.isEmpty, words.utf8.last != UInt8(ascii: " ") {
        words.append(" ")
      }
    }
    if words.utf8.last == UInt8(ascii: " ") { words.removeLast() }
    text = words
  }

  /// The key of a single word of ASCII letters and digits, as most words are; nothing for others.
  private static func plainWord(_ label: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(label.utf8.count)
    for byte in label.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: return nil
      }
    }
    // `todxs` is no plain word.
    if bytes.last == UInt8(ascii: "s"), bytes.dropLast().last == UInt8(ascii: "x") { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
