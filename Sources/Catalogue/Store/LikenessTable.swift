import GRDB

/// What the records can be found by as texts, kept beside them: a candidate is then compared with
/// those alone that it has something in common with, and not with all.
///
/// It is derived from the records, up to a change, and follows the change log; records that changed
/// since are read themselves.
struct LikenessTable {
  let database: Database
  let taxonomy: Taxonomy

  /// Records, and what they are known by, that may be like some texts.
  struct Neighbours {
    var records: [(id: RecordID, traits: LikenessTraits)]
    /// Keys that more texts have than tell one from another.
    var crowded: Set<LikenessKey>
  }

  /// Takes in what changed since the last time.
  func update() throws {
    let seen = try coveredChange()
    if seen == nil {
      for table in ["likenessKeys", "likenessTexts", "likenessState"] {
        try database.execute(sql: "DELETE FROM \(table)")
      }
    }
    for id in try changed(since: seen ?? 0) {
      try remove(id)
      if let record = try present(id) { try add(record) }
    }
    let last = try RecordStore.lastChange(in: database)
    try database.execute(sql: "DELETE FROM likenessState")
    try database.execute(
      sql: "INSERT INTO likenessState VALUES (?, ?)", arguments: [taxonomy.fingerprint, last])
  }

  /// The records that share with one of `texts` an address, an Action or two runs of words; nothing
  /// where the table was never made for the taxonomy.
  func neighbours(of texts: [LikenessTraits]) throws -> Neighbours? {
    guard let seen = try coveredChange() else { return nil }
    var records: [(id: RecordID, traits: LikenessTraits)] = []
    var fresh: [LikenessKey: Int] = [:]
    var stale: Set<Int64> = []
    for id in try changed(since: seen) {
      if let number = try number(of: id) { stale.insert(number) }
      guard let record = try present(id) else { continue }
      let traits = LikenessTraits(record, taxonomy: taxonomy)
      records.append((record.id, traits))
      for key in traits.keys { fresh[key, default: 0] += 1 }
    }
    var crowded: Set<LikenessKey> = []
    var found: Set<Int64> = []
    for text in texts {
      // Of a text too short to tell by, two runs are a quarter and more.
      let runs = Set(
        text.shingles.flatMap { language, shingles in
          shingles.hashes.map { LikenessKey(run: $0, in: language) }
        })
      var common: [Int64: Int] = [:]
      for key in text.keys where !crowded.contains(key) {
        let most = isAction(key, of: text) ? Int.max : LikenessIndex.mostHolders + stale.count + 1
        let holders = try holders(of: key, most: most).filter { !stale.contains($0) }
        if holders.count + fresh[key, default: 0] > LikenessIndex.mostHolders,
          !isAction(key, of: text)
        {
          crowded.insert(key)
        } else {
          for holder in holders { common[holder, default: 0] += runs.contains(key) ? 1 : 2 }
        }
      }
      found.formUnion(common.filter { $0.value > 1 }.keys)
    }
    for number in found {
      guard let (id, traits) = try text(number) else { continue }
      records.append((id, traits))
    }
    for key in Set(records.flatMap(\.traits.keys)) where !crowded.contains(key) {
      let most = LikenessIndex.mostHolders + stale.count + 1
      let holders = try holders(of: key, most: most).count { !stale.contains($0) }
      if holders + fresh[key, default: 0] > LikenessIndex.mostHolders { crowded.insert(key) }
    }
    return Neighbours(records: records.sorted { $0.id < $1.id }, crowded: crowded)
  }

  /// Actions are few, and however many records have one, they are told.
  private func isAction(_ key: LikenessKey, of text: LikenessTraits) -> Bool {
    text.action.map { LikenessKey(action: $0) } == key
  }

  // MARK: Records

  /// The last change that the table contains; nothing where it was made with another taxonomy.
  private func coveredChange() throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT change FROM likenessState WHERE taxonomy = ?",
      arguments: [taxonomy.fingerprint])
  }

  private func changed(since change: Int64) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT DISTINCT record FROM changes WHERE sequence > ? ORDER BY record",
      arguments: [change])
  }

  /// A record that candidates are compared with: one that is published, or a draft.
  private func present(_ id: String) throws -> Record? {
    try String.fetchOne(
      database,
      sql: "SELECT body FROM records WHERE id = ? AND state IN ('published', 'draft')",
      arguments: [id]
    ).map { try StoredForm.value(Record.self, from: $0) }
  }

  // MARK: Rows

  private func number(of id: String) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT number FROM likenessTexts WHERE record = ?", arguments: [id])
  }

  private func text(_ number: Int64) throws -> (RecordID, LikenessTraits)? {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT record, traits FROM likenessTexts WHERE number = ?"),
      arguments: [number])
    guard let row, let id = RecordID(row["record"]) else { return nil }
    return (id, try StoredForm.value(StoredTraits.self, from: row["traits"]).traits)
  }

  /// The texts that have a key, `most` at most.
  private func holders(of key: LikenessKey, most: Int) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT text FROM likenessKeys WHERE key = ? LIMIT ?"),
      arguments: [Int64(bitPattern: key.value), most])
  }

  private func add(_ record: Record) throws {
    let traits = LikenessTraits(record, taxonomy: taxonomy)
    try database.execute(
      sql: "INSERT INTO likenessTexts (record, traits) VALUES (?, ?)",
      arguments: [record.id.rawValue, StoredForm.text(of: StoredTraits(traits))])
    let number = database.lastInsertedRowID
    let statement = try database.cachedStatement(
      sql: "INSERT INTO likenessKeys (key, text) VALUES (?, ?)")
    for key in traits.keys.map({ Int64(bitPattern: $0.value) }).sorted() {
      try statement.execute(arguments: [key, number])
    }
  }

  private func remove(_ id: String) throws {
    guard let number = try number(of: id), let (_, traits) = try text(number) else { return }
    let statement = try database.cachedStatement(
      sql: "DELETE FROM likenessKeys WHERE key = ? AND text = ?")
    for key in traits.keys {
      try statement.execute(arguments: [Int64(bitPattern: key.value), number])
    }
    try database.execute(sql: "DELETE FROM likenessTexts WHERE number = ?", arguments: [number])
  }
}
