public import Foundation
import GRDB

extension RecordStore {
  /// Puts all records of `batch` into the store, dated `date`, in one transaction.
  ///
  /// A record that is as it was makes no version and no change. Throws, and changes nothing, when
  /// a record has another version than the one its change was planned on.
  @discardableResult
  public func apply(_ batch: StoreBatch, at date: Date) throws(StoreError) -> AppliedBatch {
    let path = path
    return try write { database in
      var writer = BatchWriter(
        database: database, path: path, what: batch.what, date: StoredForm.text(of: date))
      for put in batch.puts { try writer.put(put) }
      return AppliedBatch(importID: writer.versions?.importID, changes: writer.changes)
    }
  }
}

/// Writes the records of one batch.
private struct BatchWriter {
  let database: Database
  let path: String
  let what: String
  let date: String
  /// Made, with the import's entry, for the first change.
  private(set) var versions: VersionWriter?

  init(database: Database, path: String, what: String, date: String) {
    self.database = database
    self.path = path
    self.what = what
    self.date = date
  }

  var changes: [Change] { versions?.changes ?? [] }

  mutating func put(_ put: StoreBatch.Put) throws {
    let id = put.record.id
    let row = try Row.fetchOne(
      database, sql: "SELECT version, state, body FROM records WHERE id = ?",
      arguments: [id.rawValue])
    let isThere = row.map { $0["state"] != VersionWriter.removedState } ?? false
    // Who planned on a record that was not there could not know of one that had been removed.
    let present: Int = isThere ? row?["version"] ?? 0 : 0
    if let planned = put.plannedOn, planned != present {
      throw StoreError(path: path, reason: .changedMeanwhile(id))
    }
    let before = isThere ? try row.map { try StoredForm.value(Record.self, from: $0["body"]) } : nil
    let version = before == put.record ? present : try newVersion(of: put.record)
    try replaceProvenance(of: id, version: version, by: put.provenance)
    if put.isAddition {
      try keepSources(of: id, from: present, to: version)
    }
    if !put.sources.isEmpty { try note(put.sources, of: id, version: version) }
    let keys = KeyWriter(database: database, importID: versions?.importID)
    for key in put.keys { try keys.set(key, of: id) }
  }

  private mutating func newVersion(of record: Record) throws -> Int {
    var writer = try versions ?? newWriter()
    let version = try writer.write(record)
    versions = writer
    return version
  }

  private func newWriter() throws -> VersionWriter {
    try database.execute(
      sql: "INSERT INTO imports (date, what) VALUES (?, ?)", arguments: [date, what])
    return VersionWriter(database: database, date: date, importID: database.lastInsertedRowID)
  }

  private func replaceProvenance(
    of id: RecordID, version: Int, by provenance: [Provenance]
  ) throws {
    try database.execute(
      sql: "DELETE FROM provenance WHERE record = ? AND version = ?",
      arguments: [id.rawValue, version])
    for (rank, entry) in provenance.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO provenance
            (record, version, rank, field, value, basis, source, place, section, words, inRecord)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id.rawValue, version, rank, entry.field, entry.value, entry.basis.rawValue, entry.source,
          entry.place, entry.section, entry.words, entry.isInRecord,
        ])
    }
  }

  /// What a person decides about a record stands on the files that it was read from: as long as those
  /// stay as they are, they say nothing new.
  private func keepSources(of id: RecordID, from earlier: Int, to version: Int) throws {
    try database.execute(
      sql: "UPDATE sources SET version = ? WHERE record = ? AND version = ?",
      arguments: [version, id.rawValue, earlier])
  }

  private func note(
    _ sources: [StoreBatch.Put.Source], of id: RecordID, version: Int
  ) throws {
    try database.execute(
      sql: """
        DELETE FROM sources WHERE record = ? AND path NOT IN (SELECT value FROM json_each(?))
        """,
      arguments: [id.rawValue, StoredForm.text(of: sources.map(\.path))])
    for source in sources {
      try database.execute(
        sql: """
          INSERT INTO sources (path, digest, context, record, version) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (path) DO UPDATE SET digest = excluded.digest, context = excluded.context,
            record = excluded.record, version = excluded.version
          """,
        arguments: [
          source.path, source.digest.description, source.context.description, id.rawValue, version,
        ])
    }
  }
}
