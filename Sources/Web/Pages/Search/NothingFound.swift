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
    let choices = parameters.choices
    var relaxed = choices.prefix(Self.choicesTried(withWords: hasWords)).map { choice in
      let key = choice.isExclusion ? "nothing.with" : "nothing.without"
      let label = context.words.text(
        key, ["choice": context.labels.name(choice.value, of: choice.facet)])
      return (label: label, parameters: parameters.without(choice))
    }
    if choices.count > 1, hasWords {
      var wordsAlone = SearchParameters()
      wordsAlone.text = parameters.text
      relaxed.append((label: context.words.text("nothing.words-alone"), parameters: wordsAlone))
    }
    relaxations = relaxed.compactMap { Relaxation($0.parameters, label: $0.label, in: context) }
  }

  /// Each costs a search, and one with words may cost their correction besides; nobody reads a
  /// longer list.
  private static func choicesTried(withWords hasWords: Bool) -> Int { hasWords ? 3 : 12 }
}

extension NothingFound.Relaxation {
  /// Nothing where this search finds nothing either.
  fileprivate init?(_ parameters: SearchParameters, label: String, in context: PageContext) {
    var query = parameters.query(language: context.language, facets: [])
    query.limit = 0
    let total = context.snapshot.search(query).total
    guard total > 0 else { return nil }
    self.init(
      label: label, address: context.addresses.search(context.language, parameters),
      count: context.words.text("count.practices", count: total))
  }
}
