import Catalogue
import Passerelle

/// Help where a search has no results: which choice to take back, and where else to look.
struct NothingFound: Sendable {
  /// A way out: the same search with less asked.
  struct Relaxation: Sendable {
    var label: String
    var address: String
    /// “12 practices”.
    var count: String
  }

  var hasWords: Bool
  var relaxations: [Relaxation]
  /// Lists to look through instead.
  var lists: [LabelledLink]

  /// Counts what each choice less would find; only those that find something are offered.
  init(_ parameters: SearchParameters, in context: PageContext) {
    hasWords = !parameters.text.isEmpty
    lists = [
      LabelledLink(
        label: Phrase(context.words.text("nav.themes")),
        address: context.addresses.themes(context.language)),
      LabelledLink(
        label: Phrase(context.words.text("nav.countries")),
        address: context.addresses.countries(context.language)),
    ]
    var candidates: [(label: String, parameters: SearchParameters)] = []
    for facet in Facet.allCases {
      for value in (parameters.chosen[facet] ?? []).sorted() {
        candidates.append(
          (
            context.words.text(
              "nothing.without", ["choice": context.labels.name(value, of: facet)]),
            parameters.without(value, of: facet)
          ))
      }
      for value in (parameters.excluded[facet] ?? []).sorted() {
        candidates.append(
          (
            context.words.text("nothing.with", ["choice": context.labels.name(value, of: facet)]),
            parameters.withoutExclusion(value, of: facet)
          ))
      }
    }
    if candidates.count > 1, hasWords {
      var wordsAlone = SearchParameters()
      wordsAlone.text = parameters.text
      candidates.append((context.words.text("nothing.words-alone"), wordsAlone))
    }
    // Each costs a search; nobody reads a longer list.
    relaxations = candidates.prefix(12).compactMap { label, relaxed in
      var query = relaxed.query(language: context.language, facets: [])
      query.limit = 0
      let total = context.snapshot.search(query).total
      guard total > 0 else { return nil }
      return Relaxation(
        label: label, address: context.addresses.search(context.language, relaxed),
        count: context.words.text("count.practices", count: total))
    }
  }
}
