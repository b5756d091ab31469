import Catalogue
import Passerelle

/// Which countries can speak to a reader on a subject: those that gave expertise, with what they
/// took part in.
struct ExpertsPage: Page {
  struct Giver: Sendable {
    var anchor: String
    var name: Phrase
    var status: String
    var address: String
    /// The practices, by title.
    var practices: [LabelledLink]
    /// To all of them, where not all are shown.
    var restAddress: String?
  }

  var frame: PageFrame
  var formAddress: String
  var themes: [FormOption]
  var regions: [FormOption]
  /// “42 countries”.
  var status: String
  /// Member States of the EU.
  var members: [Giver]
  var others: [Giver]
  var askAddress: String

  private static let practicesShown = 20

  /// The countries whose experts took part in practices of `theme` and `region`, where either is
  /// chosen; ids that the taxonomy does not have choose nothing.
  init(theme: String?, region: String?, in context: PageContext) throws(PublishingError) {
    let (words, addresses, language) = (context.words, context.addresses, context.language)
    let taxonomy = context.snapshot.taxonomy
    let theme = theme.flatMap { taxonomy.theme($0)?.id }
    let region = region.flatMap { taxonomy.region($0)?.id }
    var chosen: [Facet: Set<String>] = [:]
    if let theme { chosen[.theme] = [theme] }
    if let region { chosen[.region] = [region] }
    let query = CatalogueQuery(
      language: language, chosen: chosen, limit: 0, facets: [.experts])
    let counts = try context.snapshot.search(query).facets.first?.values ?? []
    let ranks = context.snapshot.countryRanks(in: language)
    let givers = counts.filter { $0.count > 0 }.compactMap { taxonomy.country($0.id) }
      .sorted { (ranks[$0.id] ?? .max) < (ranks[$1.id] ?? .max) }
    members = try givers.filter { $0.isMemberState() }
      .map { country throws(PublishingError) in
        try Self.giver(country, chosen: chosen, in: context)
      }
    others = try givers.filter { !$0.isMemberState() }
      .map { country throws(PublishingError) in
        try Self.giver(country, chosen: chosen, in: context)
      }
    status = words.text("count.countries-plain", count: givers.count)
    formAddress = addresses.experts(language)
    themes = taxonomy.themes.map { entry in
      let depth = taxonomy.ancestors(of: entry.id).count
      return FormOption(
        value: entry.id,
        label: String(repeating: "\u{2003}", count: depth)
          + context.labels.name(entry.id, of: .theme),
        isChosen: entry.id == theme)
    }
    regions = FormOption.list(taxonomy.regions.map(\.id), of: .region, chosen: region, in: context)
    askAddress = addresses.support(language, theme: theme)
    frame = PageFrame(
      context, title: words.told(words.text("experts.title"), status), part: .experts,
      description: words.text("experts.lead")
    ) { addresses.experts($0, theme: theme, region: region) }
  }

  private static func giver(
    _ country: Country, chosen: [Facet: Set<String>], in context: PageContext
  ) throws(PublishingError) -> Giver {
    let query = CatalogueQuery(
      language: context.language, chosen: chosen.merging([.experts: [country.id]]) { $1 },
      order: .title, limit: practicesShown)
    let list = try PracticeList(query, page: 1, in: context)
    var parameters = SearchParameters()
    parameters.chosen = query.chosen
    return Giver(
      anchor: country.id, name: context.labels.phrase(country.id, of: .country),
      status: context.words.text("count.practices", count: list.total),
      address: context.addresses.country(context.language, country.id) + "#expertise",
      practices: list.records.map { LabelledLink($0, in: context) },
      restAddress: list.total > practicesShown
        ? context.addresses.search(context.language, parameters) : nil)
  }
}
