/// Values found by a ``LabelHash``: open addressing over a power of two, at most half full.
///
/// The keys are hashes already; two texts with the same hash are taken for one. Where a hash is put
/// depends on a factor drawn for the process (multiply-shift; Dietzfelbinger et al. 1997), so no page
/// can make its names all want one slot.
struct HashTable<Value: Sendable>: Sendable {
  /// Ranks in ``values``, or -1 where free.
  private var slots: [Int32]
  private var hashes: [UInt64] = []
  private(set) var values: [Value] = []
  private let factor = processFactor

  /// - Parameter capacity: how many values are expected.
  init(capacity: Int = 64) {
    var count = 16
    while count < 2 * capacity { count *= 2 }
    slots = .init(repeating: -1, count: count)
  }

  /// The rank of the value for `hash`, in the order they were added.
  func rank(of hash: UInt64) -> Int? {
    let rank = slots[slot(of: hash)]
    return rank < 0 ? nil : Int(rank)
  }

  subscript(hash: UInt64) -> Value? { rank(of: hash).map { values[$0] } }

  /// Changes the value for `hash`, which is `missing` if there was none.
  mutating func update(
    _ hash: UInt64, default missing: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    let slot = slot(of: hash)
    if slots[slot] < 0 {
      slots[slot] = Int32(values.count)
      hashes.append(hash)
      values.append(missing())
    }
    change(&values[Int(slots[slot])])
    if values.count * 2 > slots.count { grow() }
  }

  /// Adds a value for a hash that has none; gives its rank.
  mutating func add(_ value: Value, for hash: UInt64) -> Int {
    update(hash, default: value) { _ in }
    return values.count - 1
  }

  /// The slot where `hash` is, or would be.
  private func slot(of hash: UInt64) -> Int {
    let bits = slots.count.trailingZeroBitCount
    var slot = Int(truncatingIfNeeded: (hash &* factor) >> UInt64(64 - bits))
    while slots[slot] >= 0, hashes[Int(slots[slot])] != hash {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = .init(repeating: -1, count: slots.count * 2)
    for (rank, hash) in hashes.enumerated() { slots[slot(of: hash)] = Int32(rank) }
  }
}

/// Odd, as multiplication by it must lose nothing.
private let processFactor = UInt64.random(in: .min ... .max) | 1
