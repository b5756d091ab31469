public import Foundation
import GRDB

/// What a harvester may be told of: each record that readers have or had, by its last change.
extension RecordStore {
  /// A record as its last change left it; one that an undone import took out, as it was before.
  public struct Harvested: Sendable, Hashable {
    public let record: Record
    /// The sequence number of its last change.
    public let change: Int64
    /// When that was made.
    public let date: Date
    /// Whether readers no longer have it.
    public let isDeleted: Bool
  }

  /// Which records a harvester asks for.
  public struct HarvestFilter: Sendable, Hashable {
    /// The first and the last moment of a record's last change, both included, in seconds.
    public var from: Date?
    public var until: Date?
    /// Values of which a record has at least one: its themes, its countries…
    public var field: Field?
    public var values: [String]

    /// A list of a record that a set is made by.
    public enum Field: String, Sendable, Hashable, CaseIterable {
      case themes, countries, regions
    }

    public init(
      from: Date? = nil, until: Date? = nil, field: Field? = nil, values: [String] = []
    ) {
      self.from = from
      self.until = until
      self.field = field
      self.values = values
    }
  }

  /// The records that were last changed after the change numbered `change`, in the order of their
  /// last changes, at most `limit`.
  ///
  /// Whoever goes on behind the last change seen misses nothing: a record that changes meanwhile
  /// moves to the end.
  public func harvest(
    _ filter: HarvestFilter = .init(), after change: Int64 = 0, limit: Int
  ) throws(StoreError) -> [Harvested] {
    try read { database in
      let (condition, arguments) = try Self.condition(filter)
      return try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM (\(Self.harvestable)) AS had WHERE \(condition) AND change > ?
          ORDER BY change LIMIT ?
          """,
        arguments: arguments + [change, limit]
      ).map(harvested)
    }
  }

  /// How many records the filter lets through.
  public func harvestCount(_ filter: HarvestFilter = .init()) throws(StoreError) -> Int {
    try read { database in
      let (condition, arguments) = try Self.condition(filter)
      return try Int.fetchOne(
        database, sql: "SELECT count(*) FROM (\(Self.harvestable)) AS had WHERE \(condition)",
        arguments: arguments) ?? 0
    }
  }

  /// One record, if readers have or had it.
  public func harvested(_ id: RecordID) throws(StoreError) -> Harvested? {
    try read { database in
      try Row.fetchOne(
        database, sql: "\(Self.harvestable) AND id = ?", arguments: [id.rawValue]
      ).map(harvested)
    }
  }

  /// The earliest last change of any record, deleted ones included; nothing in an empty store.
  public func earliestHarvest() throws(StoreError) -> Date? {
    try read { database in
      try String.fetchOne(
        database, sql: "SELECT min(updated) FROM (\(Self.harvestable)) AS had"
      ).map { try StoredForm.date(from: $0) }
    }
  }

  private func harvested(_ row: Row) throws -> Harvested {
    let stored = try storedRecord(row)
    return Harvested(
      record: stored.record, change: stored.change, date: stored.updated,
      isDeleted: row["state"] != Record.State.published.rawValue)
  }

  /// The records that are public or were. A draft that was never published is nobody's business; one
  /// that was is a deletion, and so is a record taken out, whose last body was not empty.
  private static let harvestable = """
    SELECT id, state, version, change, created, updated,
      CASE state WHEN '\(VersionWriter.removedState)' THEN (
        SELECT versions.body FROM versions
        WHERE versions.record = records.id AND versions.body <> '\(VersionWriter.noBody)'
        ORDER BY versions.version DESC LIMIT 1
      ) ELSE body END AS body
    FROM records
    WHERE (state IN ('published', 'withdrawn') OR EXISTS (
      SELECT 1 FROM versions JOIN changes ON changes.sequence = versions.change
      WHERE versions.record = records.id AND changes.state = 'published'))
    """

  private static func condition(
    _ filter: HarvestFilter
  ) throws -> (sql: String, StatementArguments) {
    var sql = "true"
    var arguments: StatementArguments = []
    if let from = filter.from {
      sql += " AND updated >= ?"
      arguments += [StoredForm.text(of: from)]
    }
    if let until = filter.until {
      sql += " AND updated <= ?"
      arguments += [StoredForm.text(of: until)]
    }
    if let field = filter.field {
      sql += """
         AND EXISTS (SELECT 1 FROM json_each(had.body, '$.\(field.rawValue)') AS item
          WHERE item.value IN (SELECT value FROM json_each(?)))
        """
      arguments += [try StoredForm.text(of: filter.values)]
    }
    return (sql, arguments)
  }
}
