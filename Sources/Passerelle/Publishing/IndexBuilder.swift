package import Catalogue
import Foundation
import SearchEngine

/// Brings the index up to what the record store holds.
///
/// An index commit notes the last change it contains; catching up indexes what changed since. An
/// index made with another taxonomy or by another version of ``CatalogueSchema`` is made anew,
/// because the same record would be another document today.
package struct IndexBuilder: Sendable {
  /// What an index commit says of its origin.
  package struct Origin: Sendable, Hashable {
    /// The last change of the store that it contains.
    package var change: Int64
    /// The store, the taxonomy and the form of documents that it was made from.
    package var fingerprint: String

    init(change: Int64, taxonomy: Taxonomy, store: String) {
      self.change = change
      fingerprint = "\(CatalogueSchema.version)/\(taxonomy.fingerprint)/\(store)"
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

  /// How long to wait for another process that is writing the index.
  private static let patience = Duration.seconds(10)

  let store: RecordStore
  let taxonomy: Taxonomy
  let directory: String

  package init(store: RecordStore, taxonomy: Taxonomy, directory: String) {
    self.store = store
    self.taxonomy = taxonomy
    self.directory = directory
  }

  /// Whether the index at `directory` lacks changes, or is not there.
  package func isBehind() throws(PublishingError) -> Bool {
    guard let commit = IndexDirectory.lastCommit(at: directory) else { return true }
    return Origin(note: commit.note) != (try present())
  }

  /// Indexes what changed since the last commit; everything where there is none of the same origin.
  package func catchUp() throws(PublishingError) {
    // What is there is read once nobody else can change it.
    let writer = try openWriter()
    let last = try present()
    guard let origin = Origin(note: writer.note), origin.fingerprint == last.fingerprint,
      origin.change <= last.change
    else { return try indexAll(upTo: last, with: writer) }
    guard origin.change < last.change else { return }
    let changed = try reading { () throws(StoreError) in
      try store.changedRecords(after: origin.change, through: last.change)
    }
    try index(changed, asOf: last.change, with: writer)
    try writing { () throws(IndexError) in
      try writer.commit(note: last.note)
      try writer.merge()
    }
  }

  /// Makes the index anew from all records, and replaces the one there is in one step.
  package func rebuild() throws(PublishingError) {
    let writer = try openWriter()
    try indexAll(upTo: try present(), with: writer)
  }

  private func indexAll(upTo last: Origin, with writer: IndexWriter) throws(PublishingError) {
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

  /// What an index made now would say of its origin.
  private func present() throws(PublishingError) -> Origin {
    try reading { () throws(StoreError) in
      Origin(change: try store.lastChange, taxonomy: taxonomy, store: try store.identity)
    }
  }

  /// A writer, as soon as nobody else writes. An index that cannot be used as it is, damaged or made
  /// by another version, is removed first: all that it held is in the record store.
  private func openWriter() throws(PublishingError) -> IndexWriter {
    let deadline = ContinuousClock.now + Self.patience
    var hasErased = false
    while true {
      do {
        return try IndexWriter(
          directory: directory, schema: CatalogueSchema.schema,
          analyzers: CatalogueSchema.analyzers)
      } catch  where error.isMendedByErasing && !hasErased {
        hasErased = true
        try writing { () throws(IndexError) in try IndexDirectory.erase(at: directory) }
      } catch  where error.isLock && ContinuousClock.now < deadline {
        Thread.sleep(forTimeInterval: 0.05)
      } catch {
        throw .index(error)
      }
    }
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
