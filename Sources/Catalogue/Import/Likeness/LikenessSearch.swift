/// Finds records, and other candidates, that may be about the same practice as a candidate.
///
/// Three things speak for it: an address among the sources, the same country, number and phase of
/// an Action, and runs of words in common. A name alone never does.
struct LikenessSearch {
  private let store: RecordStore
  private let taxonomy: Taxonomy

  /// Proposals for a candidate.
  private static let mostLikenesses = 5

  init(store: RecordStore, taxonomy: Taxonomy) {
    self.store = store
    self.taxonomy = taxonomy
  }

  /// Gives the candidates among `items` their likenesses.
  func fill(_ items: inout [ImportPlan.Item]) async throws(StoreError) {
    var ranks: [Int] = []
    var candidates: [(record: Record, address: String?)] = []
    for (rank, item) in items.enumerated() where item.offer?.plannedOn == 0 {
      guard let candidate = item.candidate else { continue }
      ranks.append(rank)
      candidates.append((candidate, item.address))
    }
    if ranks.isEmpty { return }
    let taxonomy = taxonomy
    let traits = await Parallel.map(candidates) {
      LikenessTraits($0.record, address: $0.address, taxonomy: taxonomy)
    }
    let (records, known) = try await index(for: traits)
    let own = LikenessIndex(traits)
    for (place, rank) in ranks.enumerated() {
      var found = known.matches(of: traits[place]).map { match in
        Likeness(record: records[match.rank], basis: match.basis, share: match.share)
      }
      for match in own.matches(of: traits[place]) where match.rank != place {
        let other = items[ranks[match.rank]]
        // Parts of one text share its words and its address.
        if match.basis != .action, isPart(other, of: items[rank]) { continue }
        found.append(Likeness(other: other.place, basis: match.basis, share: match.share))
      }
      found.sort { ($0.share, $1.name) > ($1.share, $0.name) }
      items[rank].likenesses = Array(found.prefix(Self.mostLikenesses))
    }
  }

  /// The records that candidates are compared with: those that have something in common with one, where
  /// the store keeps what they are known by, or else all.
  private func index(
    for candidates: [LikenessTraits]
  ) async throws(StoreError) -> (records: [RecordID], index: LikenessIndex) {
    let taxonomy = taxonomy
    let near = try store.read { database in
      try LikenessTable(database: database, taxonomy: taxonomy).neighbours(of: candidates)
    }
    if let near {
      let index = LikenessIndex(near.records.map(\.traits), crowded: near.crowded)
      return (near.records.map(\.id), index)
    }
    let records = try store.allRecords(states: [.published, .draft]).map(\.record)
    let traits = await Parallel.map(records) { LikenessTraits($0, taxonomy: taxonomy) }
    return (records.map(\.id), LikenessIndex(traits))
  }

  /// Keeps what the records are known by now, for the next candidates.
  func keep() throws(StoreError) {
    let taxonomy = taxonomy
    try store.write { try LikenessTable(database: $0, taxonomy: taxonomy).update() }
  }

  private func isPart(_ item: ImportPlan.Item, of other: ImportPlan.Item) -> Bool {
    item.paths == other.paths && item.offer?.keys.first?.key.text.contains("#") == true
  }
}

extension ImportPlan.Item {
  /// The file and which part of it.
  fileprivate var place: String { (paths.first ?? "") + (part.map { " (\($0))" } ?? "") }
}

extension Likeness {
  /// For an order that is always the same.
  fileprivate var name: String { record?.rawValue ?? other ?? "" }
}
