import Analysis

/// Documents that are not yet in a segment: inverted in memory, written all at once.
final class SegmentBuilder {
  private let schema: Schema
  private let analyzers: [Analyzer]
  private var fields: [TermAccumulator]
  /// By field and document, the number of tokens as a ``FieldNorm``.
  private var norms: [[UInt8]]
  private var tokenCounts: [Int]
  private var columns: [ColumnBuilder]
  private var keys = KeyTable()
  private var isDead: [Bool] = []
  private var deadCount = 0
  private var tokens = TokenBuffer()

  /// Texts of one field are this many positions apart.
  static let textGap: UInt32 = 100

  /// - Parameter analyzers: One for each field of the schema.
  init(schema: Schema, analyzers: [Analyzer]) {
    self.schema = schema
    self.analyzers = analyzers
    fields = schema.fields.map { TermAccumulator(keepsPositions: $0.hasPositions) }
    norms = schema.fields.map { _ in [] }
    tokenCounts = schema.fields.map { _ in 0 }
    columns = schema.columns.map { ColumnBuilder(kind: $0.kind) }
  }

  /// How many documents there are that have not been replaced.
  var documentCount: Int { isDead.count - deadCount }

  /// Whether no document was ever added.
  var isEmpty: Bool { isDead.isEmpty }

  /// The memory in use, in bytes.
  var byteCount: Int {
    fields.reduce(0) { $0 + $1.byteCount } + columns.reduce(0) { $0 + $1.byteCount }
      + keys.byteCount + isDead.count * (1 + fields.count)
  }

  /// Adds `document`; one of the same key that was added before no longer counts.
  func add(_ document: Document) {
    let id = DocumentID(isDead.count)
    isDead.append(false)
    if let earlier = keys.append(document.key.utf8.span) { kill(earlier) }
    for (index, field) in schema.fields.enumerated() {
      let length = add(document.texts[field.name] ?? [], to: index, of: id)
      norms[index].append(FieldNorm.norm(ofLength: length))
      tokenCounts[index] += length
    }
    for (index, column) in schema.columns.enumerated() {
      switch column.kind {
      case .keyword:
        let ids = (document.keywords[column.name] ?? []).map {
          columns[index].id(of: Array($0.utf8))
        }
        columns[index].append(ids)
      case .integer:
        columns[index].append(document.integers[column.name] ?? [])
      }
    }
  }

  /// Takes back the document with `key`, if it is here.
  func remove(key: [UInt8]) {
    if let document = keys.place(of: key.span) { kill(document) }
  }

  private func kill(_ document: Int) {
    guard !isDead[document] else { return }
    isDead[document] = true
    deadCount += 1
  }

  private func add(_ texts: [String], to field: Int, of document: DocumentID) -> Int {
    var length = 0
    var firstPosition: UInt32 = 0
    for text in texts {
      analyzers[field].analyze(text.utf8.span, into: &tokens)
      length += fields[field].add(tokens, document: document, firstPosition: firstPosition)
      if let last = tokens.tokens.last {
        firstPosition = firstPosition &+ last.position &+ Self.textGap
      }
    }
    return length
  }

  /// Writes the documents as a segment at `path`.
  func write(to path: String) throws(IndexError) {
    let kept = isDead.indices.filter { !isDead[$0] }
    var newIDs = [DocumentID](repeating: .end, count: isDead.count)
    for (new, old) in kept.enumerated() { newIDs[old] = DocumentID(new) }

    var writer = try SegmentWriter(path: path, schema: schema, documentCount: kept.count)
    for index in fields.indices { try writeField(index, kept: kept, newIDs, to: &writer) }
    for column in columns { try writer.writeColumn(column.layout { !isDead[$0] }) }
    try writer.finish(keys: keys.keys.sink(documents: newIDs, count: kept.count))
  }

  private func writeField(
    _ index: Int, kept: [Int], _ newIDs: [DocumentID], to writer: inout SegmentWriter
  ) throws(IndexError) {
    let accumulator = fields[index]
    let withField = norms[index].count { $0 > 0 }
    let header = SegmentWriter.FieldHeader(
      detail: schema.fields[index].hasPositions ? .positions : .frequencies,
      norms: kept.map { norms[index][$0] },
      averageLength: Float(max(tokenCounts[index], 1)) / Float(max(withField, 1)))
    try writer.beginField(header)
    var encoder = TermEncoder(header)
    for term in accumulator.sortedTerms() {
      accumulator.forEachPosting(of: term) { document, positions in
        let id = newIDs[Int(document)]
        if id != .end { encoder.add(id, positions: positions) }
      }
      accumulator.withText(of: term) { encoder.end($0) }
      if encoder.isFull { try writer.append(encoder.take()) }
    }
    try writer.append(encoder.take())
    try writer.endField()
  }
}
