package import Catalogue
import SearchEngine

/// Brings the index up to what the record store holds.
///
/// An index commit notes the last change it contains; catching up indexes what changed since. An
/// index made with another taxonomy or by another version of ``CatalogueSchema`` is made anew,
/// because the same record would be another document today.
package struct IndexBuilder: Sendable {
  /// What an index commit says of its origin.
  package struct Origin: Sendable, Hashable {
    package var change: Int64
    package var fingerprint: String

    init(change: Int64, taxonomy: Taxonomy) {
      self.change = change
      fingerprint = "\(CatalogueSchema.version)/\(taxonomy.fingerprint)"
    }

    init?(note: [String: String]) {
      guard let change = note["change"].flatMap(Int64.init), let origin = note["origin"] else {
        return nil
      }
      self.change = change
      fingerprint = origin
    }

    var note: [String: String] { ["change": "\(change)", "origin": fingerprint] }
  }

  /// How many records are read and indexed at a time, so that memory stays bounded.
  private static let batchSize = 1_000

  let store: RecordStore
  let taxonomy: Taxonomy
  let directory: String

  package init(store: RecordStore, taxonomy: Taxonomy, directory: String) {
    self.store = store
    self.taxonomy = taxonomy
    self.directory = directory
  }

  /// Whether the index at `directory` lacks changes, or is not there or not usable.
  package func isBehind() throws(PublishingError) -> Bool {
    guard let origin = currentOrigin() else { return true }
    return origin != Origin(change: try lastChange(), taxonomy: taxonomy)
  }

  /// Indexes what changed since the last commit; everything where there is none of the same origin.
  package func catchUp() throws(PublishingError) {
    let last = Origin(change: try lastChange(), taxonomy: taxonomy)
    guard let origin = currentOrigin(), origin.fingerprint == last.fingerprint else {
      return try rebuild()
    }
    guard origin.change < last.change else { return }
    let writer = try openWriter()
    let changed = try reading { () throws(StoreError) in
      try store.changedRecords(after: origin.change, through: last.change)
    }
    try index(changed, asOf: last.change, with: writer)
    try writing { () throws(IndexError) in try writer.commit(note: last.note) }
  }

  /// Makes the index anew from all records, and replaces the one there is in one step.
  package func rebuild() throws(PublishingError) {
    let last = Origin(change: try lastChange(), taxonomy: taxonomy)
    let writer = try openWriterAnew()
    let ids = try reading { () throws(StoreError) in
      try store.recordIDs(in: .published, asOf: last.change)
    }
    writer.deleteAll()
    try index(ids, asOf: last.change, with: writer)
    try writing { () throws(IndexError) in try writer.commit(note: last.note) }
  }

  private func index(
    _ ids: [RecordID], asOf change: Int64, with writer: IndexWriter
  ) throws(PublishingError) {
    let maker = DocumentMaker(taxonomy: taxonomy)
    for start in stride(from: 0, to: ids.count, by: Self.batchSize) {
      let batch = Array(ids[start..<min(start + Self.batchSize, ids.count)])
      let records = try reading { () throws(StoreError) in
        try store.records(batch, asOf: change)
      }
      var missing = Set(batch)
      for record in records where record.state == .published {
        missing.remove(record.id)
        let document = maker.document(for: record)
        try writing { () throws(IndexError) in try writer.upsert(document) }
      }
      for id in missing.sorted() { writer.delete(key: id.rawValue) }
    }
  }

  // MARK: - What the layers below throw, as this layer's error

  private func currentOrigin() -> Origin? {
    guard
      let searcher = try? Searcher(directory: directory, analyzers: CatalogueSchema.analyzers)
    else { return nil }
    return Origin(note: searcher.note)
  }

  private func openWriter() throws(PublishingError) -> IndexWriter {
    try writing { () throws(IndexError) in
      try IndexWriter(
        directory: directory, schema: CatalogueSchema.schema, analyzers: CatalogueSchema.analyzers)
    }
  }

  /// A writer to make the index anew with. One that cannot be used as it is, damaged or made by
  /// another version, is removed first: all that it held is in the record store.
  private func openWriterAnew() throws(PublishingError) -> IndexWriter {
    do {
      return try openWriter()
    } catch .index(let error) where error.kind.isMendedByErasing {
      try writing { () throws(IndexError) in try IndexDirectory.erase(at: directory) }
      return try openWriter()
    }
  }

  private func lastChange() throws(PublishingError) -> Int64 {
    try reading { () throws(StoreError) in try store.lastChange }
  }

  private func reading<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(PublishingError) -> Value {
    do { return try body() } catch { throw .store(error) }
  }

  private func writing<Value>(
    _ body: () throws(IndexError) -> Value
  ) throws(PublishingError) -> Value {
    do { return try body() } catch { throw .index(error) }
  }
}

extension IndexError.Kind {
  /// Whether an index made anew would do without the error.
  fileprivate var isMendedByErasing: Bool {
    switch self {
    case .damaged, .unknownVersion, .otherSchema: true
    case .missing, .locked, .invalidDocument, .system: false
    }
  }
}
