/// Finds concepts by what they are called.
struct NameIndex: Sendable {
  /// How a name belongs to its concept; the lower wins where concepts share a name.
  enum Rank: Int, Sendable, Comparable {
    case id, label, alternative

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Entry: Sendable {
    var id: String
    /// Nothing for an id, which belongs to all languages.
    var language: Language?
    var rank: Rank
  }

  private var entries: [ConceptKind: [LabelKey: [Entry]]] = [:]
  private var labels: [ConceptReference: LocalizedText] = [:]
  /// Ids and names of a kind, in the order they were added, with the id that each belongs to.
  private var candidates: [ConceptKind: [(name: String, id: String, language: Language?)]] = [:]

  mutating func add(_ concepts: [some Concept]) {
    for concept in concepts {
      labels[concept.reference] = concept.label
      insert(concept.id, of: concept, in: nil, rank: .id)
      for (language, name) in concept.allNames {
        let rank: Rank = concept.label[language] == name ? .label : .alternative
        insert(name, of: concept, in: language, rank: rank)
      }
    }
  }

  private mutating func insert<Item: Concept>(
    _ name: String, of concept: Item, in language: Language?, rank: Rank
  ) {
    let entry = Entry(id: concept.id, language: language, rank: rank)
    entries[Item.kind, default: [:]][LabelKey(name), default: []].append(entry)
    candidates[Item.kind, default: []].append((name, concept.id, language))
  }

  func label(of reference: ConceptReference) -> LocalizedText? { labels[reference] }

  /// Ids of the concepts called `name`, those in `language` before others, labels before
  /// alternatives.
  func ids(named name: String, in language: Language?, kind: ConceptKind) -> [String] {
    let language = language.map { Language($0.primary) }
    let found = entries[kind]?[LabelKey(name)] ?? []
    let ordered = found.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (aSame, bSame) = (a.language == language, b.language == language)
      if aSame != bSame { return aSame }
      return a.rank == b.rank ? left.offset < right.offset : a.rank < b.rank
    }
    var ids: [String] = []
    for (_, entry) in ordered where !ids.contains(entry.id) { ids.append(entry.id) }
    return ids
  }

  /// Ids of the concepts with the names nearest to `name`, the nearest first.
  func nearest(
    to name: String, in language: Language?, kind: ConceptKind, limit: Int
  ) -> [String] {
    let language = language.map { Language($0.primary) }
    let pool = (candidates[kind] ?? []).filter {
      language == nil || $0.language == nil || $0.language == language
    }
    let ranks = Dictionary(
      pool.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var ids: [String] = []
    for near in NearestNames.nearest(to: name, among: pool.map(\.name), limit: pool.count) {
      guard let rank = ranks[near], !ids.contains(pool[rank].id) else { continue }
      ids.append(pool[rank].id)
      if ids.count == limit { break }
    }
    return ids
  }
}
