import Bytes

/// Reads the positions of a posting list: those of one document at a time, straight from the packed
/// blocks, so that a few positions cost a few look-ups.
///
/// Safe for the reasons given at ``PostingCursor``: the list's bytes and the scratch memory outlive
/// it, and each block's place is checked before it is read.
@safe struct PositionCursor {
  /// How many positions the whole list has.
  let count: Int
  private let blockCount: Int
  private let ends: UnsafeRawPointer?
  private let data: UnsafeRawPointer?
  private let dataCount: Int

  private var block = -1
  private var reader: PatchedBlockReader?
  /// The gaps of one block, decoded: the last, which is short, or one that is asked for often.
  private let decoded: UnsafeMutablePointer<UInt32>
  private var decodedBlock = -1
  /// How often the current block has been asked.
  private var asked = 0

  /// From so many gaps on, decoding all of a block costs less than looking them up singly.
  private static let fewGaps = 10
  /// The same where exceptions have to be looked through for each.
  private static let fewPatchedGaps = 2

  init(_ entry: PostingEntry, in region: MappedRegion, scratch: Scratch) {
    let start = entry.offset &+ entry.postingsLength
    let blocks = (entry.occurrenceCount &+ PackedBlock.count &- 1) / PackedBlock.count
    let tableCount = blocks > 1 ? 4 &* blocks : 0
    unsafe decoded = scratch.allocate(PackedBlock.count, filledWith: UInt32(0))
    guard let list = region.region(start..<start &+ entry.positionsLength),
      list.count > tableCount, let address = unsafe list.baseAddress
    else {
      unsafe (count, blockCount, ends, data, dataCount) = (0, 0, nil, nil, 0)
      return
    }
    count = entry.occurrenceCount
    blockCount = blocks
    unsafe ends = blocks > 1 ? address : nil
    unsafe data = address + tableCount
    dataCount = list.count &- tableCount
  }

  /// The gap at `index` among all positions of the list; 0 past the last.
  @inline(__always)
  mutating func gap(at index: Int) -> UInt32 {
    guard index >= 0, index < count else { return 0 }
    let wanted = index / PackedBlock.count
    if wanted != block { enter(wanted) }
    let place = index % PackedBlock.count
    if let reader {
      asked &+= 1
      if asked <= (reader.isPlain ? Self.fewGaps : Self.fewPatchedGaps) {
        return reader.value(at: place)
      }
      unsafe reader.unpack(adding: 0, to: decoded)
      decodedBlock = block
      self.reader = nil
    }
    return unsafe decoded[place]
  }

  private mutating func enter(_ wanted: Int) {
    block = wanted
    reader = nil
    asked = 0
    guard decodedBlock != wanted, let data = unsafe data else { return }
    let start = wanted == 0 ? 0 : end(of: wanted &- 1)
    let end = end(of: wanted)
    let size = min(count &- wanted &* PackedBlock.count, PackedBlock.count)
    if size == PackedBlock.count, start < end, end <= dataCount {
      reader = unsafe PatchedBlockReader(data + start, end &- start)
      if reader != nil { return }
    }
    decodedBlock = wanted
    guard size < PackedBlock.count, start < end, end <= dataCount else {
      for index in 0..<PackedBlock.count { unsafe decoded[index] = 0 }
      return
    }
    var varints = unsafe VarintReader(data + start, end &- start)
    for index in 0..<size {
      unsafe decoded[index] = UInt32(truncatingIfNeeded: unsafe varints.next())
    }
  }

  @inline(__always)
  private func end(of block: Int) -> Int {
    guard let ends = unsafe ends else { return dataCount }
    return Int(
      UInt32(littleEndian: unsafe ends.loadUnaligned(fromByteOffset: 4 &* block, as: UInt32.self)))
  }
}
