import Bytes

/// The names of elements and attributes of a page, each once, found by its bytes.
///
/// Open addressing over a power of two: a page has a few hundred names and writes them thousands of
/// times. Two names with the same hash of 64 bits are taken for one, which a page would
/// have to want and could only harm its own reading by.
struct NameTable {
  /// What is known of a name besides how it is written.
  struct Entry {
    let hash: UInt64
    /// Of the element that has the name; what an attribute of that name is does not matter.
    let traits: ElementTraits
    /// How many elements with the name are open.
    var openCount: Int32 = 0
    /// The offset of the last tag with an attribute of the name; -1 for none.
    var lastTag: Int32 = -1
  }

  private(set) var names: [MarkupName] = []
  var entries: [Entry] = []
  /// Ranks, or -1 where free.
  private var slots = [Int32](repeating: -1, count: 1_024)

  /// The table that every page begins with.
  static let usual = NameTable(UsualNames.all)

  private init(_ names: [Substring]) {
    for name in names { _ = rank(of: name.utf8) }
  }

  /// The rank of a name, whatever its case.
  ///
  /// - Parameter bytes: must not be empty.
  mutating func rank(of bytes: some Collection<UInt8>) -> Int32 {
    var hash = StableHash()
    for byte in bytes { hash.combine(UInt64(byte.lowercased)) }
    return rank(of: bytes, hash: hash.value)
  }

  /// The same where the hash of the name in lower case is known.
  @inline(__always) mutating func rank(of bytes: some Collection<UInt8>, hash: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1)
    while slots[slot] >= 0 {
      let rank = slots[slot]
      if entries[Int(rank)].hash == hash { return rank }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(bytes, hash: hash, at: slot)
  }

  /// Puts a name that is new into the free slot `slot`.
  private mutating func add(_ bytes: some Collection<UInt8>, hash: UInt64, at slot: Int) -> Int32 {
    let rank = Int32(names.count)
    let name = String(decoding: bytes.map(\.lowercased), as: UTF8.self)
    names.append(MarkupName(name))
    entries.append(Entry(hash: hash, traits: .of(name)))
    slots[slot] = rank
    if names.count * 2 > slots.count { grow() }
    return rank
  }

  private mutating func grow() {
    slots = .init(repeating: -1, count: slots.count * 2)
    for (rank, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash ^ entry.hash >> 29) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(rank)
    }
  }
}

extension UInt8 {
  /// In lower case if it is an ASCII letter.
  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
