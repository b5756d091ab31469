import GRDB

/// The record that a source is known to belong to.
struct KeyedRecord: Sendable, Hashable {
  var record: RecordID
  var role: SourceKey.Role
  /// Of what the source said when a person last agreed.
  var digest: ContentDigest
}

extension RecordStore {
  /// The records that sources with these keys are known to belong to.
  func records(of keys: [SourceKey]) throws(StoreError) -> [SourceKey: KeyedRecord] {
    if keys.isEmpty { return [:] }
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT * FROM sourceKeys WHERE key IN (SELECT value FROM json_each(?))",
        arguments: [StoredForm.text(of: keys.map(\.text))])
      var found: [SourceKey: KeyedRecord] = [:]
      for row in rows {
        guard let record = RecordID(row["record"]), let role = SourceKey.Role(rawValue: row["role"])
        else { continue }
        found[SourceKey(stored: row["key"])] = KeyedRecord(
          record: record, role: role, digest: ContentDigest(stored: row["digest"]))
      }
      return found
    }
  }

  /// The keys of the sources that a record comes from, in order.
  public func keys(of id: RecordID) throws(StoreError) -> [SourceKey] {
    try read { database in
      try String.fetchAll(
        database, sql: "SELECT key FROM sourceKeys WHERE record = ? ORDER BY key",
        arguments: [id.rawValue]
      ).map { SourceKey(stored: $0) }
    }
  }

  /// The keys of sources that came from `address`: the page, or parts of it, that gave records.
  public func keys(from address: String) throws(StoreError) -> [SourceKey] {
    try read { database in
      try String.fetchAll(
        database,
        sql: "SELECT key FROM sourceKeys WHERE key = ? OR key >= ? AND key < ? ORDER BY key",
        arguments: [address, address + "#", address + "$"]
      ).map { SourceKey(stored: $0) }
    }
  }

  /// Whether a record has that id, or has ever had it: ids are not given twice.
  func hasKnown(_ id: RecordID) throws(StoreError) -> Bool {
    try read { database in
      try Bool.fetchOne(
        database, sql: "SELECT 1 FROM records WHERE id = ?", arguments: [id.rawValue]) == true
    }
  }
}
