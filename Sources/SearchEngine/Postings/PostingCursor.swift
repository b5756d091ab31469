import Bytes

/// Walks the documents of a posting list, block by block, and skips blocks by their last document.
///
/// Safe because of three promises. The list's bytes and the scratch memory outlive the cursor: the
/// searcher holds both for the time of a query. Each block's place is checked against the list's
/// end before it is read. Documents are checked to be under the segment's count, so that damage
/// that no checksum has caught yet makes the list end early, and no reader of norms or columns
/// leaves its bounds.
@safe struct PostingCursor {
  /// How many documents the list has.
  let documentCount: Int
  /// How many blocks the list has.
  let blockCount: Int
  let detail: PostingDetail
  /// The segment's number of documents; all documents are below.
  private let documentLimit: DocumentID
  private let impact: UInt8

  // The list's table, the four parts of which lie one after the other; nil for one block alone.
  private let lasts: UnsafeRawPointer?
  private let ends: UnsafeRawPointer?
  private let positionStarts: UnsafeRawPointer?
  private let impacts: UnsafeRawPointer?
  private let data: UnsafeRawPointer?
  private let dataCount: Int

  /// The documents of the current block, then ``DocumentID/end`` up to 128 and beyond.
  private(set) var documents: UnsafeMutablePointer<DocumentID>
  private var frequencies: UnsafeMutablePointer<UInt32>
  private var frequenciesAt = 0
  private var hasFrequencies = false
  private var askedBlock = -1
  // How many positions come before those of one document of one block.
  private var summedBlock = -1
  private var summedIndex = 0
  private var summed = 0

  /// The current block, counted from 0; ``blockCount`` at the end.
  private(set) var block = 0
  /// How many documents the current block has.
  private(set) var count = 0
  /// The current document's place in the block.
  var index = 0
  /// The current document; ``DocumentID/end`` past the last.
  private(set) var document: DocumentID = .end

  static let bufferCount = PackedBlock.count + 8

  /// A cursor at the list's first document.
  ///
  /// - Parameter region: the posting section that holds the list.
  init(
    _ entry: PostingEntry, in region: MappedRegion, detail: PostingDetail, documentLimit: Int,
    scratch: Scratch
  ) {
    self.init(
      entry, in: region, detail: detail, documentLimit: documentLimit,
      buffers: PostingBuffers(scratch))
  }

  /// A cursor at the list's first document, with the memory of one that is no longer in use.
  ///
  /// - Parameter startsDecoded: Whether the first block is decoded; otherwise the cursor stands
  ///   nowhere until a block is entered.
  init(
    _ entry: PostingEntry, in region: MappedRegion, detail: PostingDetail, documentLimit: Int,
    buffers: PostingBuffers, startsDecoded: Bool = true
  ) {
    self.detail = detail
    self.documentLimit = DocumentID(documentLimit)
    impact = entry.impact
    unsafe documents = buffers.documents
    unsafe frequencies = buffers.frequencies

    let blocks = (entry.documentCount &+ PackedBlock.count &- 1) / PackedBlock.count
    let hasTable = blocks > 1
    let tableCount = hasTable ? blocks &* Self.tableWidth(detail) : 0
    let list = region.region(entry.offset..<entry.offset &+ entry.postingsLength)
    guard entry.documentCount > 1, entry.documentCount <= documentLimit, let list,
      list.count > tableCount, let start = unsafe list.baseAddress
    else {
      unsafe (lasts, ends, positionStarts, impacts, data) = (nil, nil, nil, nil, nil)
      dataCount = 0
      let isOne = entry.documentCount == 1 && Int(entry.onlyDocument) < documentLimit
      (documentCount, blockCount) = isOne ? (1, 1) : (0, 0)
      guard isOne else { return }
      count = 1
      document = entry.onlyDocument
      unsafe documents[0] = document
      for index in 1..<Self.bufferCount { unsafe documents[index] = .end }
      unsafe frequencies[0] = UInt32(clamping: entry.occurrenceCount)
      hasFrequencies = true
      return
    }
    documentCount = entry.documentCount
    blockCount = blocks
    unsafe lasts = hasTable ? start : nil
    unsafe ends = hasTable ? start + 4 &* blocks : nil
    unsafe positionStarts = hasTable && detail >= .positions ? start + 8 &* blocks : nil
    unsafe impacts = hasTable && detail >= .frequencies ? start + (tableCount &- blocks) : nil
    unsafe data = start + tableCount
    dataCount = list.count &- tableCount
    if startsDecoded { enter(block: 0) } else { block = -1 }
  }

  /// A cursor at the first document of the list that `other` walks, with memory of its own.
  init(restarting other: PostingCursor, scratch: Scratch) {
    self = other
    let buffers = PostingBuffers(scratch)
    unsafe documents = buffers.documents
    unsafe frequencies = buffers.frequencies
    if unsafe data != nil {
      enter(block: 0)
    } else {
      for index in 0..<Self.bufferCount {
        unsafe documents[index] = other.documents[index]
        unsafe frequencies[index] = other.frequencies[index]
      }
    }
  }

  /// The bytes of the table for one block.
  private static func tableWidth(_ detail: PostingDetail) -> Int {
    switch detail {
    case .documents: 8
    case .frequencies: 9
    case .positions: 13
    }
  }
}

// MARK: - Walking

extension PostingCursor {
  /// Moves to the next document.
  @inline(__always)
  mutating func next() {
    index &+= 1
    if index < count {
      unsafe document = documents[index]
    } else {
      enter(block: block &+ 1)
    }
  }

  /// Moves to the first document at or after `target`; stays where it is if already there.
  @inline(__always)
  mutating func advance(to target: DocumentID) {
    if document >= target { return }
    if unsafe documents[count &- 1] < target {
      enter(block: firstBlock(reaching: target, from: block &+ 1))
      if document >= target { return }
    }
    // Most steps are short; the documents past the block's last are the end.
    if unsafe documents[index &+ 8] >= target {
      var passed = 0
      for step in 0..<8 { passed &+= unsafe documents[index &+ step] < target ? 1 : 0 }
      index &+= passed
    } else {
      index = indexInBlock(of: target)
    }
    unsafe document = documents[index]
  }

  /// The place in the current block of its first document at or after `target`, which is at most
  /// the block's last.
  @inline(__always)
  func indexInBlock(of target: DocumentID) -> Int {
    var place = 0
    if unsafe documents[63] < target { place = 64 }
    if unsafe documents[place &+ 31] < target { place &+= 32 }
    if unsafe documents[place &+ 15] < target { place &+= 16 }
    if unsafe documents[place &+ 7] < target { place &+= 8 }
    if unsafe documents[place &+ 3] < target { place &+= 4 }
    if unsafe documents[place &+ 1] < target { place &+= 2 }
    if unsafe documents[place] < target { place &+= 1 }
    return min(place, count &- 1)
  }

  /// The place in the current block of the first document at or after `end`; the number of documents
  /// in the block if all are before.
  @inline(__always)
  func place(of end: DocumentID) -> Int {
    unsafe documents[count &- 1] < end ? count : indexInBlock(of: end)
  }

  /// Moves to the document at `index` of the current block, or to the next block if that is past the
  /// last.
  @inline(__always)
  mutating func skip(to index: Int) {
    if index < count {
      self.index = index
      unsafe document = documents[index]
    } else {
      enter(block: block &+ 1)
    }
  }

  /// Moves to the document at `index` of the current block. Past its last document stays where it is,
  /// or ends where there is no further block, without decoding the next.
  @inline(__always)
  mutating func settle(at index: Int) {
    if index < count {
      self.index = index
      unsafe document = documents[index]
    } else if block &+ 1 >= blockCount {
      enter(block: blockCount)
    }
  }

  /// The first block, from `start` on, whose last document is at or after `target`; the number of
  /// blocks if none is. Doubles its steps, then halves them.
  func firstBlock(reaching target: DocumentID, from start: Int) -> Int {
    var low = start
    var step = 1
    while low &+ step <= blockCount, lastDocument(ofBlock: low &+ step &- 1) < target {
      low &+= step
      step &<<= 1
    }
    var high = min(low &+ step &- 1, blockCount)
    while low < high {
      let middle = (low &+ high) &>> 1
      if lastDocument(ofBlock: middle) < target { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// The last document of `block`, without decoding it; a later one if the list is one block that has
  /// not been entered.
  @inline(__always)
  func lastDocument(ofBlock block: Int) -> DocumentID {
    guard let lasts = unsafe lasts else {
      return count > 0 ? unsafe documents[count &- 1] : documentLimit &- 1
    }
    return unsafe word(lasts, block)
  }

  /// The highest ``Impact`` in `block`, without decoding it.
  @inline(__always)
  func impact(ofBlock block: Int) -> UInt8 {
    guard let impacts = unsafe impacts else { return impact }
    return unsafe impacts.load(fromByteOffset: block, as: UInt8.self)
  }

  /// Decodes `block` and moves to its first document; past the last block is the end.
  mutating func enter(block: Int) {
    self.block = block
    index = 0
    guard block < blockCount, unsafe data != nil, decodeDocuments() else {
      self.block = blockCount
      // One sentinel stays in front, so that looking at the last document is always allowed.
      count = 1
      document = .end
      unsafe documents[0] = .end
      return
    }
    unsafe document = documents[0]
  }

  @inline(__always)
  private func word(_ pointer: UnsafeRawPointer, _ index: Int) -> UInt32 {
    UInt32(
      littleEndian: unsafe pointer.loadUnaligned(fromByteOffset: 4 &* index, as: UInt32.self))
  }
}

// MARK: - Decoding

extension PostingCursor {
  /// Decodes the documents of the current block; whether they can be.
  private mutating func decodeDocuments() -> Bool {
    guard let data = unsafe data else { return false }
    var start = 0
    var end = dataCount
    var previous = DocumentID.end
    if let lasts = unsafe lasts, let ends = unsafe ends {
      if block > 0 {
        start = unsafe Int(word(ends, block &- 1))
        unsafe previous = word(lasts, block &- 1)
        guard previous < documentLimit else { return false }
      }
      end = unsafe Int(word(ends, block))
    }
    guard start < end, end <= dataCount else { return false }
    hasFrequencies = detail == .documents
    count = min(documentCount &- block &* PackedBlock.count, PackedBlock.count)
    guard count == PackedBlock.count else {
      return unsafe decodeShortBlock(data + start, end &- start, after: previous)
    }
    guard let gaps = unsafe PatchedBlockReader(data + start, end &- start) else { return false }
    let extent = unsafe gaps.unpack(adding: 1, to: documents)
    unsafe PackedBlock.sum(documents, after: previous)
    frequenciesAt = start &+ extent.byteCount
    let last = unsafe documents[PackedBlock.count &- 1]
    guard last < documentLimit, unsafe lasts == nil || last == lastDocument(ofBlock: block) else {
      return false
    }
    // Gaps of up to 24 bits cannot wrap around, so the last document is the greatest.
    return extent.width <= 24 || isRising()
  }

  private func isRising() -> Bool {
    for index in 1..<count where unsafe documents[index] <= documents[index &- 1] { return false }
    return true
  }

  @unsafe
  private mutating func decodeShortBlock(
    _ start: UnsafeRawPointer, _ size: Int, after previous: DocumentID
  ) -> Bool {
    var reader = unsafe VarintReader(start, size)
    var document = previous
    for index in 0..<count {
      let value = unsafe reader.next()
      var frequency: UInt32 = 1
      var gap = UInt32(truncatingIfNeeded: value)
      if detail >= .frequencies {
        gap = UInt32(truncatingIfNeeded: value &>> 1)
        if value & 1 == 0 { frequency = UInt32(truncatingIfNeeded: unsafe reader.next()) &+ 2 }
      }
      let next = document &+ 1 &+ gap
      guard next < documentLimit, next > document || document == .end else { return false }
      document = next
      unsafe documents[index] = document
      unsafe frequencies[index] = frequency
    }
    for index in count..<Self.bufferCount { unsafe documents[index] = .end }
    hasFrequencies = true
    return unsafe reader.isInside
  }

  /// How often the current document has the term.
  @inline(__always)
  var frequency: UInt32 {
    mutating get {
      if !hasFrequencies { decodeFrequencies() }
      return unsafe frequencies[index]
    }
  }

  /// How often the current document has the term. The first time a block is asked, the others'
  /// frequencies are not decoded.
  @inline(__always)
  var nextFrequency: UInt32 {
    mutating get {
      if hasFrequencies { return unsafe frequencies[index] }
      guard askedBlock != block else { return frequency }
      askedBlock = block
      return loneFrequency
    }
  }

  private var loneFrequency: UInt32 {
    guard let data = unsafe data,
      let reader = unsafe PatchedBlockReader(data + frequenciesAt, dataCount &- frequenciesAt)
    else { return 1 }
    return reader.value(at: index) &+ 1
  }

  /// By place in the current block, how often each document has the term.
  var blockFrequencies: UnsafeMutablePointer<UInt32> {
    mutating get {
      if !hasFrequencies { decodeFrequencies() }
      return unsafe frequencies
    }
  }

  private mutating func decodeFrequencies() {
    hasFrequencies = true
    guard let data = unsafe data,
      unsafe PatchedBlockReader(data + frequenciesAt, dataCount &- frequenciesAt)?
        .unpack(adding: 1, to: frequencies) != nil
    else {
      for index in 0..<PackedBlock.count { unsafe frequencies[index] = 1 }
      return
    }
  }

  /// How many positions come before those of the current document, in the whole list.
  var positionStart: Int {
    mutating get {
      let frequencies = unsafe blockFrequencies
      if summedBlock != block || summedIndex > index {
        summedBlock = block
        summedIndex = 0
        summed = unsafe positionStarts.map { unsafe Int(word($0, block)) } ?? 0
      }
      while summedIndex < index {
        summed &+= Int(unsafe frequencies[summedIndex])
        summedIndex &+= 1
      }
      return summed
    }
  }
}
