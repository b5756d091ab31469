import Analysis
package import Catalogue
package import SearchEngine

/// Everything that a reader may be about to type, by the beginnings of its words in all languages.
///
/// Items stand in the order of their rank: what most records have comes first. The words of all items
/// are sorted, each with its items, so that a beginning is a range of words, and the best items of a
/// range are the lowest numbers in it. Made once a snapshot; asking costs a look at each item of the
/// rarest word typed.
package struct SuggestionIndex: Sendable {
  private struct Item: Sendable {
    var kind: Suggestion.Kind
    var id: String
    var labels: LocalizedText
    var count: Int
  }

  /// How many items of a kind are looked at closely, those of the best rank.
  private static let closeLooks = 40

  private var items: [Item] = []
  /// By item, the place of its kind among the kinds.
  private var kinds: [UInt8] = []
  /// By item, the ranks of its words, rising.
  private var wordsByItem: [[UInt32]] = []
  /// Without case and accents, in the order of their bytes.
  private var words: [[UInt8]] = []
  /// By the rank of a word, the items that have it, rising.
  private var itemsByWord: [[UInt32]] = []

  package init(searcher: Searcher, taxonomy: Taxonomy) {
    var gathering = Gathering()
    for value in searcher.columnValues(CatalogueSchema.suggestions) {
      if let entry = SuggestionEntry(value: value.value) { gathering.add(entry, value.count) }
    }
    for value in searcher.columnValues(Facet.theme.rawValue) {
      if let theme = taxonomy.theme(value.value) { gathering.add(theme, .theme, value.count) }
    }
    for value in searcher.columnValues(Facet.country.rawValue) {
      if let country = taxonomy.country(value.value) {
        gathering.add(country, .country, value.count)
      }
    }
    let drafts = gathering.ranked
    items = drafts.map { Item(kind: $0.kind, id: $0.id, labels: $0.labels, count: $0.count) }
    let places = Dictionary(
      uniqueKeysWithValues: Suggestion.Kind.allCases.enumerated().map { ($1, UInt8($0)) })
    kinds = items.map { places[$0.kind] ?? 0 }
    index(drafts.map(\.names))
  }

  /// Sorts the words of the items' names and joins the two both ways.
  private mutating func index(_ names: [[String]]) {
    var itemsByWord: [[UInt8]: [UInt32]] = [:]
    for (rank, names) in names.enumerated() {
      for word in Set(names.flatMap(Self.words(of:))) {
        itemsByWord[word, default: []].append(UInt32(rank))
      }
    }
    words = itemsByWord.keys.sorted { $0.lexicographicallyPrecedes($1) }
    self.itemsByWord = words.map { itemsByWord[$0] ?? [] }
    wordsByItem = [[UInt32]](repeating: [], count: items.count)
    for (word, ranks) in self.itemsByWord.enumerated() {
      for rank in ranks { wordsByItem[Int(rank)].append(UInt32(word)) }
    }
  }

  /// What begins like `text`, each of its words a word or the beginning of one; grouped by kind, at
  /// most `limit`, of which each kind has a share.
  package func suggestions(
    for text: String, language: Language, limit: Int
  ) -> [Suggestion] {
    let ranges = Self.words(of: text).map(range(of:))
    guard limit > 0, let rarest = ranges.min(by: { size(of: $0) < size(of: $1) }) else { return [] }
    var best = BestItems(limit: max(limit, Self.closeLooks))
    for word in rarest {
      for rank in itemsByWord[word] {
        let kind = Int(kinds[Int(rank)])
        guard best.accepts(rank, kind), hasAll(ranges, rank) else { continue }
        best.insert(rank, kind)
      }
    }
    let key = SortKey.key(for: text)
    let groups = Suggestion.Kind.allCases.indices.map { kind in
      nearestFirst(best.ranks(of: kind), to: key, in: language)
    }
    return Self.shared(groups, limit: limit)
  }

  /// The words that begin with `beginning`.
  private func range(of beginning: [UInt8]) -> Range<Int> {
    let start = partition { $0.lexicographicallyPrecedes(beginning) }
    let end = partition {
      $0.lexicographicallyPrecedes(beginning) || $0.starts(with: beginning)
    }
    return start..<end
  }

  /// How many words stand before the first for which `isBefore` is false.
  private func partition(_ isBefore: ([UInt8]) -> Bool) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(words[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func size(of range: Range<Int>) -> Int {
    range.reduce(0) { $0 + itemsByWord[$1].count }
  }

  private func hasAll(_ ranges: [Range<Int>], _ item: UInt32) -> Bool {
    ranges.count == 1
      || ranges.allSatisfy { range in
        wordsByItem[Int(item)].contains { range.contains(Int($0)) }
      }
  }

  /// Those that begin with all that was typed before those that have it inside, then by rank.
  private func nearestFirst(
    _ ranks: [UInt32], to key: String, in language: Language
  ) -> [Suggestion] {
    let found = ranks.map { rank in
      let item = items[Int(rank)]
      let label = item.labels.best(for: language)?.text ?? item.id
      let suggestion = Suggestion(kind: item.kind, id: item.id, label: label, count: item.count)
      return (begins: SortKey.key(for: label).hasPrefix(key), rank: rank, suggestion: suggestion)
    }
    return found.sorted { ($1.begins ? 1 : 0, $0.rank) < ($0.begins ? 1 : 0, $1.rank) }
      .map(\.suggestion)
  }

  /// A share of each group, and what is left over to the first that have more.
  private static func shared(_ groups: [[Suggestion]], limit: Int) -> [Suggestion] {
    var counts = groups.map { _ in 0 }
    var left = limit
    while left > 0 {
      let hungry = groups.indices.filter { counts[$0] < groups[$0].count }
      guard !hungry.isEmpty else { break }
      for group in hungry where left > 0 {
        counts[group] += 1
        left -= 1
      }
    }
    return zip(groups, counts).flatMap { $0.prefix($1) }
  }

  private static func words(of text: String) -> [[UInt8]] {
    Analyzer.standard.tokens(in: text).terms.map { Array($0.utf8) }
  }
}

/// What is to be suggested, as it is gathered: names of the same thing in several languages join.
private struct Gathering {
  struct Draft {
    var kind: Suggestion.Kind
    var id: String
    var labels: LocalizedText
    var names: [String]
    var count: Int
  }

  private struct Key: Hashable {
    var kind: Suggestion.Kind
    var id: String
  }

  private var drafts: [Draft] = []
  private var places: [Key: Int] = [:]

  mutating func add(_ entry: SuggestionEntry, _ count: Int) {
    let key = Key(kind: entry.kind, id: entry.id)
    if let place = places[key] {
      drafts[place].labels[entry.language] = entry.label
      drafts[place].names.append(entry.label)
      drafts[place].count = max(drafts[place].count, count)
    } else {
      places[key] = drafts.count
      drafts.append(
        Draft(
          kind: entry.kind, id: entry.id, labels: LocalizedText([entry.language: entry.label]),
          names: [entry.label], count: count))
    }
  }

  mutating func add(_ concept: some Catalogue.Concept, _ kind: Suggestion.Kind, _ count: Int) {
    drafts.append(
      Draft(
        kind: kind, id: concept.id, labels: concept.label, names: concept.allNames.map(\.name),
        count: count))
  }

  /// Those that most records have first; equal ones by their ids.
  var ranked: [Draft] { drafts.sorted { ($1.count, $0.id) < ($0.count, $1.id) } }
}

/// The items of the lowest ranks, so many of each kind; kinds by their place among the kinds.
private struct BestItems {
  private let limit: Int
  private var ranks = [[UInt32]](repeating: [], count: Suggestion.Kind.allCases.count)
  /// The rank from which on an item of a kind comes too late.
  private var ends = [UInt32](repeating: .max, count: Suggestion.Kind.allCases.count)

  init(limit: Int) { self.limit = limit }

  func accepts(_ rank: UInt32, _ kind: Int) -> Bool { rank < ends[kind] }

  mutating func insert(_ rank: UInt32, _ kind: Int) {
    ranks[kind].append(rank)
    guard ranks[kind].count == limit * 4 else { return }
    ranks[kind] = ranks(of: kind)
    if ranks[kind].count == limit { ends[kind] = ranks[kind].last ?? .max }
  }

  /// The lowest ranks of a kind, rising, each once.
  func ranks(of kind: Int) -> [UInt32] { Array(Set(ranks[kind]).sorted().prefix(limit)) }
}
