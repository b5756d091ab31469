import Catalogue
import Passerelle

/// Help where a search has no results: what to take back, and where else to look.
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

  init(_ ways: [WayOut], of parameters: SearchParameters, in context: PageContext) {
    let words = context.words
    hasWords = !parameters.text.isEmpty
    lists = [
      LabelledLink(
        label: Phrase(words.text("nav.themes")),
        address: context.addresses.themes(context.language)),
      LabelledLink(
        label: Phrase(words.text("nav.countries")),
        address: context.addresses.countries(context.language)),
    ]
    relaxations = ways.map { way in
      Relaxation(
        label: Self.label(of: way.step, hasWords: !parameters.text.isEmpty, in: context),
        address: context.addresses.search(context.language, parameters.without(way)),
        count: words.text("count.practices", count: way.total))
    }
  }

  private static func label(
    of step: WayOut.Step, hasWords: Bool, in context: PageContext
  ) -> String {
    let words = context.words
    switch step {
    case .word(let text), .field(let text):
      return words.text("nothing.without", ["choice": text])
    case .choice(let facet, let value):
      return words.text("nothing.without", ["choice": context.labels.name(value, of: facet)])
    case .exclusion(let facet, let value):
      return words.text("nothing.with", ["choice": context.labels.name(value, of: facet)])
    case .filters:
      return words.text(hasWords ? "nothing.words-alone" : "nothing.no-filters")
    }
  }
}
