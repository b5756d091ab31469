import GRDB

/// A part of an address that a record's title gives or has given.
public struct RecordAddress: Sendable, Hashable {
  public let language: Language
  public let slug: String
  public let record: RecordID
  /// Whether the present title gives it; otherwise readers are sent on to the one that does.
  public let isCurrent: Bool
}

extension RecordStore {
  /// The slugs that a record has or had, by language; in each language the present one first.
  public func addresses(of id: RecordID) throws(StoreError) -> [RecordAddress] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM addresses WHERE record = ? ORDER BY language, isCurrent DESC, since DESC, slug
          """,
        arguments: [id.rawValue]
      ).compactMap(Self.address)
    }
  }

  /// The records whose titles gave `slug` at the change numbered `change` or before, those that give
  /// it now first.
  public func addresses(
    slug: String, asOf change: Int64 = .max
  ) throws(StoreError) -> [RecordAddress] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM addresses WHERE slug = ? AND since <= ?
          ORDER BY isCurrent DESC, since DESC, record, language
          """,
        arguments: [slug, change]
      ).compactMap(Self.address)
    }
  }

  private static func address(_ row: Row) -> RecordAddress? {
    let id: String = row["record"]
    return RecordID(id).map { record in
      RecordAddress(
        language: Language(row["language"]), slug: row["slug"], record: record,
        isCurrent: row["isCurrent"])
    }
  }
}
