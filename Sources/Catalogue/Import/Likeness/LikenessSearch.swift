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
    let records = try store.allRecords(states: [.published, .draft]).map(\.record)
    let known = LikenessIndex(
      await Parallel.map(records) { LikenessTraits($0, taxonomy: taxonomy) })
    let traits = await Parallel.map(candidates) {
      LikenessTraits($0.record, address: $0.address, taxonomy: taxonomy)
    }
    let own = LikenessIndex(traits)
    for (place, rank) in ranks.enumerated() {
      var found = known.matches(of: traits[place]).map { match in
        Likeness(record: records[match.rank].id, basis: match.basis, share: match.share)
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
