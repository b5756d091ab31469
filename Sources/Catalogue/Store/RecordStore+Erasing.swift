public import Foundation
import GRDB

/// What was taken out of a catalogue for good.
public struct Erasure: Sendable, Hashable {
  /// The records that held the words until now, each a new version without them.
  public let changes: [Change]
  /// The records that hold or held them, in the order of their ids.
  public let records: [RecordID]
  /// How many versions they stood in.
  public let versionCount: Int
  /// What those records were read from, as the store calls it: importing it again would bring the
  /// words back as long as they stand there.
  public let sources: [String]
}

extension RecordStore {
  /// Takes `words` out of all records, out of every version in their history, and out of what is
  /// quoted of their sources, in one transaction dated `date`.
  ///
  /// Unlike everything else that changes a catalogue this cannot be taken back, which is its purpose:
  /// the file is written anew, so that it holds the words nowhere.
  ///
  /// - Parameter isRehearsal: only tells what would be done.
  public func erase(
    _ words: ErasedWords, at date: Date, isRehearsal: Bool = false
  ) throws(StoreError) -> Erasure {
    let path = path
    do {
      let erasure = try pool.writeWithoutTransaction { database in
        // Pages that are given up are overwritten.
        try database.execute(sql: "PRAGMA secure_delete = ON")
        try database.beginTransaction()
        do {
          let erasure = try WordErasing(words: words, database: database)
            .apply(date: StoredForm.text(of: date))
          if isRehearsal { try database.rollback() } else { try database.commit() }
          return erasure
        } catch {
          try? database.rollback()
          throw error
        }
      }
      if !isRehearsal, erasure.versionCount > 0 {
        try pool.vacuum()
        try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      }
      return erasure
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

/// Takes words out of the tables.
private struct WordErasing {
  let words: ErasedWords
  let database: Database

  func apply(date: String) throws -> Erasure {
    let found = try versionsWithWords()
    let records = Set(found.map(\.record)).sorted()
    let changes = try writeNewVersions(of: records, date: date)
    for version in found { try rewrite(version) }
    for record in records {
      try rewriteProvenance(of: record)
      try forgetAddresses(of: record)
    }
    try rewriteImports()
    return Erasure(
      changes: changes, records: records.compactMap { RecordID($0) }, versionCount: found.count,
      sources: try sources(of: records))
  }

  private struct Version {
    var record: String
    var number: Int
  }

  private func versionsWithWords() throws -> [Version] {
    var found: [Version] = []
    let rows = try Row.fetchCursor(
      database, sql: "SELECT record, version, body FROM versions ORDER BY record, version")
    while let row = try rows.next() {
      let body: String = row["body"]
      if body != VersionWriter.noBody, words.mayStand(in: body), try erased(body) != body {
        found.append(Version(record: row["record"], number: row["version"]))
      }
    }
    return found
  }

  /// A record in its JSON form without the words.
  private func erased(_ body: String) throws -> String {
    var record = try StoredForm.value(Record.self, from: body)
    let before = record
    record.mapWords(words.removed)
    return record == before ? body : try StoredForm.text(of: record)
  }

  /// What readers see changes, so indexes and feeds must learn of it.
  private func writeNewVersions(of records: [String], date: String) throws -> [Change] {
    var writer: VersionWriter?
    for id in records {
      let row = try Row.fetchOne(
        database, sql: "SELECT version, state, body FROM records WHERE id = ?", arguments: [id])
      guard let row, row["state"] != VersionWriter.removedState else { continue }
      let body: String = row["body"]
      let cleaned = try erased(body)
      if cleaned == body { continue }
      if writer == nil {
        try database.execute(
          sql: "INSERT INTO imports (date, what) VALUES (?, ?)", arguments: [date, "erasure"])
        writer = VersionWriter(
          database: database, date: date, importID: database.lastInsertedRowID)
      }
      try writer?.write(
        StoredForm.value(Record.self, from: cleaned), copyingProvenanceOf: row["version"])
    }
    return writer?.changes ?? []
  }

  private func rewrite(_ version: Version) throws {
    let body = try String.fetchOne(
      database, sql: "SELECT body FROM versions WHERE record = ? AND version = ?",
      arguments: [version.record, version.number])
    guard let body else { return }
    try database.execute(
      sql: "UPDATE versions SET body = ? WHERE record = ? AND version = ?",
      arguments: [try erased(body), version.record, version.number])
  }

  private func rewriteProvenance(of record: String) throws {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT version, rank, value, section, words FROM provenance WHERE record = ?",
      arguments: [record])
    for row in rows {
      let texts: [String?] = [row["value"], row["section"], row["words"]]
      let cleaned = texts.map { $0.map(words.removed) }
      if cleaned == texts { continue }
      try database.execute(
        sql: """
          UPDATE provenance SET value = ?, section = ?, words = ?
          WHERE record = ? AND version = ? AND rank = ?
          """,
        arguments: [
          cleaned[0], cleaned[1], cleaned[2], record, row["version"] as Int, row["rank"] as Int,
        ])
    }
  }

  /// Addresses that earlier titles gave tell the words as well; whoever kept one has the record's own
  /// address to go to.
  private func forgetAddresses(of record: String) throws {
    guard let slug = words.slug else { return }
    try database.execute(
      sql: """
        DELETE FROM addresses WHERE record = ? AND isCurrent = 0
        AND instr('-' || slug || '-', ?) > 0
        """, arguments: [record, "-\(slug)-"])
  }

  /// Imports are called after their files.
  private func rewriteImports() throws {
    for row in try Row.fetchAll(database, sql: "SELECT id, what FROM imports") {
      let what: String = row["what"]
      let cleaned = words.removed(from: what)
      if cleaned == what { continue }
      try database.execute(
        sql: "UPDATE imports SET what = ? WHERE id = ?", arguments: [cleaned, row["id"] as Int64])
    }
  }

  private func sources(of records: [String]) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT path FROM sources WHERE record IN (SELECT value FROM json_each(?)) ORDER BY path
        """, arguments: [try StoredForm.text(of: records)])
  }
}
