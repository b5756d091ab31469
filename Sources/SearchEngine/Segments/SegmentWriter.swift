import Bytes

/// Writes a segment: fields, then columns, then keys, then the description.
struct SegmentWriter: ~Copyable {
  private var file: SegmentFileWriter
  private var fields: [SegmentDescription.Field] = []
  private var columns: [SegmentDescription.Column] = []
  private let documentCount: Int
  private var pending = PendingList()

  /// The terms of the field that is being written, or the values of the column.
  private struct PendingList {
    var dictionary = TermDictionaryWriter(detail: .documents)
    var norms: [UInt8] = []
    /// How many bytes of postings have been written.
    var postingsSize = 0
    var tokenCount = 0
  }

  /// Creates the file at `path` for `documentCount` documents.
  init(path: String, schema: Schema, documentCount: Int) throws(IndexError) {
    let keywordColumns = schema.columns.count { $0.kind == .keyword }
    let sectionCount = 5 + 4 * schema.fields.count + 3 * schema.columns.count + 3 * keywordColumns
    file = try SegmentFileWriter(path: path, sectionCount: sectionCount)
    self.documentCount = documentCount
  }

  /// What is known of a field before its terms are written.
  struct FieldHeader: Sendable {
    var detail: PostingDetail
    /// The ``FieldNorm`` of each document.
    var norms: [UInt8]
    /// In tokens, as well as it is known; over 0.
    var averageLength: Float
  }

  /// Starts the next field of the schema: its terms follow, then ``endField()``.
  mutating func beginField(_ field: FieldHeader) throws(IndexError) {
    try file.begin(.postings, fields.count)
    pending = PendingList(
      dictionary: TermDictionaryWriter(detail: field.detail), norms: field.norms)
    var description = SegmentDescription.Field(detail: field.detail)
    description.documentCount = field.norms.count { $0 > 0 }
    description.averageLength = field.averageLength
    fields.append(description)
  }

  /// Writes terms of the field that was begun, after all its terms so far in the order of bytes.
  mutating func append(_ terms: EncodedTerms) throws(IndexError) {
    let texts = terms.texts.bytes.span
    for (index, entry) in terms.entries.enumerated() {
      var entry = entry
      entry.offset += pending.postingsSize
      pending.dictionary.add(texts.extracting(terms.texts.range(of: index)), entry: entry)
    }
    try file.append(terms.postings)
    pending.postingsSize += terms.postings.count
    pending.tokenCount += terms.tokenCount
  }

  /// Ends the field that was begun.
  mutating func endField() throws(IndexError) {
    let index = fields.count - 1
    try writeDictionary(as: .terms, .termIndex, index)
    try file.write(.norms, index, pending.norms)
    fields[index].termCount = pending.dictionary.termCount
    fields[index].tokenCount = pending.tokenCount
    pending = PendingList()
  }

  private mutating func writeDictionary(
    as terms: SegmentSection, _ termIndex: SegmentSection, _ index: Int
  ) throws(IndexError) {
    let blockIndex = pending.dictionary.finish()
    try file.write(terms, index, pending.dictionary.blocks.bytes)
    try file.write(termIndex, index, blockIndex)
  }

  /// Writes a column.
  mutating func writeColumn(_ layout: ColumnBuilder.Layout) throws(IndexError) {
    let index = columns.count
    let description = layout.description
    if !description.isInteger { try writeValues(of: layout, index) }
    var ends = ByteWriter()
    if description.isManyValued {
      for end in layout.ends { ends.append(integer: UInt32(end)) }
    }
    try file.write(.codeEnds, index, ends.bytes)
    let codes = description.isManyValued ? layout.codes : Self.singleCodes(layout)
    try file.write(.codes, index, PackedCodes.bytes(codes, width: description.codeWidth))
    try file.write(.codeExtremes, index, Self.extremes(layout))
    columns.append(description)
  }

  /// Writes the values of a keyword column, with the documents that have each.
  private mutating func writeValues(
    of layout: ColumnBuilder.Layout, _ index: Int
  ) throws(IndexError) {
    let header = FieldHeader(detail: .documents, norms: [], averageLength: 1)
    var encoder = TermEncoder(header)
    pending = PendingList(dictionary: TermDictionaryWriter(detail: header.detail))
    try file.begin(.valuePostings, index)
    for (keyword, documents) in zip(layout.keywords, layout.documentsByCode()) {
      for document in documents { encoder.add(document, positions: [0]) }
      encoder.end(keyword.span)
      if encoder.isFull { try append(encoder.take()) }
    }
    try append(encoder.take())
    try writeDictionary(as: .values, .valueIndex, index)
    pending = PendingList()
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
  mutating func finish(keys: consuming KeySink) throws(IndexError) {
    guard keys.ranks.count == documentCount, keys.dictionary.termCount == documentCount else {
      throw IndexError(.damaged("the keys do not name each document once"), file: file.path)
    }
    let index = keys.dictionary.finish()
    let ranks = keys.isInOrder ? KeyRanks.Layout() : KeyRanks.Layout(ranks: keys.ranks)
    try file.write(.keys, 0, keys.dictionary.blocks.bytes)
    try file.write(.keyIndex, 0, index)
    try file.write(.keyRanks, 0, ranks.ranks.bytes)
    try file.write(.leastKeyRanks, 0, ranks.least.bytes)
    let description = SegmentDescription(
      documentCount: documentCount, isInKeyOrder: keys.isInOrder, fields: fields,
      columns: columns)
    try file.write(.description, 0, description.bytes)
    try file.finish()
  }

  /// Takes the documents' keys in the order of their bytes.
  struct KeySink: ~Copyable {
    fileprivate var dictionary = TermDictionaryWriter(detail: .documents)
    /// By document, the rank of its key.
    fileprivate var ranks: [UInt32]
    /// Whether documents are in the order of their keys.
    fileprivate var isInOrder = true

    init(documentCount: Int) {
      ranks = [UInt32](repeating: 0, count: documentCount)
    }

    /// Adds the key of `document`, after all keys so far in the order of bytes.
    mutating func add(_ key: Span<UInt8>, of document: DocumentID) {
      let rank = DocumentID(dictionary.termCount)
      if rank != document { isInOrder = false }
      ranks[Int(document)] = rank
      dictionary.add(key, entry: PostingEntry(onlyDocument: document))
    }
  }
}
