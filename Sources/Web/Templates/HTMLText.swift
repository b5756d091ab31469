/// How words stand in HTML, in elements and in quoted attributes.
///
/// It looks at bytes. To Swift a quotation mark with a combining accent behind it is another
/// character: by characters it would pass, and end an attribute.
enum HTMLText {
  static func escape(_ text: String) -> String {
    var html = ""
    escape(text, into: &html)
    return html
  }

  /// Puts `text`, escaped, behind what stands in `html`.
  static func escape(_ text: String, into html: inout String) {
    guard hasSpecial(text.utf8.span) else {
      html += text
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      if let entity = entity(for: byte) {
        bytes.append(contentsOf: entity.utf8)
      } else {
        bytes.append(byte)
      }
    }
    html += String(decoding: bytes, as: UTF8.self)
  }

  private static func hasSpecial(_ bytes: Swift.Span<UInt8>) -> Bool {
    for index in bytes.indices where isSpecial(bytes[index]) { return true }
    return false
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
