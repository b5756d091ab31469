/// Characters that steer a terminal, and that XML does not have or that it keeps only as references:
/// C0 but for tab and line feed, DEL, and C1. No text of a practice needs them.
enum ControlCharacters {
  /// Puts spaces in their place; the count of bytes stays.
  ///
  /// - Parameter text: UTF-8.
  static func blank(_ text: inout [UInt8]) {
    var previous: UInt8 = 0
    for offset in text.indices {
      let byte = text[offset]
      if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F {
        text[offset] = UInt8(ascii: " ")
      } else if previous == 0xC2, byte < 0xA0 {
        text[offset - 1] = UInt8(ascii: " ")
        text[offset] = UInt8(ascii: " ")
      }
      previous = byte
    }
  }
}

extension String {
  /// With spaces in place of control characters; tabs and line feeds stay.
  var withoutControls: String {
    // Few texts have any.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return self }
    var bytes = Array(utf8)
    ControlCharacters.blank(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// On one line of a terminal, whatever it holds: a name of a file may have line ends and more.
  package var onOneLine: String {
    String(String.UnicodeScalarView(withoutControls.unicodeScalars.map { $0 < " " ? " " : $0 }))
  }
}
