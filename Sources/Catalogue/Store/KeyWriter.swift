import GRDB

/// Writes which record each source belongs to, and keeps for each import what stood there before it, so
/// that undoing the import lets its sources be asked about again.
struct KeyWriter {
  let database: Database
  /// `nil` where no record has changed, so that there is nothing to undo.
  let importID: Int64?

  /// Notes that the source of `key` belongs to `record`.
  func set(_ key: StoreBatch.Put.Key, of record: RecordID) throws {
    try write(
      key.key.text, record: record.rawValue, role: key.role.rawValue,
      digest: key.digest.description)
  }

  /// Forgets all sources of `record`.
  func removeAll(of record: RecordID) throws {
    let keys = try String.fetchAll(
      database, sql: "SELECT key FROM sourceKeys WHERE record = ?", arguments: [record.rawValue])
    for key in keys { try remove(key) }
  }

  /// Brings back what stood there before the import numbered `number`.
  func restore(from number: Int64) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM keyChanges WHERE import = ?", arguments: [number])
    for row in rows {
      if let record = row["record"] as String?, let role = row["role"] as String?,
        let digest = row["digest"] as String?
      {
        try write(row["key"], record: record, role: role, digest: digest)
      } else {
        try remove(row["key"])
      }
    }
  }

  private func write(_ key: String, record: String, role: String, digest: String) throws {
    try keepPresent(key)
    try database.execute(
      sql: """
        INSERT INTO sourceKeys (key, record, role, digest) VALUES (?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET record = excluded.record, role = excluded.role,
          digest = excluded.digest
        """,
      arguments: [key, record, role, digest])
  }

  private func remove(_ key: String) throws {
    try keepPresent(key)
    try database.execute(sql: "DELETE FROM sourceKeys WHERE key = ?", arguments: [key])
  }

  /// Keeps what stands there, unless the import has changed it before.
  private func keepPresent(_ key: String) throws {
    guard let importID else { return }
    try database.execute(
      sql: """
        INSERT INTO keyChanges (import, key, record, role, digest)
          SELECT ?, asked.key, sourceKeys.record, sourceKeys.role, sourceKeys.digest
          FROM (SELECT ? AS key) AS asked LEFT JOIN sourceKeys ON sourceKeys.key = asked.key
          WHERE true
        ON CONFLICT (import, key) DO NOTHING
        """,
      arguments: [importID, key])
  }
}
