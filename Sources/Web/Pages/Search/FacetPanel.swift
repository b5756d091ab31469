import Catalogue
import Passerelle

/// The choices beside a list of results.
struct FacetPanel: Sendable {
  /// “Filters (3 chosen)” on narrow screens.
  var title: String
  var groups: Markup

  /// The facets offered beside results, in order.
  static let facets: [Facet] = [
    .theme, .region, .country, .experts, .group, .objective, .activity, .output, .year, .phase,
    .kind, .status, .scope, .grouping, .language,
  ]

  /// The first facets of ``facets`` stand open.
  private static let openCount = 4

  /// `now` has the counts of the search, `before` those of its words alone. Nothing where no facet
  /// divides anything.
  init?(
    now: [FacetCounts], before: [FacetCounts], excluded: [Facet: Set<String>],
    in context: PageContext
  ) {
    let words = context.words
    let groups = zip(now, before).enumerated().compactMap { index, pair in
      FacetGroup(
        pair.0, before: pair.1, excluded: excluded[pair.0.facet] ?? [],
        isOpen: index < Self.openCount, in: context)
    }
    guard !groups.isEmpty else { return nil }
    let touched = groups.reduce(0) { $0 + $1.touchedCount }
    title =
      touched == 0
      ? words.text("results.filters") : words.text("results.filters-chosen", count: touched)
    var html = Markup()
    for group in groups { group.add(to: &html, in: words) }
    self.groups = html
  }
}

extension FacetPanel: TemplateShowable {
  var templateValue: TemplateValue { .showing(["title": title, "groups": groups]) }
}
