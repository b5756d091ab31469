/// The part of an address behind the question mark, as forms send it
/// (`application/x-www-form-urlencoded`, WHATWG URL Standard, 5).
enum QueryString {
  /// Names and values in their order. Control characters become spaces and bytes that are no UTF-8
  /// become U+FFFD, so that whatever was sent is text that can be shown. At most
  /// ``maximumCount`` pairs.
  static func pairs(in query: String) -> [(name: String, value: String)] {
    query.utf8.split(separator: UInt8(ascii: "&")).prefix(maximumCount).map { pair in
      let equals = pair.firstIndex(of: UInt8(ascii: "="))
      let name = decode(pair[..<(equals ?? pair.endIndex)])
      let value = equals.map { decode(pair[pair.index(after: $0)...]) } ?? ""
      return (name, value)
    }
  }

  static let maximumCount = 500

  /// `pairs` as the part of an address behind the question mark, that mark included; empty for
  /// none.
  static func text(of pairs: [(name: String, value: String)]) -> String {
    guard !pairs.isEmpty else { return "" }
    return "?" + pairs.map { encode($0.name) + "=" + encode($0.value) }.joined(separator: "&")
  }

  /// Leaves alone what RFC 3986 lets stand in a query; commas stay readable.
  ///
  /// - Parameters:
  ///   - space: What a space becomes.
  ///   - lineEnd: What the end of a line becomes.
  static func encode(_ text: String, space: String = "+", lineEnd: String = "%0A") -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ","), UInt8(ascii: ":"):
        bytes.append(byte)
      case UInt8(ascii: " "): bytes.append(contentsOf: space.utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: lineEnd.utf8)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digit(byte >> 4))
        bytes.append(digit(byte & 0xF))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `number`, below 16, as a hexadecimal digit.
  private static func digit(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "A") + number - 10
  }

  private static func decode(_ encoded: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(encoded.count)
    var index = encoded.startIndex
    while index < encoded.endIndex {
      var byte = encoded[index]
      index = encoded.index(after: index)
      if byte == UInt8(ascii: "+") {
        byte = UInt8(ascii: " ")
      } else if byte == UInt8(ascii: "%"),
        let end = encoded.index(index, offsetBy: 2, limitedBy: encoded.endIndex),
        let high = hexadecimal(encoded[index]),
        let low = hexadecimal(encoded[encoded.index(after: index)])
      {
        byte = high << 4 | low
        index = end
      }
      bytes.append(byte < 0x20 || byte == 0x7F ? UInt8(ascii: " ") : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
