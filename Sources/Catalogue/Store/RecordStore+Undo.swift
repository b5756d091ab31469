public import Foundation
import GRDB

extension RecordStore {
  /// Brings the records that the import numbered `number` changed back to what they were before it,
  /// in one transaction dated `date`; nothing names the last import that can be undone.
  ///
  /// Nothing is forgotten: undoing is an import of its own, which brings the earlier versions back
  /// as new ones, and which can be undone in turn. A record that was not there before is removed; its
  /// versions stay in its history. Files are read anew by the next import that names them.
  ///
  /// Throws, and does nothing, where there is no such import, where it has been undone, or where one
  /// of its records is no longer as it left it.
  @discardableResult
  public func undo(_ number: Int64? = nil, at date: Date) throws(StoreError) -> AppliedBatch {
    let path = path
    return try write { database in
      guard let number = try number ?? Self.lastToUndo(in: database) else {
        throw StoreError(path: path, reason: .nothingToUndo)
      }
      let undoing = try Undoing(number: number, database: database, path: path)
      return try undoing.apply(date: StoredForm.text(of: date))
    }
  }

  /// The last import that is in force and undoes nothing itself.
  private static func lastToUndo(in database: Database) throws -> Int64? {
    let undone = try UndoneImports(in: database)
    return try Int64.fetchAll(
      database, sql: "SELECT id FROM imports WHERE undoes IS NULL ORDER BY id DESC"
    ).first { undone.by[$0] == nil }
  }
}

/// Which imports are not in force, because an import that is took them back.
struct UndoneImports {
  /// By import, the one that took it back.
  private(set) var by: [Int64: Int64] = [:]

  init(in database: Database) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, undoes FROM imports WHERE undoes IS NOT NULL ORDER BY id DESC")
    // Only a later import takes one back, so that the last is in force, and so on downwards.
    for row in rows where by[row["id"]] == nil { by[row["undoes"]] = row["id"] }
  }
}

/// Takes one import back.
private struct Undoing {
  let number: Int64
  let database: Database
  let path: String
  /// The records it changed, with the version they had before; 0 for none.
  private let records: [(id: String, before: Int)]

  /// Checks that the import can be undone.
  init(number: Int64, database: Database, path: String) throws {
    self.number = number
    self.database = database
    self.path = path
    guard
      try Bool.fetchOne(
        database, sql: "SELECT 1 FROM imports WHERE id = ?", arguments: [number]) == true
    else { throw StoreError(path: path, reason: .noSuchImport(number)) }
    if let other = try UndoneImports(in: database).by[number] {
      throw StoreError(path: path, reason: .alreadyUndone(number, by: other))
    }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT record, min(version) AS first, max(version) AS last FROM changes
        WHERE import = ? GROUP BY record ORDER BY record
        """, arguments: [number])
    var records: [(id: String, before: Int)] = []
    for row in rows {
      let id: String = row["record"]
      // Other imports may have changed it meanwhile and been undone.
      let isAsLeft = try Bool.fetchOne(
        database,
        sql: """
          SELECT records.body = versions.body FROM records JOIN versions
          ON versions.record = records.id AND versions.version = ? WHERE records.id = ?
          """, arguments: [row["last"] as Int, id])
      if isAsLeft != true, let record = RecordID(id) {
        let later = try Int64.fetchOne(
          database, sql: "SELECT max(import) FROM changes WHERE record = ?", arguments: [id])
        throw StoreError(path: path, reason: .changedSince(number, record, by: later ?? number))
      }
      records.append((id, (row["first"] as Int) - 1))
    }
    self.records = records
  }

  func apply(date: String) throws -> AppliedBatch {
    try database.execute(
      sql: "INSERT INTO imports (date, what, undoes) VALUES (?, ?, ?)",
      arguments: [date, "undo of import \(number)", number])
    let importID = database.lastInsertedRowID
    var writer = VersionWriter(database: database, date: date, importID: importID)
    for (id, before) in records {
      let body = try String.fetchOne(
        database, sql: "SELECT body FROM versions WHERE record = ? AND version = ?",
        arguments: [id, before])
      guard let id = RecordID(id) else { continue }
      if let body, body != VersionWriter.noBody {
        let record = try StoredForm.value(Record.self, from: body)
        try writer.write(record, copyingProvenanceOf: before)
      } else {
        try writer.remove(id)
      }
    }
    try KeyWriter(database: database, importID: importID).restore(from: number)
    // What was undone is to be fetched again when its address is imported again.
    try database.execute(sql: "DELETE FROM fetches")
    return AppliedBatch(importID: importID, changes: writer.changes)
  }
}
