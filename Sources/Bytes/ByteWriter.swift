/// Bytes in the making: little-endian integers, variable-length integers, texts.
package struct ByteWriter: Sendable {
  package var bytes: [UInt8] = []

  package init() {}

  package var count: Int { bytes.count }

  @inlinable package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends `value` in little-endian order.
  @inlinable package mutating func append<Number: FixedWidthInteger>(integer value: Number) {
    var rest = value.littleEndian
    unsafe withUnsafeBytes(of: &rest) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends `value`, 7 bits a byte, lowest first; the last byte is under 128.
  @inlinable package mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest &>>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  @inlinable package mutating func append(varint value: Int) {
    append(varint: UInt64(truncatingIfNeeded: value))
  }

  @inlinable package mutating func append(varint value: UInt32) { append(varint: UInt64(value)) }

  /// Appends the length of `text` in UTF-8 bytes as a varint, then the bytes.
  package mutating func append(text: String) {
    append(varint: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  @inlinable package mutating func append(contentsOf more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
  }

  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
