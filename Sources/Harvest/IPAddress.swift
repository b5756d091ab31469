/// A number by which machines know each other (IPv4 or IPv6).
struct IPAddress: Sendable, Hashable {
  /// 16 bytes; an IPv4 address stands in the last four, as IPv6 maps it (RFC 4291).
  private let bytes: [UInt8]

  /// Reads `192.0.2.1`, `2001:db8::1`, `[::1]`, with or without a zone; nothing for other words.
  init?(_ text: String) {
    var text = text[...]
    if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
    if let zone = text.firstIndex(of: "%") { text = text[..<zone] }
    if let four = Self.four(text) {
      bytes = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + four
    } else if let sixteen = Self.sixteen(text) {
      bytes = sixteen
    } else {
      return nil
    }
  }

  private static func four(_ text: Substring) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? UInt8(part) : nil
    }
    return parts.count == 4 && bytes.count == 4 ? bytes : nil
  }

  private static func sixteen(_ text: Substring) -> [UInt8]? {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard text.contains(":"), halves.count <= 2,
      let start = groups(halves[0]), let end = halves.count == 2 ? groups(halves[1]) : []
    else { return nil }
    let missing = 16 - start.count - end.count
    guard halves.count == 2 ? missing >= 2 : missing == 0 else { return nil }
    return start + [UInt8](repeating: 0, count: missing) + end
  }

  private static func groups(_ text: Substring) -> [UInt8]? {
    if text.isEmpty { return [] }
    var bytes: [UInt8] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (rank, part) in parts.enumerated() {
      if rank == parts.count - 1, part.contains(".") {
        guard let four = four(part) else { return nil }
        bytes += four
      } else {
        guard (1...4).contains(part.count), let number = UInt16(part, radix: 16) else { return nil }
        bytes += [UInt8(number >> 8), UInt8(truncatingIfNeeded: number)]
      }
    }
    return bytes.count <= 16 ? bytes : nil
  }

  /// Whether it is a machine of the public internet: none of the ranges that IANA keeps for private
  /// networks, this machine, its neighbours, documentation or many receivers at once.
  var isPublic: Bool {
    if let four = mappedFour { return Self.isPublic(four) }
    // All others of 2000::/3 are what IANA has given to networks (RFC 4291, RFC 2928, RFC 9637).
    let isForProtocols = bytes.starts(with: [0x20, 0x01]) && bytes[2] < 2
    let isForDocumentation =
      bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
      || bytes.starts(with: [0x3F, 0xFF]) && bytes[2] < 0x10
    return bytes[0] & 0xE0 == 0x20 && !isForProtocols && !isForDocumentation
  }

  /// The IPv4 address inside: mapped, or translated (RFC 6052, RFC 3056).
  private var mappedFour: [UInt8]? {
    if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
      return Array(bytes.suffix(4))
    }
    if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B]) { return Array(bytes.suffix(4)) }
    if bytes.starts(with: [0x20, 0x02]) { return Array(bytes[2..<6]) }
    return nil
  }

  private static func isPublic(_ four: [UInt8]) -> Bool {
    switch (four[0], four[1]) {
    case (0, _), (10, _), (127, _), (224..., _), (169, 254), (192, 168), (198, 18...19),
      (172, 16...31), (100, 64...127):
      false
    case (192, 0): four[2] != 0 && four[2] != 2
    case (198, 51): four[2] != 100
    case (203, 0): four[2] != 113
    default: true
    }
  }
}
