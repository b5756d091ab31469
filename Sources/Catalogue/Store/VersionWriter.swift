import GRDB

/// Writes new versions of records for one import, with their changes, addresses and sources.
struct VersionWriter {
  /// In place of a record that was removed: no version of a record is these words.
  static let noBody = "null"
  /// The state, in the table of records alone, of one that was removed.
  static let removedState = "removed"

  let database: Database
  /// ISO 8601.
  let date: String
  let importID: Int64
  private(set) var changes: [Change] = []

  init(database: Database, date: String, importID: Int64) {
    self.database = database
    self.date = date
    self.importID = importID
  }

  /// Puts `record` in place of its last version; gives the number of the new one.
  @discardableResult
  mutating func write(_ record: Record, copyingProvenanceOf earlier: Int? = nil) throws -> Int {
    let row = try present(record.id)
    let isThere = row.map { $0["state"] != Self.removedState } ?? false
    let version = (row?["version"] ?? 0) + 1
    let before = isThere ? try row.map { try StoredForm.value(Record.self, from: $0["body"]) } : nil
    let fields =
      before.map { $0.changes(to: record).map(\.field) } ?? record.fieldValues.map(\.field)
    let sequence = try add(
      record.id, version, before == nil ? .created : .updated, state: record.state,
      fields: fields, body: StoredForm.text(of: record), stateInTable: record.state.rawValue)
    try noteAddresses(of: record, since: sequence)
    if let earlier { try restoreSources(of: record.id, from: earlier, to: version) }
    return version
  }

  /// Takes a record out of the catalogue. Its number of versions and its history stay.
  mutating func remove(_ id: RecordID) throws {
    guard let row = try present(id), row["state"] != Self.removedState else { return }
    let before = try StoredForm.value(Record.self, from: row["body"])
    let version: Int = row["version"] + 1
    try add(
      id, version, .removed, state: .draft, fields: before.fieldValues.map(\.field),
      body: Self.noBody, stateInTable: Self.removedState)
    try KeyWriter(database: database, importID: importID).removeAll(of: id)
    for table in ["sources", "addresses"] {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE record = ?", arguments: [id.rawValue])
    }
  }

  private func present(_ id: RecordID) throws -> Row? {
    try Row.fetchOne(
      database, sql: "SELECT version, state, body FROM records WHERE id = ?",
      arguments: [id.rawValue])
  }

  @discardableResult
  private mutating func add(
    _ record: RecordID, _ version: Int, _ kind: Change.Kind, state: Record.State,
    fields: [String], body: String, stateInTable: String
  ) throws -> Int64 {
    let id = record.rawValue
    try database.execute(
      sql: """
        INSERT INTO changes (record, version, kind, state, import, date) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [id, version, kind.rawValue, state.rawValue, importID, date])
    let sequence = database.lastInsertedRowID
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
      arguments: [id, stateInTable, version, sequence, date, date, body])
    changes.append(
      Change(
        sequence: sequence, record: record, version: version, kind: kind, state: state,
        importID: importID, date: try StoredForm.date(from: date)))
    return sequence
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

  /// Where the values of an earlier version came from holds for the same version come back. Its
  /// files may hold anything by now, so no digest of theirs counts.
  private func restoreSources(of id: RecordID, from earlier: Int, to version: Int) throws {
    try database.execute(
      sql: """
        INSERT INTO provenance
          SELECT record, ?, rank, field, value, basis, source, place, section, words, inRecord
          FROM provenance WHERE record = ? AND version = ?
        """, arguments: [version, id.rawValue, earlier])
    try database.execute(
      sql: "UPDATE sources SET digest = '', version = ? WHERE record = ?",
      arguments: [version, id.rawValue])
  }
}
