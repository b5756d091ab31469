/// Finds records, and other candidates, that may be about the same practice as a candidate.
///
/// Three things speak for it: an address among the sources, the same country, number and phase of
/// an Action, and runs of words in common. A name alone never does.
struct LikenessSearch {
  private let store: RecordStore
  private let taxonomy: Taxonomy

  /// Below that share of runs, texts on one subject are alike by chance.
  private static let leastShare = 0.25
  /// Proposals for a candidate.
  private static let mostLikenesses = 5

  init(store: RecordStore, taxonomy: Taxonomy) {
    self.store = store
    self.taxonomy = taxonomy
  }

  /// What a record or candidate can be known by.
  private struct Traits {
    var addresses: Set<String>
    var action: ActionName?
    var phase: String?
    var shingles: [Language: Shingles]
  }

  /// Gives the candidates among `items` their likenesses.
  func fill(_ items: inout [ImportPlan.Item]) throws(StoreError) {
    let ranks = items.indices.filter { rank in
      items[rank].offer?.plannedOn == 0 && items[rank].candidate != nil
    }
    if ranks.isEmpty { return }
    let candidates = ranks.map { rank -> Traits in
      traits(of: items[rank].candidate, address: items[rank].address)
    }
    let records = try store.allRecords(states: [.published, .draft]).map(\.record)
    let known = records.map { traits(of: $0, address: nil) }
    let index = LikenessIndex(known.map { $0.shingles })
    let own = LikenessIndex(candidates.map { $0.shingles })
    for (place, rank) in ranks.enumerated() {
      var found: [Likeness] = []
      for (other, traits) in known.enumerated() {
        if let basis = basis(candidates[place], traits) {
          found.append(Likeness(record: records[other].id, basis: basis, share: 1))
        }
      }
      for (other, share) in index.shares(with: candidates[place].shingles)
      where share >= Self.leastShare
        && !found.contains(where: { $0.record == records[other].id })
      {
        found.append(Likeness(record: records[other].id, basis: .words, share: share))
      }
      for (other, share) in own.shares(with: candidates[place].shingles)
      where other != place && share >= Self.leastShare
        && !isPart(items[ranks[other]], of: items[rank])
      {
        found.append(
          Likeness(other: name(of: items[ranks[other]]), basis: .words, share: share))
      }
      for (other, traits) in candidates.enumerated() where other != place {
        guard let basis = basis(candidates[place], traits) else { continue }
        let name = name(of: items[ranks[other]])
        if !found.contains(where: { $0.other == name }) {
          found.append(Likeness(other: name, basis: basis, share: 1))
        }
      }
      items[rank].likenesses = Array(
        found.sorted { ($0.share, $1.name) > ($1.share, $0.name) }.prefix(Self.mostLikenesses))
    }
  }

  /// Whether both are parts of one text, which share its words.
  private func isPart(_ item: ImportPlan.Item, of other: ImportPlan.Item) -> Bool {
    item.paths == other.paths && item.offer?.keys.first?.key.text.contains("#") == true
  }

  private func name(of item: ImportPlan.Item) -> String {
    (item.paths.first ?? "") + (item.part.map { " (\($0))" } ?? "")
  }

  private func basis(_ candidate: Traits, _ other: Traits) -> Likeness.Basis? {
    if !candidate.addresses.isDisjoint(with: other.addresses) { return .address }
    guard let action = candidate.action, action == other.action else { return nil }
    let isOtherPhase =
      candidate.phase.map { own in other.phase.map { $0 != own } ?? false } ?? false
    return isOtherPhase ? nil : .action
  }

  private func traits(of record: Record?, address: String?) -> Traits {
    guard let record else { return Traits(addresses: [], shingles: [:]) }
    var addresses = Set(record.sources.map { Self.comparable($0.address) })
    if let address { addresses.insert(Self.comparable(address)) }
    var names: [(Language, String)] = record.title.words.map { ($0.key, $0.value) }
    if let name = record.actionName {
      names.insert((.english, name), at: 0)
      names += record.languages.map { ($0, name) }
    }
    let action = names.lazy.compactMap { language, name in
      ActionName.names(in: name, language: language, taxonomy: taxonomy).first
    }.first
    let shingles = Dictionary(
      uniqueKeysWithValues: Set(record.summary.languages + record.texts.keys).map { language in
        (language, Shingles(record.prose(in: language)))
      })
    return Traits(
      addresses: addresses, action: action, phase: record.programme?.phase, shingles: shingles)
  }

  /// An address without what makes no other page of it.
  private static func comparable(_ address: String) -> String {
    var text = address[...]
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
    }
    if text.hasPrefix("www.") { text = text.dropFirst(4) }
    if let fragment = text.firstIndex(of: "#") { text = text[..<fragment] }
    while text.hasSuffix("/") { text.removeLast() }
    return String(text)
  }
}

/// Which texts have a run of words, to compare one with many.
private struct LikenessIndex {
  private let texts: [[Language: Shingles]]
  private var holders: [UInt64: [Int]] = [:]

  init(_ texts: [[Language: Shingles]]) {
    self.texts = texts
    for (rank, languages) in texts.enumerated() {
      for shingles in languages.values {
        for hash in shingles.hashes { holders[hash, default: []].append(rank) }
      }
    }
  }

  /// The texts that share a run with `other`, with the largest share in a language.
  func shares(with other: [Language: Shingles]) -> [(rank: Int, share: Double)] {
    var met: Set<Int> = []
    for shingles in other.values {
      for hash in shingles.hashes { met.formUnion(holders[hash] ?? []) }
    }
    return met.sorted().map { rank in
      let shares = other.map { language, shingles in
        texts[rank][language].map { shingles.share(with: $0) } ?? 0
      }
      return (rank, shares.max() ?? 0)
    }
  }
}

extension Likeness {
  /// For an order that is always the same.
  fileprivate var name: String { record?.rawValue ?? other ?? "" }
}

extension Record {
  /// Title, summary and text in one language.
  fileprivate func prose(in language: Language) -> String {
    let parts =
      [title[language], summary[language]].compactMap { $0 }
      + (texts[language] ?? []).map(\.plainText)
    return parts.joined(separator: "\n")
  }
}
