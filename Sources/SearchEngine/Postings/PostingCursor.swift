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
  let documentLimit: DocumentID
  let impact: UInt8

  // The list's table, the four parts of which lie one after the other; nil for one block alone.
  let lasts: UnsafeRawPointer?
  let ends: UnsafeRawPointer?
  let positionStarts: UnsafeRawPointer?
  let impacts: UnsafeRawPointer?
  let data: UnsafeRawPointer?
  let dataCount: Int

  /// The documents of the current block, then ``DocumentID/end`` up to 128 and beyond.
  private(set) var documents: UnsafeMutablePointer<DocumentID>
  /// Those of the block ``frequencyBlock``, where ``hasFrequencies``.
  private(set) var frequencies: UnsafeMutablePointer<UInt32>
  /// The block that was decoded last, or opened for its frequencies alone.
  var frequencyBlock = -1
  /// Where its frequencies start in the data.
  var frequenciesAt = 0
  /// Whether they are decoded.
  var hasFrequencies = false
  /// The last block of which a single frequency was asked.
  var askedBlock = -1
  // How many positions come before those of one document of one block.
  var summedBlock = -1
  var summedIndex = 0
  var summed = 0

  /// The current block, counted from 0; ``blockCount`` at the end.
  var block = 0
  /// How many documents the current block has.
  var count = 0
  /// The current document's place in the block.
  var index = 0
  /// The current document; ``DocumentID/end`` past the last.
  var document: DocumentID = .end

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
      frequencyBlock = 0
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
