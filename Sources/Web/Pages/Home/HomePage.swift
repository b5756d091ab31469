import Catalogue
import Passerelle

/// The front door: search, themes, countries, and what is new.
struct HomePage: Page {
  struct Region: Sendable {
    var name: Phrase
    var count: String
    var address: String
  }

  var frame: PageFrame
  var searchAddress: String
  /// “84 practices from 62 countries, with experts from 23.”
  var count: String
  var examples: [LabelledLink]
  var themes: [ThemeBranch]
  var map: Markup
  var regions: [Region]
  var newest: [PracticeCard]
  var newestAddress: String
  var themesAddress: String
  var countriesAddress: String

  private static let newestCount = 4
  private static let archesShown = 40

  init(_ context: PageContext) throws {
    let (words, addresses, language) = (context.words, context.addresses, context.language)
    searchAddress = addresses.search(language)
    let countries = CountryCounts(context)
    count = words.text(
      "home.count", count: context.snapshot.recordCount,
      [
        "countries": words.text("count.countries", count: countries.partnerCount),
        "experts": words.text("count.expert-countries", count: countries.expertCount),
      ])
    // Words of a language that the catalogue has no text in would find nothing.
    let searchable = Language.ofTheCatalogue.contains(language) ? language : .english
    examples = (1...4).map { number in
      var parameters = SearchParameters()
      parameters.text = words.text("home.example.\(number)")
      return LabelledLink(
        label: Phrase(parameters.text, in: searchable, on: language),
        address: addresses.search(language, parameters))
    }
    themes = ThemeBranch.top(in: context, childLimit: 4)
    regions = countries.regions.map { region in
      Region(
        name: region.name, count: words.text("count.practices", count: region.count),
        address: addresses.search(language, .region, region.id))
    }
    map = WorldMap(
      places: MapPage.places(of: .partners, in: context),
      arches: Exchanges(in: context.snapshot).arches(limit: Self.archesShown),
      title: words.text("map.title.partners")
    ).html(land: context.site.land)
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

extension HomePage: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "frame": frame, "searchAddress": searchAddress, "count": count, "examples": examples,
      "themes": themes, "map": map, "regions": regions, "newest": newest,
      "newestAddress": newestAddress, "themesAddress": themesAddress,
      "countriesAddress": countriesAddress,
    ])
  }
}

extension HomePage.Region: TemplateShowable {
  var templateValue: TemplateValue {
    .showing(["name": name, "count": count, "address": address])
  }
}
