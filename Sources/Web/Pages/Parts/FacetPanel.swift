import Catalogue
import Mustache
import Passerelle

/// The choices beside a list of results.
struct FacetPanel: Sendable {
  /// One facet.
  struct Group: Sendable {
    /// The facet's name in addresses.
    var name: String
    var title: String
    /// Whether its choices are in sight from the start.
    var isOpen: Bool
    /// “2 chosen”.
    var chosen: String?
    var choices: [Choice]
    var rest: [Choice]
    /// “Show 12 more”.
    var restLabel: String?
  }

  /// One value.
  struct Choice: Sendable {
    var name: String
    var value: String
    var label: Phrase
    /// As a number in the page's language.
    var count: String
    /// “7 practices”, for those who do not see that the number stands behind the name.
    var countInWords: String
    var isChosen: Bool
    /// Whether it lies below another choice of the list.
    var isNarrower: Bool
  }

  var groups: [Group]
  /// “Filters (3)” on narrow screens.
  var title: String

  /// The facets offered beside results, in order.
  static let facets: [Facet] = [
    .theme, .region, .country, .experts, .group, .objective, .activity, .output, .year, .phase,
    .kind, .status, .scope, .grouping, .language,
  ]

  /// The first facets of ``facets`` stand open.
  private static let openCount = 4
  private static let visibleChoices = 7

  init(_ facets: [FacetCounts], in context: PageContext) {
    let words = context.words
    groups = facets.enumerated().compactMap { index, counts in
      Self.group(counts, isOpen: index < Self.openCount, in: context)
    }
    let chosen = facets.reduce(0) { sum, counts in
      sum + counts.values.count(where: \.isChosen)
    }
    title =
      chosen == 0
      ? words.text("results.filters") : words.text("results.filters-chosen", count: chosen)
  }

  private static func group(
    _ counts: FacetCounts, isOpen: Bool, in context: PageContext
  ) -> Group? {
    let words = context.words
    let chosen = counts.values.count(where: \.isChosen)
    // A facet that all results answer alike divides nothing.
    guard counts.values.count > 1 || chosen > 0 else { return nil }
    let (choices, rest) = split(counts, in: context)
    return Group(
      name: counts.facet.rawValue, title: words.text("facet.\(counts.facet.rawValue)"),
      isOpen: isOpen || chosen > 0,
      chosen: chosen > 0 ? words.text("results.chosen", count: chosen) : nil,
      choices: choices, rest: rest,
      restLabel: rest.isEmpty ? nil : words.text("results.show-more", count: rest.count))
  }

  /// What is in sight, and what lies behind “show more”. Chosen values are always in sight.
  private static func split(
    _ counts: FacetCounts, in context: PageContext
  ) -> (choices: [Choice], rest: [Choice]) {
    let values = ordered(counts, in: context)
    let choices = values.map { choice($0, of: counts.facet, in: context) }
    if counts.facet == .theme {
      let isInSight = choices.map { $0.isChosen || !$0.isNarrower }
      return divide(choices, where: isInSight)
    }
    // One more line costs no more than the words “show 1 more”.
    guard choices.count > visibleChoices + 1 else { return (choices, []) }
    return divide(
      choices, where: choices.indices.map { $0 < visibleChoices || choices[$0].isChosen })
  }

  private static func divide(
    _ choices: [Choice], where isInSight: [Bool]
  ) -> (choices: [Choice], rest: [Choice]) {
    let paired = zip(choices, isInSight)
    return (paired.filter(\.1).map(\.0), paired.filter { !$0.1 }.map(\.0))
  }

  /// Themes in the order of their tree, years newest first, objectives by number, the rest as
  /// counted.
  private static func ordered(
    _ counts: FacetCounts, in context: PageContext
  ) -> [FacetCounts.Value] {
    switch counts.facet {
    case .theme:
      let ranks = Dictionary(
        context.snapshot.taxonomy.themes.enumerated().map { ($1.id, $0) },
        uniquingKeysWith: { first, _ in first })
      return counts.values.sorted { (ranks[$0.id] ?? .max, $0.id) < (ranks[$1.id] ?? .max, $1.id) }
    case .year: return counts.values.sorted { $0.id > $1.id }
    case .objective:
      return counts.values.sorted { (Int($0.id) ?? .max, $0.id) < (Int($1.id) ?? .max, $1.id) }
    case .phase: return counts.values.sorted { $0.id < $1.id }
    default: return counts.values
    }
  }

  private static func choice(
    _ value: FacetCounts.Value, of facet: Facet, in context: PageContext
  ) -> Choice {
    Choice(
      name: facet.rawValue, value: value.id, label: context.labels.phrase(value.id, of: facet),
      count: context.words.number(value.count),
      countInWords: context.words.text("count.practices", count: value.count),
      isChosen: value.isChosen,
      isNarrower: facet == .theme && context.snapshot.taxonomy.theme(value.id)?.broader != nil)
  }
}

extension FacetPanel.Choice: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "name": TemplateValue.text(self.name)
    case "value": TemplateValue.text(value)
    case "text": TemplateValue.text(label.text)
    case "lang": TemplateValue.text(label.lang)
    case "count": TemplateValue.text(count)
    case "countInWords": TemplateValue.text(countInWords)
    case "isChosen": isChosen
    case "isNarrower": isNarrower
    default: nil
    }
  }
}
