/// A file as gzip writes it (RFC 1952), without compressing anything.
enum GzipFile {
  /// `text` has at most 65,535 bytes: one stored block of RFC 1951.
  static func bytes(of text: String) -> [UInt8] {
    let content = Array(text.utf8)
    let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    let length = UInt16(content.count)
    return header + [1] + littleEndian(length) + littleEndian(~length) + content
      + littleEndian(checksum(content)) + littleEndian(UInt32(content.count))
  }

  private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<(number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// CRC-32 of ISO 3309, as gzip has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }
}
