import Catalogue
import Passerelle

/// The front door: search, themes, countries, and what is new.
struct HomePage: Page {
  struct Region: Sendable {
    var name: Phrase
    var count: String
    var address: String
    var countries: [LabelledLink]
  }

  var frame: PageFrame
  var searchAddress: String
  /// “84 practices from 62 countries, with experts from 23.”
  var count: String
  var examples: [LabelledLink]
  var themes: [ThemeBranch]
  var regions: [Region]
  var newest: [PracticeCard]
  var newestAddress: String
  var themesAddress: String
  var countriesAddress: String

  private static let newestCount = 4

  init(_ context: PageContext) throws(PublishingError) {
    let (words, addresses, language) = (context.words, context.addresses, context.language)
    searchAddress = addresses.search(language)
    let countries = CountryCounts(context)
    count = words.text(
      "home.count", count: context.snapshot.recordCount,
      [
        "countries": words.text("count.countries", count: countries.partnerCount),
        "experts": words.text("count.expert-countries", count: countries.expertCount),
      ])
    examples = (1...4).map { number in
      var parameters = SearchParameters()
      parameters.text = words.text("home.example.\(number)")
      return LabelledLink(
        label: Phrase(parameters.text), address: addresses.search(language, parameters))
    }
    themes = ThemeBranch.top(in: context, childLimit: 4)
    regions = countries.regions.map { region in
      Region(
        name: region.name, count: words.text("count.practices", count: region.count),
        address: addresses.search(language, .region, region.id), countries: region.countries)
    }
    var query = CatalogueQuery(language: language, order: .newest, limit: Self.newestCount)
    query.facets = []
    newest = try context.snapshot.search(query).hits.map { PracticeCard($0, in: context) }
    newestAddress = addresses.search(language)
    themesAddress = addresses.themes(language)
    countriesAddress = addresses.countries(language)
    frame = PageFrame(
      context, title: words.text("home.page-title"), part: .home,
      description: words.text("home.lead")
    ) { addresses.home($0) }
  }
}
