import Foundation
import GRDB

extension RecordStore {
  /// The present version of a record, whatever its state.
  public func record(_ id: RecordID) throws(StoreError) -> StoredRecord? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM records WHERE id = ? AND state != 'removed'",
        arguments: [id.rawValue]
      ).map(storedRecord)
    }
  }

  /// The present versions of the records in `states`, in the order of their ids.
  public func allRecords(
    states: Set<Record.State> = [.published]
  ) throws(StoreError) -> [StoredRecord] {
    try contents(states: states).records
  }

  /// All records in `states`, in the order of their ids, with the last change they contain.
  public func contents(
    states: Set<Record.State> = [.published]
  ) throws(StoreError) -> (records: [StoredRecord], lastChange: Int64) {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM records WHERE state IN (SELECT value FROM json_each(?)) ORDER BY id
          """,
        arguments: [StoredForm.text(of: states.map(\.rawValue))])
      return (try rows.map(storedRecord), try Self.lastChange(in: database))
    }
  }

  /// The present versions of those of `ids` that are there, in the order asked.
  public func records(ids: [RecordID]) throws(StoreError) -> [StoredRecord] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM records
          WHERE id IN (SELECT value FROM json_each(?)) AND state != 'removed'
          """,
        arguments: [StoredForm.text(of: ids.map(\.rawValue))])
      let found = Dictionary(
        try rows.map(storedRecord).map { ($0.record.id, $0) },
        uniquingKeysWith: { first, _ in first })
      return ids.compactMap { found[$0] }
    }
  }

  /// All versions of a record, the first one first.
  public func history(of id: RecordID) throws(StoreError) -> [RecordVersion] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT versions.*, changes.import, changes.date
          FROM versions JOIN changes ON changes.sequence = versions.change
          WHERE versions.record = ? ORDER BY versions.version
          """,
        arguments: [id.rawValue]
      ).map { row in
        RecordVersion(
          record: try StoredForm.value(Record?.self, from: row["body"]), version: row["version"],
          change: row["change"], importID: row["import"],
          date: try StoredForm.date(from: row["date"]),
          changedFields: try StoredForm.value([String].self, from: row["fields"]))
      }
    }
  }

  /// The changes with a sequence number above `sequence`, oldest first, at most `limit`.
  public func changes(
    after sequence: Int64, limit: Int = .max
  ) throws(StoreError) -> [Change] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM changes WHERE sequence > ? ORDER BY sequence LIMIT ?",
        arguments: [sequence, limit]
      ).map(Self.change)
    }
  }

  /// The sequence number of the last change; 0 before the first.
  public var lastChange: Int64 {
    get throws(StoreError) { try read(Self.lastChange) }
  }

  /// What tells this store from any other, such as one made anew in its place: there, the same
  /// sequence number is another change.
  public var identity: String {
    get throws(StoreError) {
      try read { try String.fetchOne($0, sql: "SELECT id FROM identity") ?? "" }
    }
  }

  /// Where the values of a record's present version come from.
  public func provenance(of id: RecordID) throws(StoreError) -> [Provenance] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT provenance.* FROM provenance JOIN records
            ON records.id = provenance.record AND records.version = provenance.version
          WHERE records.id = ? ORDER BY rank
          """,
        arguments: [id.rawValue]
      ).map(Self.provenance)
    }
  }

  /// All files that records come from, in the order of their paths.
  public func sources() throws(StoreError) -> [SourceEntry] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM sources ORDER BY path").map(source)
    }
  }

  /// The present version of every record.
  public func versions() throws(StoreError) -> [RecordID: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT id, version FROM records WHERE state != 'removed'")
      return Dictionary(
        rows.compactMap { row in RecordID(row["id"]).map { ($0, row["version"]) } },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// How many records are in each state.
  public func counts() throws(StoreError) -> [Record.State: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT state, count(*) AS number FROM records WHERE state != 'removed' GROUP BY state
          """)
      return Dictionary(
        try rows.map { (try state(of: $0), $0["number"]) }, uniquingKeysWith: { $0 + $1 })
    }
  }
}

extension RecordStore {
  static func lastChange(in database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT max(sequence) FROM changes") ?? 0
  }

  func storedRecord(_ row: Row) throws -> StoredRecord {
    StoredRecord(
      record: try body(of: row), version: row["version"], change: row["change"],
      created: try StoredForm.date(from: row["created"]),
      updated: try StoredForm.date(from: row["updated"]))
  }

  private func body(of row: Row) throws -> Record {
    do {
      return try StoredForm.value(Record.self, from: row["body"])
    } catch {
      let id: String = row["id"]
      throw StoreError(path: path, reason: .damaged("the record “\(id)” cannot be read"))
    }
  }

  private func state(of row: Row) throws -> Record.State {
    let text: String = row["state"]
    guard let state = Record.State(rawValue: text) else {
      throw StoreError(path: path, reason: .damaged("“\(text)” is not a state"))
    }
    return state
  }

  private func source(_ row: Row) throws -> SourceEntry {
    let text: String = row["record"]
    guard let record = RecordID(text) else {
      throw StoreError(path: path, reason: .damaged("“\(text)” is not a record id"))
    }
    return SourceEntry(
      path: row["path"], digest: ContentDigest(stored: row["digest"]),
      context: ContentDigest(stored: row["context"]), record: record, version: row["version"])
  }

  static func change(_ row: Row) throws -> Change {
    let record: String = row["record"]
    let state: String = row["state"]
    let kind: String = row["kind"]
    guard let id = RecordID(record), let state = Record.State(rawValue: state),
      let kind = Change.Kind(rawValue: kind)
    else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "change \(row["sequence"] as Int64) is not readable")
    }
    return Change(
      sequence: row["sequence"], record: id, version: row["version"], kind: kind, state: state,
      importID: row["import"], date: try StoredForm.date(from: row["date"]))
  }

  static func provenance(_ row: Row) throws -> Provenance {
    let basis: String = row["basis"]
    guard let basis = Provenance.Basis(rawValue: basis) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "“\(basis)” is not a basis of a value")
    }
    return Provenance(
      field: row["field"], value: row["value"], basis: basis, source: row["source"],
      place: row["place"], section: row["section"], words: row["words"],
      isInRecord: row["inRecord"])
  }
}
