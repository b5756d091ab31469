import Catalogue
import SearchEngine

/// Finds what a reader may be about to type: themes, countries, Actions and titles, by the
/// beginning of any of their words.
struct Suggestions {
  let snapshot: CatalogueSnapshot
  let language: Language

  func suggestions(for text: String, limit: Int) throws(PublishingError) -> [Suggestion] {
    let words = SortKey.key(for: text).split(separator: " ").map(String.init)
    guard !words.isEmpty, limit > 0 else { return [] }
    let concepts = concepts(.theme, .theme, words) + concepts(.country, .country, words)
    let best = concepts.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
    let records = try records(words, limit: limit)
    // A few of each kind are more use than many of one.
    let share = max(1, limit / 2)
    var chosen = Array(best.prefix(share)) + records.prefix(limit - min(share, best.count))
    chosen += best.dropFirst(share).prefix(max(0, limit - chosen.count))
    return Array(chosen.prefix(limit))
  }

  private func concepts(
    _ facet: Facet, _ kind: Suggestion.Kind, _ words: [String]
  ) -> [Suggestion] {
    let counts = snapshot.counts(of: facet)
    return counts.compactMap { id, count in
      let label = facet.label(of: id, in: language, taxonomy: snapshot.taxonomy)
      guard Self.matches(label, words) || Self.matchesAcronym(id, words, snapshot.taxonomy) else {
        return nil
      }
      return Suggestion(kind: kind, id: id, label: label, count: count)
    }
  }

  private func records(
    _ words: [String], limit: Int
  ) throws(PublishingError) -> [Suggestion] {
    let fields = [CatalogueSchema.spelling(of: .title), CatalogueSchema.names]
    let clauses = words.map { word in
      Query.best(fields.map { .prefix(field: $0, prefix: word) })
    }
    let request = SearchRequest(
      .boolean(.init(must: clauses)), limit: limit, countsTotal: false)
    return try snapshot.records(of: snapshot.searcher.search(request)).map { record in
      let title = record.title.best(for: language)?.text ?? record.id.rawValue
      let name = record.actionName.map { "\($0): \(title)" } ?? title
      return Suggestion(
        kind: record.actionName == nil ? .record : .action, id: record.id.rawValue, label: name,
        count: 1)
    }
  }

  /// Whether each of `words` begins a word of `label`, and the last typed one may be unfinished.
  private static func matches(_ label: String, _ words: [String]) -> Bool {
    let parts = SortKey.key(for: label).split(separator: " ")
    return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
  }

  private static func matchesAcronym(_ id: String, _ words: [String], _ taxonomy: Taxonomy) -> Bool
  {
    guard words.count == 1, words[0].count > 1, let theme = taxonomy.theme(id) else { return false }
    return theme.acronyms.values.joined().contains { SortKey.key(for: $0).hasPrefix(words[0]) }
  }
}
