/// A hash that is the same in every run and on every machine, unlike Swift's own: FNV-1a of 64 bits
/// (Fowler, Noll and Vo; IETF draft-eastlake-fnv).
///
/// For names, validators and tables; no defence against someone who looks for collisions. It is
/// public because only then is it inlined into the loops of other targets: as `package`, called for
/// each byte, it doubled the time that a page takes to read.
@frozen public struct StableHash: Sendable, Hashable {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable public init() {}

  /// The hash of all that was taken in.
  @inlinable public var value: UInt64 { state }

  /// The hash of some bytes.
  @inlinable public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.combine(bytes)
    return hash.state
  }

  /// Takes one byte in, or a larger number as if it were one: a letter, another hash.
  @inlinable public mutating func combine(_ number: UInt64) {
    state = (state ^ number) &* 0x100_0000_01B3
  }

  @inlinable public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(UInt64(byte)) }
  }

  /// Takes a text in with its end, so that “ab”, “c” and “a”, “bc” differ.
  public mutating func combine(_ text: String) {
    combine(text.utf8)
    // A byte that no text has.
    combine(0xFF)
  }

  /// Whether nothing was taken in.
  @inlinable public var isEmpty: Bool { self == StableHash() }

  /// Sixteen hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
