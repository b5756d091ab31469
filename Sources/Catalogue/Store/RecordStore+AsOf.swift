import GRDB

/// The catalogue as it was after some change: what a reader with an index of that change sees, however
/// much has been imported since.
extension RecordStore {
  /// The version of a record after the change numbered `change`, whatever its state; nothing for a
  /// record that was not there yet.
  public func record(_ id: RecordID, asOf change: Int64) throws(StoreError) -> Record? {
    try records([id], asOf: change).first
  }

  /// The versions of those of `ids` that were there after the change numbered `change`, in the
  /// order asked.
  public func records(_ ids: [RecordID], asOf change: Int64) throws(StoreError) -> [Record] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM (
            SELECT record, body, max(change) FROM versions
            WHERE record IN (SELECT value FROM json_each(?)) AND change <= ?
            GROUP BY record
          ) WHERE body != 'null'
          """,
        arguments: [StoredForm.text(of: ids.map(\.rawValue)), change])
      let found = Dictionary(
        try rows.map { row in
          (row["record"] as String, try StoredForm.value(Record.self, from: row["body"]))
        }, uniquingKeysWith: { first, _ in first })
      return ids.compactMap { found[$0.rawValue] }
    }
  }

  /// Where the values of the version that a record had after the change numbered `change` come from.
  public func provenance(
    of id: RecordID, asOf change: Int64
  ) throws(StoreError) -> [Provenance] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM provenance WHERE record = ? AND version = (
            SELECT max(version) FROM versions WHERE record = ? AND change <= ?
          ) ORDER BY rank
          """,
        arguments: [id.rawValue, id.rawValue, change]
      ).map(Self.provenance)
    }
  }

  /// The ids of all records that were in `state` after the change numbered `change`, in order.
  public func recordIDs(in state: Record.State, asOf change: Int64) throws(StoreError) -> [RecordID]
  {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT record FROM (
            SELECT record, state, kind, max(sequence) FROM changes WHERE sequence <= ?
            GROUP BY record
          ) WHERE state = ? AND kind != 'removed' ORDER BY record
          """,
        arguments: [change, state.rawValue]
      ).compactMap(RecordID.init)
    }
  }

  /// The ids of the records that changed after the change numbered `first` and up to `last`, each
  /// once, in order.
  public func changedRecords(
    after first: Int64, through last: Int64
  ) throws(StoreError) -> [RecordID] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT record FROM changes WHERE sequence > ? AND sequence <= ? ORDER BY record
          """,
        arguments: [first, last]
      ).compactMap(RecordID.init)
    }
  }
}
