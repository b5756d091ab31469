import GRDB

extension RecordStore {
  /// What is remembered of addresses that were fetched, by address.
  public func fetchMarks() throws(StoreError) -> [String: FetchMark] {
    try read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM fetches")
      return Dictionary(
        rows.map { row in
          let mark = FetchMark(
            address: row["address"], entityTag: row["entityTag"],
            lastModified: row["lastModified"], until: row["until"])
          return (mark.address, mark)
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Remembers `marks` in place of what was known of their addresses.
  public func note(_ marks: [FetchMark]) throws(StoreError) {
    try write { database in
      for mark in marks {
        try database.execute(
          sql: """
            INSERT INTO fetches (address, entityTag, lastModified, until) VALUES (?, ?, ?, ?)
            ON CONFLICT (address) DO UPDATE SET entityTag = excluded.entityTag,
              lastModified = excluded.lastModified, until = excluded.until
            """,
          arguments: [mark.address, mark.entityTag, mark.lastModified, mark.until])
      }
    }
  }
}
