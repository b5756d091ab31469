import Bytes

/// Writes several segments as one and leaves out the deleted documents. Documents keep their order,
/// segment after segment.
struct SegmentMerger {
  private let schema: Schema
  private let segments: [SegmentView]
  /// By segment and old document, the new one; the end for deleted documents.
  private let newIDs: [[DocumentID]]
  private let documentCount: Int

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

  /// Writes the merged segment to `path`.
  func write(to path: String) throws(IndexError) -> SegmentDescription {
    var writer = try SegmentWriter(path: path, schema: schema, documentCount: documentCount)
    for index in schema.fields.indices { try writeField(index, to: &writer) }
    for index in schema.columns.indices { try writer.writeColumn(column(index)) }
    var keys: [[UInt8]] = []
    keys.reserveCapacity(documentCount)
    for (segment, view) in segments.enumerated() {
      for (document, new) in newIDs[segment].enumerated() where new != .end {
        keys.append(view.reader.keyBytes(of: DocumentID(document)))
      }
    }
    return try writer.finish(keys: keys)
  }

  // MARK: - Fields

  private func writeField(_ index: Int, to writer: inout SegmentWriter) throws(IndexError) {
    let fields = segments.map { $0.reader.fields[index] }
    var norms: [UInt8] = []
    norms.reserveCapacity(documentCount)
    for (segment, field) in fields.enumerated() {
      for (document, new) in newIDs[segment].enumerated() where new != .end {
        norms.append(field.norm(of: DocumentID(document)))
      }
    }
    let tokens = fields.reduce(0) { $0 + $1.description.tokenCount }
    let withField = fields.reduce(0) { $0 + $1.description.documentCount }

    var iterators = fields.map { TermIterator($0.terms) }
    for segment in iterators.indices { iterators[segment].next() }
    let scratch = Scratch()
    try writer.writeField(
      hasPositions: schema.fields[index].hasPositions, norms: norms,
      averageLength: Float(max(tokens, 1)) / Float(max(withField, 1))
    ) { sink in
      guard let first = Self.smallest(iterators) else { return false }
      let term = iterators[first].term
      for segment in first..<iterators.count where iterators[segment].isAt(term.span) {
        let entry = iterators[segment].entry
        scratch.reuse()
        copy(entry, of: fields[segment], newIDs[segment], to: &sink, scratch)
        iterators[segment].next()
      }
      sink.end(term.span)
      return true
    }
  }

  /// The first of the iterators that stand on the term that comes first.
  private static func smallest(_ iterators: [TermIterator]) -> Int? {
    var smallest: Int?
    for candidate in iterators.indices where iterators[candidate].isOnTerm {
      guard let best = smallest else {
        smallest = candidate
        continue
      }
      let (term, least) = (iterators[candidate].term, iterators[best].term)
      if TermIterator.isLess(term.span, least.span) { smallest = candidate }
    }
    return smallest
  }

  private func copy(
    _ entry: PostingEntry, of field: SegmentReader.Field, _ newIDs: [DocumentID],
    to sink: inout SegmentWriter.TermSink, _ scratch: Scratch
  ) {
    let detail = field.description.detail
    var cursor = PostingCursor(
      entry, in: field.postings, detail: detail, documentLimit: newIDs.count, scratch: scratch)
    var gaps = PositionCursor(entry, in: field.postings, scratch: scratch)
    var next = 0
    var positions: [UInt32] = []
    while cursor.document != .end {
      // A frequency changed by damage must not ask for more memory than there are positions.
      let frequency = min(Int(cursor.frequency), max(entry.occurrenceCount - next, 1))
      let new = newIDs[Int(cursor.document)]
      if new != .end {
        positions.removeAll(keepingCapacity: true)
        var position: UInt32 = 0
        for index in 0..<frequency {
          if detail >= .positions { position &+= gaps.gap(at: next + index) }
          positions.append(position)
        }
        sink.add(new, positions: positions)
      }
      next += frequency
      cursor.next()
    }
  }

  // MARK: - Columns

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
