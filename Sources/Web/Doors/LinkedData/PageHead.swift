import Catalogue
import Interchange
import Passerelle

/// What the head of a page tells programs: where its feed is, how to search, and what it is in the
/// words of schema.org.
struct PageHead {
  let context: PageContext
  private let publication: Publication
  /// What the page's list holds; nothing where it is still to be asked for.
  private let listed: ListedPractices?

  /// How many practices of a list are named.
  private static let listLimit = 10

  init(_ context: PageContext, listed: ListedPractices? = nil) {
    self.context = context
    self.listed = listed
    publication = context.site.publication(
      origin: context.addresses.origin, in: context.language, taxonomy: context.snapshot.taxonomy)
  }

  /// All of it for the page at `path`.
  ///
  /// - Throws: where the store cannot be read.
  func markup(path: String, query: String?) throws -> Markup {
    let nodes = try nodes(path: path, query: query).map { node -> Markup in
      "<script type=\"application/ld+json\">\(linkedData: node)</script>\n"
    }
    return "\(links(path: path, query: query))\(nodes)"
  }

  private func links(path: String, query: String?) -> [Markup] {
    func link(_ relation: String, _ type: String, _ address: String) -> Markup {
      """
      <link rel="\(relation)" type="\(type)" title="\(publication.name)" href="\(address)">

      """
    }
    let search = link(
      "search", "application/opensearchdescription+xml",
      context.addresses.openSearch(context.language))
    guard let address = TwinAddress(path: path) else { return [search] }
    let feed = "\(address.page(context.addresses)).\(ExchangeFormat.atom.suffix)"
    return [
      search,
      link("alternate", ExchangeFormat.atom.mediaType, feed + (query.map { "?" + $0 } ?? "")),
    ]
  }

  private func nodes(path: String, query: String?) throws -> [JSONValue] {
    if path == context.addresses.home(context.language) { return [webSite] }
    guard let address = TwinAddress(path: path) else { return [] }
    switch address.subject {
    case .practice(let id):
      guard let practice = try context.snapshot.datedRecord(id) else { return [] }
      return [
        LinkedPractice(publication, languages: .one).node(practice),
        breadcrumbs([
          (context.words.text("nav.search"), context.addresses.search(context.language)),
          (publication.headline(of: practice.record), path),
        ]),
      ]
    case .search:
      let parameters = SearchParameters(pairs: QueryString.pairs(in: query ?? ""))
      return [list(context.words.text("nav.search"), path, parameters)]
    case .theme(let id):
      return lists(id, .theme, path, (context.words.text("nav.themes"), context.addresses.themes))
    case .country(let code):
      return lists(
        code, .country, path, (context.words.text("nav.countries"), context.addresses.countries))
    case .selection: return []
    }
  }

  private func lists(
    _ value: String, _ facet: Facet, _ path: String,
    _ above: (name: String, address: (Language) -> String)
  ) -> [JSONValue] {
    var parameters = SearchParameters()
    parameters.chosen = [facet: [value]]
    let name = context.labels.name(value, of: facet)
    return [
      list(name, path, parameters),
      breadcrumbs([(above.name, above.address(context.language)), (name, path)]),
    ]
  }

  private var webSite: JSONValue {
    let (addresses, language) = (context.addresses, context.language)
    return .members([
      "@type": "WebSite", "name": .string(publication.name),
      "url": .string(addresses.absolute(addresses.home(language))),
      "description": (publication.description.best(for: language)?.text).map(JSONValue.string),
      "inLanguage": .string(language.tag),
      "publisher": ["@type": "Organization", "name": .string(publication.publisher)],
      "potentialAction": [
        "@type": "SearchAction",
        "target": [
          "@type": "EntryPoint",
          "urlTemplate": .string(
            addresses.absolute(addresses.search(language)) + "?q={search_term_string}"),
        ],
        "query-input": "required name=search_term_string",
      ],
    ])
  }

  /// The list, with the first of its practices.
  private func list(_ name: String, _ path: String, _ parameters: SearchParameters) -> JSONValue {
    let listed = listed ?? found(parameters)
    let items = listed.ids.prefix(Self.listLimit).enumerated().map { rank, id -> JSONValue in
      [
        "@type": "ListItem", "position": .integer(listed.firstRank + rank),
        "url": .string(publication.permalink(id)),
      ]
    }
    return .members([
      "@type": "CollectionPage", "name": .string(name),
      "url": .string(context.addresses.absolute(path)),
      "inLanguage": .string(context.language.tag),
      "mainEntity": .members([
        "@type": "ItemList", "numberOfItems": .integer(listed.total),
        "itemListElement": .list(items),
      ]),
    ])
  }

  private func found(_ parameters: SearchParameters) -> ListedPractices {
    let query = parameters.query(language: context.language, facets: [])
    let ids = context.snapshot.identifiers(matching: query)
    return ListedPractices(total: ids.count, firstRank: 1, ids: ids)
  }

  private func breadcrumbs(_ steps: [(name: String, address: String)]) -> JSONValue {
    let home = (publication.name, context.addresses.home(context.language))
    return [
      "@type": "BreadcrumbList",
      "itemListElement": .array(
        ([home] + steps).enumerated().map { rank, step in
          [
            "@type": "ListItem", "position": .integer(rank + 1), "name": .string(step.0),
            "item": .string(context.addresses.absolute(step.1)),
          ]
        }),
    ]
  }
}
