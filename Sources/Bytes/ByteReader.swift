/// Reads what a ``ByteWriter`` wrote, once, from front to back.
///
/// A read past the end gives zero and is remembered, so that a caller checks once, at the end.
package struct ByteReader: Sendable {
  private let bytes: [UInt8]
  private var offset = 0
  /// Whether more was read than there was.
  package private(set) var isExhausted = false

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How many bytes are still to be read.
  package var remaining: Int { bytes.count - offset }

  package mutating func byte() -> UInt8 {
    guard offset < bytes.count else {
      isExhausted = true
      return 0
    }
    defer { offset += 1 }
    return bytes[offset]
  }

  package mutating func integer<Number: FixedWidthInteger & UnsignedInteger>(
    as type: Number.Type
  ) -> Number {
    var value: Number = 0
    for index in 0..<MemoryLayout<Number>.size { value |= Number(byte()) << Number(8 * index) }
    return value
  }

  package mutating func varint() -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let next = byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { break }
    }
    return value
  }

  /// A varint that counts things of at least one byte each that follow; more than there can be
  /// is taken as damage.
  package mutating func count() -> Int {
    let value = varint()
    guard value <= UInt64(remaining) else {
      isExhausted = true
      return 0
    }
    return Int(value)
  }

  package mutating func text() -> String {
    let length = count()
    defer { offset += length }
    return String(decoding: bytes[offset..<offset + length], as: UTF8.self)
  }
}
