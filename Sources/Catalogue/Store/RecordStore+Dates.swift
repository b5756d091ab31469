public import Foundation
import GRDB

/// Records with when they came, as of one change.
extension RecordStore {
  /// The versions of those of `ids` that were there after the change numbered `change`, in the
  /// order asked.
  public func datedRecords(
    _ ids: [RecordID], asOf change: Int64
  ) throws(StoreError) -> [DatedRecord] {
    let dates = try dates(of: ids, asOf: change)
    return try records(ids, asOf: change).compactMap { record in
      dates[record.id].map {
        DatedRecord(record: record, created: $0.created, updated: $0.updated)
      }
    }
  }

  /// When each of `ids` entered the store, and when its version after the change numbered `change`
  /// did.
  public func dates(
    of ids: [RecordID], asOf change: Int64
  ) throws(StoreError) -> [RecordID: (created: Date, updated: Date)] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT versions.record, min(changes.date) AS created, max(changes.date) AS updated
          FROM versions JOIN changes ON changes.sequence = versions.change
          WHERE versions.record IN (SELECT value FROM json_each(?)) AND versions.change <= ?
          GROUP BY versions.record
          """,
        arguments: [StoredForm.text(of: ids.map(\.rawValue)), change])
      var dates: [RecordID: (created: Date, updated: Date)] = [:]
      for row in rows {
        guard let id = RecordID(row["record"] as String) else { continue }
        dates[id] = (
          try StoredForm.date(from: row["created"]), try StoredForm.date(from: row["updated"])
        )
      }
      return dates
    }
  }
}
