import Catalogue
import Passerelle

/// The catalogue on a map of the world, and the same as a list.
struct MapPage: Page {
  /// What the circles stand for.
  enum View: String, Sendable, CaseIterable {
    /// Countries of the practices.
    case partners
    /// Countries that gave expertise.
    case experts

    var facet: Facet { self == .partners ? .country : .experts }
  }

  struct Tab: Sendable {
    var label: String
    var address: String
    var isCurrent: Bool
  }

  var frame: PageFrame
  var tabs: [Tab]
  var map: Markup
  /// “Circles: practices by partner country. Arches: the 40 pairs with most practices in common.”
  var caption: String
  var places: Markup
  /// “2 practices have no country and are not on the map.”
  var absent: String?

  init(_ view: View, in context: PageContext) throws(PublishingError) {
    let (words, addresses, language) = (context.words, context.addresses, context.language)
    tabs = View.allCases.map { other in
      Tab(
        label: words.text("map.\(other.rawValue)"), address: addresses.map(language, other),
        isCurrent: other == view)
    }
    let places = Self.places(of: view, in: context)
    let arches = Exchanges(in: context.snapshot).arches(limit: Self.archesShown)
    map = WorldMap(places: places, arches: arches, title: words.text("map.title.\(view.rawValue)"))
      .html(land: context.site.land)
    caption = words.text("map.caption.\(view.rawValue)", count: arches.count)
    let listed = places.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    let largest = listed.first?.element.count ?? 1
    self.places = "\(listed.map { Self.row($0.element, largest: largest) })"
    let without = try Self.countWithoutCountry(view, in: context)
    absent = without > 0 ? words.text("map.absent", count: without) : nil
    frame = PageFrame(
      context, title: words.text("map.title.\(view.rawValue)"), part: .map,
      description: words.text("map.lead")
    ) { addresses.map($0, view) }
  }

  private static let archesShown = 60

  /// Those that have a practice, by name.
  static func places(of view: View, in context: PageContext) -> [WorldMap.Place] {
    let (counts, taxonomy) = (context.snapshot.counts(of: view.facet), context.snapshot.taxonomy)
    let ranks = context.snapshot.countryRanks(in: context.language)
    let codes = counts.keys.sorted { (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1) }
    return codes.compactMap { code in
      guard let count = counts[code], let country = taxonomy.country(code),
        let point = country.point
      else { return nil }
      var address = context.addresses.country(context.language, country.id)
      if view == .experts { address += "#expertise" }
      let name = context.labels.name(country.id, of: .country)
      return WorldMap.Place(
        point: point, count: count, address: address,
        label: context.words.told(name, context.words.text("count.practices", count: count)))
    }
  }

  private static func row(_ place: WorldMap.Place, largest: Int) -> Markup {
    """
    <li><a href="\(place.address)">\(place.label)</a>\
    \(BarChart.bar(share: Double(place.count) / Double(max(largest, 1))))</li>

    """
  }

  private static func countWithoutCountry(
    _ view: View, in context: PageContext
  ) throws(PublishingError) -> Int {
    let everyCountry = Set(context.snapshot.counts(of: view.facet).keys)
    guard !everyCountry.isEmpty else { return context.snapshot.recordCount }
    let query = CatalogueQuery(
      language: context.language, chosen: [view.facet: everyCountry], limit: 0)
    return context.snapshot.recordCount - (try context.snapshot.search(query)).total
  }
}
