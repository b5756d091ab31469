import GRDB

extension RecordStore {
  /// All imports, the first one first.
  public func imports() throws(StoreError) -> [ImportEntry] {
    try read { database in
      let undone = try UndoneImports(in: database)
      return try Row.fetchAll(
        database,
        sql: """
          SELECT imports.*,
            coalesce(sum(changes.kind = 'created'), 0) AS created,
            coalesce(sum(changes.kind = 'updated'), 0) AS updated,
            coalesce(sum(changes.kind = 'removed'), 0) AS removed
          FROM imports LEFT JOIN changes ON changes.import = imports.id
          GROUP BY imports.id ORDER BY imports.id
          """
      ).map { row in
        ImportEntry(
          id: row["id"], date: try StoredForm.date(from: row["date"]), what: row["what"],
          created: row["created"], updated: row["updated"], removed: row["removed"],
          undoes: row["undoes"], undoneBy: undone.by[row["id"]])
      }
    }
  }

  /// Where the values of a version of a record come from.
  public func provenance(
    of id: RecordID, version: Int
  ) throws(StoreError) -> [Provenance] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM provenance WHERE record = ? AND version = ? ORDER BY rank",
        arguments: [id.rawValue, version]
      ).map(Self.provenance)
    }
  }
}
