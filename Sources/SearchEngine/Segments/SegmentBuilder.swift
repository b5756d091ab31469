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
  private var keys: [[UInt8]] = []
  private var documents: [[UInt8]: DocumentID] = [:]
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
  var documentCount: Int { keys.count - deadCount }

  /// Whether no document was ever added.
  var isEmpty: Bool { keys.isEmpty }

  /// The memory in use, in bytes; an estimate.
  var byteCount: Int {
    fields.reduce(0) { $0 + $1.byteCount } + columns.reduce(0) { $0 + $1.byteCount }
      + keys.count * 128
  }

  /// Adds `document`; one of the same key that was added before no longer counts.
  func add(_ document: Document) {
    let key = Array(document.key.utf8)
    remove(key: key)
    let id = DocumentID(keys.count)
    documents[key] = id
    keys.append(key)
    isDead.append(false)
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
    guard let document = documents.removeValue(forKey: key) else { return }
    isDead[Int(document)] = true
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
  func write(to path: String) throws(IndexError) -> SegmentDescription {
    let kept = keys.indices.filter { !isDead[$0] }
    var newIDs = [DocumentID](repeating: .end, count: keys.count)
    for (new, old) in kept.enumerated() { newIDs[old] = DocumentID(new) }

    var writer = try SegmentWriter(path: path, schema: schema, documentCount: kept.count)
    for (index, field) in schema.fields.enumerated() {
      let accumulator = fields[index]
      let withField = norms[index].count { $0 > 0 }
      var terms = accumulator.sortedTerms().makeIterator()
      try writer.writeField(
        hasPositions: field.hasPositions, norms: kept.map { norms[index][$0] },
        averageLength: Float(max(tokenCounts[index], 1)) / Float(max(withField, 1))
      ) { sink in
        guard let term = terms.next() else { return false }
        accumulator.forEachPosting(of: term) { document, positions in
          let id = newIDs[Int(document)]
          if id != .end { sink.add(id, positions: positions) }
        }
        accumulator.withText(of: term) { sink.end($0) }
        return true
      }
    }
    for column in columns { try writer.writeColumn(column.layout { !isDead[$0] }) }
    return try writer.finish(keys: kept.map { keys[$0] })
  }

  /// The keys of the documents that have not been replaced, in the order of bytes.
  var sortedKeys: [[UInt8]] {
    documents.keys.sorted { TermIterator.isLess($0.span, $1.span) }
  }
}
