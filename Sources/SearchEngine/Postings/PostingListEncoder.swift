import Bytes

/// Writes one posting list after the other.
///
/// A list of two postings or more is laid out as follows; integers are little-endian. Full blocks
/// hold 128 postings, the last block the rest. Lists of one block have no table.
///
///     size                 content
///     4 * blocks           last document of each block
///     4 * blocks           end of each block's data, in bytes from the first block's start
///     4 * blocks           number of positions before each block (where positions are kept)
///     1 * blocks           highest ``Impact`` in each block (where frequencies are kept)
///     -                    each block's data
///
/// A full block is a ``PatchedBlock`` of the gaps between documents less one, or a ``DenseBlock``, and
/// then, where frequencies are kept, a ``PatchedBlock`` of the frequencies less one. A short block is,
/// for each posting, the varint `2 * gap + (frequency is 1)`, and the varint of another frequency less
/// two; where frequencies are not kept, the varint of the gap.
///
/// The positions of all postings follow in one run: the first of each document as it is, then gaps.
/// Full blocks of 128 are ``PatchedBlock``s, the last is of varints; where there is more than one
/// block, they come after a table of their ends, four bytes each.
struct PostingListEncoder {
  private let detail: PostingDetail
  /// By norm, what one occurrence weighs, for ``Impact``.
  private let weights: [Float]

  private var gaps: [UInt32] = []
  private var frequencies: [UInt32] = []
  private var blockImpact: UInt8 = 0
  private var lastDocument: DocumentID = .end
  private var positionGaps: [UInt32] = []

  private var blockLasts: [UInt32] = []
  private var blockEnds: [UInt32] = []
  private var blockPositionStarts: [UInt32] = []
  private var blockImpacts: [UInt8] = []
  private var blockData: [UInt8] = []
  private var positionEnds: [UInt32] = []
  private var positionData: [UInt8] = []
  private var entry = PostingEntry()
  private var nextPositionStart = 0

  init(detail: PostingDetail, averageLength: Float) {
    self.detail = detail
    weights = Impact.recorded.occurrenceWeights(averageLength: averageLength, weight: 1)
  }

  /// Adds a posting. Documents come in rising order.
  ///
  /// - Parameter norm: the ``FieldNorm`` of the document's field.
  mutating func add(_ document: DocumentID, frequency: UInt32, norm: UInt8) {
    // The first gap counts from -1, which wraps around to the greatest number.
    gaps.append(document &- lastDocument &- 1)
    lastDocument = document
    frequencies.append(frequency &- 1)
    blockImpact = max(blockImpact, Impact.code(frequency: frequency, weight: weights[Int(norm)]))
    entry.documentCount += 1
    entry.occurrenceCount += Int(frequency)
    if gaps.count == PackedBlock.count { finishBlock() }
  }

  /// Adds positions of the posting added last, in rising order, as gaps from the one before; the
  /// first from 0.
  mutating func add(positionGap gap: UInt32) {
    positionGaps.append(gap)
    if positionGaps.count == PackedBlock.count {
      PatchedBlock.append(positionGaps, to: &positionData)
      positionGaps.removeAll(keepingCapacity: true)
      positionEnds.append(UInt32(positionData.count))
    }
  }

  /// Ends the list, appends it to `output` and gives its entry, the offset left to be set.
  mutating func finish(into output: inout [UInt8]) -> PostingEntry {
    let start = output.count
    if entry.documentCount == 1 {
      entry.onlyDocument = lastDocument
      entry.impact = blockImpact
    } else {
      if !gaps.isEmpty { finishBlock() }
      entry.impact = blockImpacts.max() ?? 0
      if blockLasts.count > 1 {
        Self.append(blockLasts, to: &output)
        Self.append(blockEnds, to: &output)
        if detail >= .positions { Self.append(blockPositionStarts, to: &output) }
        if detail >= .frequencies { output.append(contentsOf: blockImpacts) }
      }
      output.append(contentsOf: blockData)
      entry.postingsLength = output.count - start
    }
    appendPositions(to: &output)
    entry.positionsLength = output.count - start - entry.postingsLength
    defer { reset() }
    return entry
  }

  private mutating func finishBlock() {
    if gaps.count == PackedBlock.count {
      appendDocuments()
      if detail >= .frequencies { PatchedBlock.append(frequencies, to: &blockData) }
    } else {
      var writer = ByteWriter()
      for (gap, frequency) in zip(gaps, frequencies) {
        guard detail >= .frequencies else {
          writer.append(varint: gap)
          continue
        }
        writer.append(varint: UInt64(gap) << 1 | (frequency == 0 ? 1 : 0))
        if frequency > 0 { writer.append(varint: frequency - 1) }
      }
      blockData.append(contentsOf: writer.bytes)
    }
    blockLasts.append(lastDocument)
    blockEnds.append(UInt32(blockData.count))
    blockPositionStarts.append(UInt32(truncatingIfNeeded: nextPositionStart))
    blockImpacts.append(blockImpact)
    nextPositionStart = entry.occurrenceCount
    gaps.removeAll(keepingCapacity: true)
    frequencies.removeAll(keepingCapacity: true)
    blockImpact = 0
  }

  /// Appends the documents of a full block: as bits where these take at most a quarter more than gaps,
  /// because bits are intersected without being decoded.
  private mutating func appendDocuments() {
    let start = blockData.count
    PatchedBlock.append(gaps, to: &blockData)
    let size = blockData.count - start
    let previous = blockLasts.last ?? .end
    guard let length = DenseBlock.byteCount(after: previous, through: lastDocument),
      4 * length <= 5 * size
    else { return }
    blockData.removeLast(size)
    DenseBlock.append(gaps, after: previous, byteCount: length, to: &blockData)
  }

  private mutating func appendPositions(to output: inout [UInt8]) {
    guard detail >= .positions else { return }
    if !positionGaps.isEmpty {
      var writer = ByteWriter()
      for gap in positionGaps { writer.append(varint: gap) }
      positionData.append(contentsOf: writer.bytes)
      positionEnds.append(UInt32(positionData.count))
    }
    if positionEnds.count > 1 { Self.append(positionEnds, to: &output) }
    output.append(contentsOf: positionData)
  }

  private mutating func reset() {
    gaps.removeAll(keepingCapacity: true)
    frequencies.removeAll(keepingCapacity: true)
    positionGaps.removeAll(keepingCapacity: true)
    blockLasts.removeAll(keepingCapacity: true)
    blockEnds.removeAll(keepingCapacity: true)
    blockPositionStarts.removeAll(keepingCapacity: true)
    blockImpacts.removeAll(keepingCapacity: true)
    blockData.removeAll(keepingCapacity: true)
    positionEnds.removeAll(keepingCapacity: true)
    positionData.removeAll(keepingCapacity: true)
    blockImpact = 0
    nextPositionStart = 0
    lastDocument = .end
    entry = PostingEntry()
  }

  private static func append(_ values: [UInt32], to output: inout [UInt8]) {
    for value in values {
      output.append(UInt8(truncatingIfNeeded: value))
      output.append(UInt8(truncatingIfNeeded: value >> 8))
      output.append(UInt8(truncatingIfNeeded: value >> 16))
      output.append(UInt8(truncatingIfNeeded: value >> 24))
    }
  }
}
