/// Eight bytes of a text in UTF-8 that are looked at together; each answer has the high bit of every
/// byte that it holds for.
struct EightBytes {
  /// The first byte is the lowest.
  private let word: UInt64

  /// Eight bytes from `offset` on, which must be there.
  @inline(__always) init(_ text: Span<UInt8>, at offset: Int) {
    word = UInt64(
      littleEndian: unsafe text.bytes.unsafeLoadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  /// The same with zeros in place of all but the first `count` bytes, 1 to 8.
  @inline(__always) init(_ text: Span<UInt8>, at offset: Int, count: Int) {
    let all = EightBytes(text, at: offset)
    word = all.word & (UInt64.max >> UInt64(64 - 8 * count))
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// Bytes that are `byte`.
  @inline(__always) func equal(to byte: UInt8) -> UInt64 {
    let rest = word ^ UInt64(byte) &* 0x0101_0101_0101_0101
    return ~((rest & Self.low) &+ Self.low | rest) & Self.high
  }

  /// Bytes that a character begins with which is neither white space nor a control.
  @inline(__always) var letters: UInt64 {
    let isAboveSpace = (word & Self.low) &+ 0x5F5F_5F5F_5F5F_5F5F
    return (isAboveSpace & ~word | word & word << 1) & Self.high
  }

  /// Whether all are white space or controls.
  @inline(__always) var isBlank: Bool {
    ((word & Self.low) &+ 0x5F5F_5F5F_5F5F_5F5F | word) & Self.high == 0
  }

  /// How many bytes an answer holds for.
  @inline(__always) static func count(_ answer: UInt64) -> Int {
    Int(truncatingIfNeeded: ((answer >> 7) &* 0x0101_0101_0101_0101) >> 56)
  }
}
