/// A Unicode scalar read from UTF-8 bytes that nobody has checked.
struct DecodedScalar {
  /// What a byte stands for that is not part of a well-formed sequence. No scalar has this value.
  static let malformed: UInt32 = .max

  /// The scalar's value, or ``malformed``.
  let value: UInt32
  /// How many bytes it takes, 1 to 4; 1 where it is malformed.
  let length: Int

  /// Reads the scalar that starts at `offset`, which must lie inside `bytes`.
  ///
  /// Refuses what Unicode 15, table 3-7 refuses: overlong forms, surrogates, values above U+10FFFF.
  @inline(__always)
  init(_ bytes: borrowing Span<UInt8>, at offset: Int) {
    let lead = bytes[offset]
    if lead < 0x80 {
      self.init(value: UInt32(lead), length: 1)
      return
    }
    let remaining = bytes.count - offset
    if lead < 0xE0 {
      guard lead >= 0xC2, remaining >= 2, bytes[offset + 1] & 0xC0 == 0x80 else {
        self.init(value: Self.malformed, length: 1)
        return
      }
      self.init(
        value: UInt32(lead & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), length: 2)
      return
    }
    self.init(longSequenceIn: bytes, at: offset, remaining: remaining)
  }

  /// Three and four bytes.
  private init(longSequenceIn bytes: borrowing Span<UInt8>, at offset: Int, remaining: Int) {
    let lead = bytes[offset]
    guard remaining >= 3, bytes[offset + 1] & 0xC0 == 0x80, bytes[offset + 2] & 0xC0 == 0x80 else {
      self.init(value: Self.malformed, length: 1)
      return
    }
    let middle = UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
    if lead < 0xF0 {
      let value = UInt32(lead & 0x0F) << 12 | middle
      let isScalar = value >= 0x800 && value & 0xF800 != 0xD800
      self.init(value: isScalar ? value : Self.malformed, length: isScalar ? 3 : 1)
      return
    }
    guard lead < 0xF5, remaining >= 4, bytes[offset + 3] & 0xC0 == 0x80 else {
      self.init(value: Self.malformed, length: 1)
      return
    }
    let value = UInt32(lead & 0x07) << 18 | middle << 6 | UInt32(bytes[offset + 3] & 0x3F)
    let isScalar = value >= 0x10000 && value <= 0x10FFFF
    self.init(value: isScalar ? value : Self.malformed, length: isScalar ? 4 : 1)
  }

  private init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }
}

extension [UInt8] {
  /// Appends the UTF-8 bytes of `scalar`, which must be a Unicode scalar value.
  @inline(__always)
  mutating func appendUTF8(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80:
      append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case ..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
