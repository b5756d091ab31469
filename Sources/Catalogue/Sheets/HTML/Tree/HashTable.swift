/// Values found by a ``LabelHash``: open addressing over a power of two, at most half full.
///
/// The keys are hashes already; two texts with the same hash are taken for one. Where a hash is put
/// depends on a factor drawn for the process (multiply-shift; Dietzfelbinger et al. 1997), so no page
/// can make its names all want one slot.
struct HashTable<Value: Sendable>: Sendable {
  /// Part of a hash, as most others are told from it by that, with the rank of its value in
  /// ``values``, or -1 where free.
  private struct Slot {
    var part: UInt32 = 0
    var rank: Int32 = -1
  }

  private var slots: [Slot]
  private var hashes: [UInt64] = []
  /// How many bits of a product are no rank of a slot.
  private var shift: UInt64
  private(set) var values: [Value] = []
  private let factor = processFactor

  /// - Parameter capacity: how many values are expected.
  init(capacity: Int = 64) {
    var count = 16
    while count < 2 * capacity { count *= 2 }
    slots = .init(repeating: Slot(), count: count)
    shift = UInt64(64 - count.trailingZeroBitCount)
  }

  /// The rank of the value for `hash`, in the order they were added.
  func rank(of hash: UInt64) -> Int? {
    let rank = slots[slot(of: hash)].rank
    return rank < 0 ? nil : Int(rank)
  }

  subscript(hash: UInt64) -> Value? { rank(of: hash).map { values[$0] } }

  /// Changes the value for `hash`, which is `missing` if there was none.
  mutating func update(
    _ hash: UInt64, default missing: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    let slot = slot(of: hash)
    if slots[slot].rank < 0 {
      slots[slot] = Slot(part: UInt32(truncatingIfNeeded: hash), rank: Int32(values.count))
      hashes.append(hash)
      values.append(missing())
    }
    change(&values[Int(slots[slot].rank)])
    if values.count * 2 > slots.count { grow() }
  }

  /// Adds a value for a hash that has none; gives its rank.
  mutating func add(_ value: Value, for hash: UInt64) -> Int {
    update(hash, default: value) { _ in }
    return values.count - 1
  }

  /// The slot where `hash` is, or would be.
  @inline(__always) private func slot(of hash: UInt64) -> Int {
    let slots = slots.span
    var slot = Int(truncatingIfNeeded: (hash &* factor) &>> shift)
    let part = UInt32(truncatingIfNeeded: hash)
    while slots[slot].rank >= 0 {
      if slots[slot].part == part, hashes[Int(slots[slot].rank)] == hash { break }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return slot
  }

  private mutating func grow() {
    let known = slots.filter { $0.rank >= 0 }
    slots = .init(repeating: Slot(), count: slots.count * 2)
    shift -= 1
    for entry in known { slots[slot(of: hashes[Int(entry.rank)])] = entry }
  }
}

/// Odd, as multiplication by it must lose nothing.
private let processFactor = UInt64.random(in: .min ... .max) | 1
