import Bytes

/// Finds the place of a key in a ``KeyList``: open addressing over hashes, which knows the latest of
/// equal keys.
struct KeyTable {
  private(set) var keys = KeyList()
  /// A hash in the upper half, a place in ``keys`` and one in the lower; 0 where free.
  private var slots = [UInt64](repeating: 0, count: 1 << 8)

  /// The memory in use, in bytes.
  var byteCount: Int { keys.byteCount + 8 * slots.count }

  /// Adds `key` and gives the place of the same key added before, if there is one.
  mutating func append(_ key: Span<UInt8>) -> Int? {
    let hash = Self.hash(key)
    let slot = slot(of: key, hash)
    let content = slots[slot]
    keys.append(key)
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(keys.count)
    if content == 0, 2 * keys.count > slots.count { grow() }
    return content == 0 ? nil : Int(content & 0xFFFF_FFFF) - 1
  }

  /// The place of the latest key equal to `key`.
  func place(of key: Span<UInt8>) -> Int? {
    let content = slots[slot(of: key, Self.hash(key))]
    return content == 0 ? nil : Int(content & 0xFFFF_FFFF) - 1
  }

  /// The slot that holds `key`, or the free one that it would get.
  private func slot(of key: Span<UInt8>, _ hash: UInt64) -> Int {
    var slot = Int(hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        if isKey(at: Int(slots[slot] & 0xFFFF_FFFF) - 1, key) { break }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isKey(at place: Int, _ key: Span<UInt8>) -> Bool {
    let range = keys.range(of: place)
    guard range.count == key.count else { return false }
    for index in key.indices where keys.bytes[range.lowerBound + index] != key[index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: 2 * slots.count)
    for content in slots where content != 0 {
      var slot = Int(content >> 32) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = content
    }
    slots = larger
  }

  /// A ``StableHash`` with its halves folded together, because the upper one is used.
  static func hash(_ key: Span<UInt8>) -> UInt64 {
    var hash = StableHash()
    for index in key.indices { hash.combine(UInt64(key[index])) }
    return hash.value ^ hash.value << 32
  }
}
