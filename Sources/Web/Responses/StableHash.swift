/// A hash that is the same in every run, unlike Swift's own: FNV-1a of 64 bits (Fowler, Noll, Vo).
///
/// For names and validators; no defence against someone who looks for collisions.
struct StableHash: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func combine(_ text: String) {
    combine(text.utf8)
    // A byte that no text has keeps “ab”, “c” and “a”, “bc” apart.
    combine(CollectionOfOne(0xFF))
  }

  /// Sixteen hexadecimal digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
