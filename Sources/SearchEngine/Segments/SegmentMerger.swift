import Bytes

/// Writes several segments as one and leaves out the deleted documents. Documents keep their order,
/// segment after segment.
struct SegmentMerger: Sendable {
  let schema: Schema
  let segments: [SegmentView]
  /// By segment and old document, the new one; the end for deleted documents.
  let newIDs: [[DocumentID]]
  /// How many documents the merged segment has.
  let documentCount: Int

  init(schema: Schema, segments: [SegmentView]) {
    self.schema = schema
    self.segments = segments
    var next: DocumentID = 0
    newIDs = segments.map { segment in
      (0..<segment.reader.documentCount).map { document in
        guard segment.isLive(DocumentID(document)) else { return .end }
        defer { next += 1 }
        return next
      }
    }
    documentCount = Int(next)
  }

  /// Writes the merged segment to `path`, on up to `threads` threads. The segments are verified first,
  /// so that damage is found here and not copied under a new checksum.
  func write(to path: String, threads: Int = 1) throws(IndexError) {
    for segment in segments {
      try segment.reader.file.verify()
      segment.reader.file.releasePages()
    }
    var writer = try SegmentWriter(path: path, schema: schema, documentCount: documentCount)
    for index in schema.fields.indices { try writeField(index, to: &writer, threads: threads) }
    for index in schema.columns.indices { try writer.writeColumn(column(index)) }
    releasePages()
    try writer.finish(keys: keys())
    releasePages()
  }

  /// Pages of the segments count as this process's memory as long as they are mapped.
  private func releasePages() {
    for segment in segments { segment.reader.file.releasePages() }
  }

  // MARK: - Fields

  /// How many bytes of postings are written between two releases of pages.
  private static let releaseSize = 1 << 25

  private func writeField(
    _ index: Int, to writer: inout SegmentWriter, threads: Int
  ) throws(IndexError) {
    let fields = segments.map { $0.reader.fields[index] }
    let header = header(of: fields, hasPositions: schema.fields[index].hasPositions)
    try writer.beginField(header)
    var terms = MergedTerms(fields.map(\.terms))
    var unreleased = 0
    try OrderedPipeline.run(threads: threads) {
      terms.nextBatch()
    } transform: { [newIDs] batch in
      batch.encoded(header, fields, newIDs)
    } deliver: { (encoded: EncodedTerms) throws(IndexError) in
      try writer.append(encoded)
      unreleased += encoded.postings.count
      guard unreleased >= Self.releaseSize else { return }
      releasePages()
      unreleased = 0
    }
    try writer.endField()
  }

  private func header(
    of fields: [SegmentReader.Field], hasPositions: Bool
  ) -> SegmentWriter.FieldHeader {
    var norms: [UInt8] = []
    norms.reserveCapacity(documentCount)
    for (segment, field) in fields.enumerated() {
      for (document, new) in newIDs[segment].enumerated() where new != .end {
        norms.append(field.norm(of: DocumentID(document)))
      }
    }
    let tokens = fields.reduce(0) { $0 + $1.description.tokenCount }
    let withField = fields.reduce(0) { $0 + $1.description.documentCount }
    return SegmentWriter.FieldHeader(
      detail: hasPositions ? .positions : .frequencies, norms: norms,
      averageLength: Float(max(tokens, 1)) / Float(max(withField, 1)))
  }

  // MARK: - Keys and columns

  private func keys() -> SegmentWriter.KeySink {
    var sink = SegmentWriter.KeySink(documentCount: documentCount)
    var keys = MergedTerms(segments.map(\.reader.keyDictionary))
    while let batch = keys.nextBatch() {
      let bytes = batch.texts.bytes.span
      var start = 0
      for (index, end) in batch.ends.enumerated() {
        // Of the documents with one key, no more than one is live.
        let live = batch.lists[start..<end].lazy.map { list in
          self.newID(of: list.entry.onlyDocument, in: list.segment)
        }.first { $0 != .end }
        if let live { sink.add(bytes.extracting(batch.texts.range(of: index)), of: live) }
        start = end
      }
    }
    return sink
  }

  private func newID(of document: DocumentID, in segment: Int) -> DocumentID {
    Int(document) < newIDs[segment].count ? newIDs[segment][Int(document)] : .end
  }

  private func column(_ index: Int) -> ColumnBuilder.Layout {
    var builder = ColumnBuilder(kind: schema.columns[index].kind)
    for (segment, view) in segments.enumerated() {
      let column = view.reader.columns[index]
      var ids: [Int64] = []
      if let dictionary = column.dictionary {
        var values = TermIterator(dictionary)
        while values.next() { ids.append(builder.id(of: values.term)) }
      }
      var values: [Int64] = []
      for (document, new) in newIDs[segment].enumerated() where new != .end {
        values.removeAll(keepingCapacity: true)
        column.forEachCode(of: DocumentID(document)) { code in
          if column.description.isInteger {
            values.append(column.integer(of: code))
          } else if code < UInt64(ids.count) {
            values.append(ids[Int(code)])
          }
        }
        builder.append(values)
      }
    }
    return builder.layout { _ in true }
  }
}
