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
    self.init(entry, in: region, buffer: PositionBuffer(scratch))
  }

  /// With the memory of a cursor that is no longer in use.
  init(_ entry: PostingEntry, in region: MappedRegion, buffer: PositionBuffer) {
    let start = entry.offset &+ entry.postingsLength
    let blocks = (entry.occurrenceCount &+ PackedBlock.count &- 1) / PackedBlock.count
    let tableCount = blocks > 1 ? 4 &* blocks : 0
    unsafe decoded = buffer.gaps
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
  mutating func gap(at index: Int) -> UInt32 {
    guard index >= 0, index < count else { return 0 }
    if index / PackedBlock.count != block { enter(index / PackedBlock.count) }
    let place = index % PackedBlock.count
    if let reader {
      if !isAskedOften() { return reader.value(at: place) }
      decode(reader)
    }
    return unsafe decoded[place]
  }

  /// Writes positions of a document to `output`, each with `start` added, until one is `last` or more;
  /// how many were written.
  ///
  /// - Parameters:
  ///   - first: How many positions come before in the list.
  ///   - wanted: How many the document has; there is room for them, and the list has them.
  @inline(__always)
  mutating func read(
    _ first: Int, count wanted: Int, from start: Int, through last: Int,
    into output: ScratchArray<Int>
  ) -> Int {
    var position = start
    var written = 0
    while written < wanted {
      let index = first &+ written
      let place = index % PackedBlock.count
      if index / PackedBlock.count != block { enter(index / PackedBlock.count) }
      if let reader {
        if isAskedOften() {
          decode(reader)
          continue
        }
        position &+= Int(reader.value(at: place))
        output[written] = position
        written &+= 1
        if position >= last { return written }
        continue
      }
      let length = min(wanted &- written, PackedBlock.count &- place)
      let decoded = unsafe decoded
      for other in place..<place &+ length {
        position &+= Int(unsafe decoded[other])
        output[written] = position
        written &+= 1
        if position >= last { return written }
      }
    }
    return written
  }

  /// Whether so many gaps of the current block have been looked up, with one more, that decoding it
  /// costs less.
  @inline(__always)
  private mutating func isAskedOften() -> Bool {
    asked &+= 1
    return asked > (reader?.isPlain ?? true ? Self.fewGaps : Self.fewPatchedGaps)
  }

  private mutating func decode(_ reader: PatchedBlockReader) {
    unsafe reader.unpack(adding: 0, to: decoded)
    decodedBlock = block
    self.reader = nil
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
