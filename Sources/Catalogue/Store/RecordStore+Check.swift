import GRDB

extension RecordStore {
  /// Reads all of the store and compares its parts; one line for each thing that is wrong.
  public func problems() throws(StoreError) -> [String] {
    try read { database in
      var problems = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        .filter { $0 != "ok" }
      for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
        problems.append("a row of “\(row["table"] as String)” names one that is not there")
      }
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT records.id, records.state, records.body, versions.body AS newest FROM records
          LEFT JOIN versions ON versions.record = records.id AND versions.version = records.version
          """)
      {
        let id: String = row["id"]
        let body: String = row["body"]
        if row["state"] == VersionWriter.removedState, body == VersionWriter.noBody { continue }
        if row["newest"] as String? != body {
          problems.append("“\(id)” differs from its last version")
        }
        guard let record = try? StoredForm.value(Record.self, from: body) else {
          problems.append("“\(id)” cannot be read")
          continue
        }
        if record.id.rawValue != id { problems.append("“\(id)” holds the record “\(record.id)”") }
        if record.state.rawValue != row["state"] as String {
          problems.append("“\(id)” is in two states")
        }
      }
      return problems
    }
  }
}
