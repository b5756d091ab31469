/// A hash that is the same in every run and on every machine, unlike Swift's own: FNV-1a of 64 bits
/// (Fowler, Noll and Vo; IETF draft-eastlake-fnv).
///
/// For names, validators and tables; no defence against someone who looks for collisions.
@frozen package struct StableHash: Sendable, Hashable {
  /// What has been hashed so far.
  @usableFromInline package internal(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable package init() {}

  /// The hash of some bytes.
  @inlinable package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.combine(bytes)
    return hash.value
  }

  /// Takes one byte in, or a larger number as if it were one: a letter, another hash.
  @inlinable package mutating func combine(_ number: UInt64) {
    value = (value ^ number) &* 0x100_0000_01B3
  }

  @inlinable package mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(UInt64(byte)) }
  }

  /// Takes a text in with its end, so that “ab”, “c” and “a”, “bc” differ.
  package mutating func combine(_ text: String) {
    combine(text.utf8)
    // A byte that no text has.
    combine(0xFF)
  }

  /// Whether nothing was taken in.
  @inlinable package var isEmpty: Bool { self == StableHash() }

  /// Sixteen hexadecimal digits.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
