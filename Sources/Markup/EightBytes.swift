/// Eight bytes that are looked at together: most of a page is passed over in words.
struct EightBytes {
  private let word: UInt64

  /// The bytes from `offset` on; nothing where fewer than eight are left.
  @inline(__always) init?(_ bytes: [UInt8], at offset: Int) {
    guard offset >= 0, bytes.count - offset >= 8 else { return nil }
    word = unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
  }

  /// Whether all are below 128.
  var isASCII: Bool { word & 0x8080_8080_8080_8080 == 0 }

  /// Whether one of them is `byte`.
  @inline(__always) func has(_ byte: UInt8) -> Bool {
    let rest = word ^ UInt64(byte) &* 0x0101_0101_0101_0101
    return (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080 != 0
  }
}
