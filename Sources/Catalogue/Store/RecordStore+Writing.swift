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
      return AppliedBatch(importID: writer.importID, changes: writer.changes)
    }
  }
}

/// Writes the records of one batch.
private struct BatchWriter {
  let database: Database
  let path: String
  let what: String
  let date: String
  /// The import's entry, made with the first change.
  private(set) var importID: Int64?
  private(set) var changes: [Change] = []

  init(database: Database, path: String, what: String, date: String) {
    self.database = database
    self.path = path
    self.what = what
    self.date = date
  }

  mutating func put(_ put: StoreBatch.Put) throws {
    let id = put.record.id
    let row = try Row.fetchOne(
      database, sql: "SELECT version, body FROM records WHERE id = ?", arguments: [id.rawValue])
    let version: Int = row?["version"] ?? 0
    if let planned = put.plannedOn, planned != version {
      throw StoreError(path: path, reason: .changedMeanwhile(id))
    }
    let before = try row.map { try StoredForm.value(Record.self, from: $0["body"]) }
    if before == put.record {
      try replaceProvenance(of: id, version: version, by: put.provenance)
      try note(put.sources, of: id, version: version)
      return
    }
    try insertVersion(of: put.record, after: before, version: version + 1)
    try replaceProvenance(of: id, version: version + 1, by: put.provenance)
    try note(put.sources, of: id, version: version + 1)
  }

  private mutating func insertVersion(
    of record: Record, after before: Record?, version: Int
  ) throws {
    let id = record.id.rawValue
    let kind: Change.Kind = before == nil ? .created : .updated
    let importID = try entryOfImport()
    try database.execute(
      sql: """
        INSERT INTO changes (record, version, kind, state, import, date) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [id, version, kind.rawValue, record.state.rawValue, importID, date])
    let sequence = database.lastInsertedRowID
    let fields =
      before.map { $0.changes(to: record).map(\.field) } ?? record.fieldValues.map(\.field)
    let body = try StoredForm.text(of: record)
    try database.execute(
      sql: "INSERT INTO versions (record, version, change, fields, body) VALUES (?, ?, ?, ?, ?)",
      arguments: [id, version, sequence, StoredForm.text(of: fields), body])
    try database.execute(
      sql: """
        INSERT INTO records (id, state, version, change, created, updated, body)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET state = excluded.state, version = excluded.version,
          change = excluded.change, updated = excluded.updated, body = excluded.body
        """,
      arguments: [id, record.state.rawValue, version, sequence, date, date, body])
    try noteAddresses(of: record, since: sequence)
    changes.append(
      Change(
        sequence: sequence, record: record.id, version: version, kind: kind, state: record.state,
        importID: importID, date: try StoredForm.date(from: date)))
  }

  private mutating func entryOfImport() throws -> Int64 {
    if let importID { return importID }
    try database.execute(
      sql: "INSERT INTO imports (date, what) VALUES (?, ?)", arguments: [date, what])
    importID = database.lastInsertedRowID
    return database.lastInsertedRowID
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

  private func note(
    _ sources: [StoreBatch.Put.Source], of id: RecordID, version: Int
  ) throws {
    guard !sources.isEmpty else { return }
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

  /// Keeps the slugs that the titles give, beside those that they gave before.
  private func noteAddresses(of record: Record, since sequence: Int64) throws {
    try database.execute(
      sql: "UPDATE addresses SET isCurrent = 0 WHERE record = ?", arguments: [record.id.rawValue])
    for language in record.title.languages {
      guard let slug = record.title[language].flatMap(Slug.init) else { continue }
      try database.execute(
        sql: """
          INSERT INTO addresses (language, slug, record, since, isCurrent) VALUES (?, ?, ?, ?, 1)
          ON CONFLICT (record, language, slug) DO UPDATE SET isCurrent = 1
          """,
        arguments: [language.tag, slug.description, record.id.rawValue, sequence])
    }
  }
}
