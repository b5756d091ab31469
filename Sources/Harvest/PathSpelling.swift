/// One spelling for paths that mean the same, so that they can be compared (RFC 9309, 2.2.2).
enum PathSpelling {
  /// `path` with signs beyond ASCII as percent-encoded UTF-8, letters, digits and `-._~` as
  /// themselves, and other percent-encodings in capitals.
  static func plain(_ path: String) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(path.utf8.count)
    var rest = path.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let encoded = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        rest = rest.dropFirst(2)
        if isUnreserved(encoded) { plain.append(encoded) } else { plain += percent(encoded) }
      } else if byte < 0x80 {
        plain.append(byte)
      } else {
        plain += percent(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func percent(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
