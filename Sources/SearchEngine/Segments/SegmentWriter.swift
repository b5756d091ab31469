import Bytes

/// Writes a segment: fields, then columns, then keys, then the description.
struct SegmentWriter: ~Copyable {
  private var file: SegmentFileWriter
  private var fields: [SegmentDescription.Field] = []
  private var columns: [SegmentDescription.Column] = []
  private let documentCount: Int

  /// Creates the file at `path` for `documentCount` documents.
  init(path: String, schema: Schema, documentCount: Int) throws(IndexError) {
    let keywordColumns = schema.columns.count { $0.kind == .keyword }
    let sectionCount = 5 + 4 * schema.fields.count + 3 * schema.columns.count + 3 * keywordColumns
    file = try SegmentFileWriter(path: path, sectionCount: sectionCount)
    self.documentCount = documentCount
  }

  /// Takes the terms of a field one after the other and writes their postings.
  struct TermSink: ~Copyable {
    fileprivate var dictionary: TermDictionaryWriter
    fileprivate var encoder: PostingListEncoder
    fileprivate var pending: [UInt8] = []
    fileprivate var written = 0
    fileprivate var tokenCount = 0
    private let norms: [UInt8]
    private let hasPositions: Bool

    fileprivate init(detail: PostingDetail, averageLength: Float, norms: [UInt8]) {
      dictionary = TermDictionaryWriter(detail: detail)
      encoder = PostingListEncoder(detail: detail, averageLength: averageLength)
      self.norms = norms
      hasPositions = detail >= .positions
    }

    /// Adds a posting of the term that is ended next.
    mutating func add(_ document: DocumentID, positions: [UInt32]) {
      let norm = norms.isEmpty ? 0 : norms[Int(document)]
      encoder.add(document, frequency: UInt32(positions.count), norm: norm)
      tokenCount += positions.count
      guard hasPositions else { return }
      var previous: UInt32 = 0
      for position in positions {
        encoder.add(positionGap: position &- previous)
        previous = position
      }
    }

    /// Ends the term whose postings have been added, after all terms so far in the order of bytes.
    mutating func end(_ term: Span<UInt8>) {
      let offset = written + pending.count
      var entry = encoder.finish(into: &pending)
      guard entry.documentCount > 0 else { return }
      entry.offset = offset
      dictionary.add(term, entry: entry)
    }
  }

  /// How many bytes of postings are gathered before they are written.
  private static let pendingSize = 1 << 16

  /// Writes a field.
  ///
  /// - Parameters:
  ///   - norms: The ``FieldNorm`` of each document.
  ///   - averageLength: In tokens, as well as it is known; over 0.
  ///   - addNext: Adds the next term to the sink; gives false where there is none.
  mutating func writeField(
    hasPositions: Bool, norms: [UInt8], averageLength: Float,
    addNext: (inout TermSink) throws(IndexError) -> Bool
  ) throws(IndexError) {
    let index = fields.count
    let detail: PostingDetail = hasPositions ? .positions : .frequencies
    var sink = TermSink(detail: detail, averageLength: averageLength, norms: norms)
    try writePostings(
      &sink, as: (.postings, .terms, .termIndex), index: index, addNext: addNext)
    try file.write(.norms, index, norms)

    var description = SegmentDescription.Field(detail: detail)
    description.termCount = sink.dictionary.termCount
    description.documentCount = norms.count { $0 > 0 }
    description.tokenCount = sink.tokenCount
    description.averageLength = averageLength
    fields.append(description)
  }

  private mutating func writePostings(
    _ sink: inout TermSink, as kinds: (SegmentSection, SegmentSection, SegmentSection), index: Int,
    addNext: (inout TermSink) throws(IndexError) -> Bool
  ) throws(IndexError) {
    try file.begin(kinds.0, index)
    while try addNext(&sink) {
      if sink.pending.count >= Self.pendingSize { try writePending(&sink) }
    }
    try writePending(&sink)
    let termIndex = sink.dictionary.finish()
    try file.write(kinds.1, index, sink.dictionary.blocks.bytes)
    try file.write(kinds.2, index, termIndex)
  }

  private mutating func writePending(_ sink: inout TermSink) throws(IndexError) {
    try file.append(sink.pending)
    sink.written += sink.pending.count
    sink.pending.removeAll(keepingCapacity: true)
  }

  /// Writes a column.
  mutating func writeColumn(_ layout: ColumnBuilder.Layout) throws(IndexError) {
    let index = columns.count
    let description = layout.description
    if !description.isInteger {
      var sink = TermSink(detail: .documents, averageLength: 1, norms: [])
      let documents = layout.documentsByCode()
      var code = 0
      try writePostings(
        &sink, as: (.valuePostings, .values, .valueIndex), index: index
      ) { sink in
        guard code < documents.count else { return false }
        for document in documents[code] { sink.add(document, positions: [0]) }
        let keyword = layout.keywords[code]
        sink.end(keyword.span)
        code += 1
        return true
      }
    }
    var ends = ByteWriter()
    if description.isManyValued {
      for end in layout.ends { ends.append(integer: UInt32(end)) }
    }
    try file.write(.codeEnds, index, ends.bytes)
    let codes = description.isManyValued ? layout.codes : Self.singleCodes(layout)
    try file.write(.codes, index, PackedCodes.bytes(codes, width: description.codeWidth))
    try file.write(.codeExtremes, index, description.isInteger ? Self.extremes(layout) : [])
    columns.append(description)
  }

  /// By document, its only code and one, or 0.
  private static func singleCodes(_ layout: ColumnBuilder.Layout) -> [UInt64] {
    var start = 0
    return layout.ends.map { end in
      defer { start = end }
      return start < end ? layout.codes[start] + 1 : 0
    }
  }

  private static func extremes(_ layout: ColumnBuilder.Layout) -> [UInt8] {
    var writer = ByteWriter()
    var start = 0
    for first in stride(from: 0, to: layout.ends.count, by: ColumnReader.extremesBlock) {
      let end = layout.ends[min(first + ColumnReader.extremesBlock, layout.ends.count) - 1]
      let codes = layout.codes[start..<end]
      // Where there are no values, no range meets this one.
      writer.append(integer: codes.min() ?? .max)
      writer.append(integer: codes.max() ?? 0)
      start = end
    }
    return writer.bytes
  }

  /// Writes the documents' keys, the description, and ends the file.
  mutating func finish(keys: [[UInt8]]) throws(IndexError) -> SegmentDescription {
    precondition(keys.count == documentCount)
    let order = keys.indices.sorted { first, second in
      let (key, other) = (keys[first], keys[second])
      return TermIterator.isLess(key.span, other.span)
    }
    var dictionary = TermDictionaryWriter(detail: .documents)
    for document in order {
      let key = keys[document]
      dictionary.add(key.span, entry: PostingEntry(onlyDocument: DocumentID(document)))
    }
    let index = dictionary.finish()
    let isInKeyOrder = order == Array(keys.indices)
    let ranks = isInKeyOrder ? KeyRanks.Layout() : KeyRanks.Layout(order: order)
    try file.write(.keys, 0, dictionary.blocks.bytes)
    try file.write(.keyIndex, 0, index)
    try file.write(.keyRanks, 0, ranks.ranks.bytes)
    try file.write(.leastKeyRanks, 0, ranks.least.bytes)
    let description = SegmentDescription(
      documentCount: documentCount, isInKeyOrder: isInKeyOrder, fields: fields, columns: columns)
    try file.write(.description, 0, description.bytes)
    try file.finish()
    return description
  }
}
