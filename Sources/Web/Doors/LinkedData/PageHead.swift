import Catalogue
import Interchange
import Passerelle

/// What the head of a page tells programs: where its feed is, how to search, and what it is in the
/// words of schema.org.
struct PageHead {
  let context: PageContext
  private let publication: Publication

  /// How many practices of a list are named.
  private static let listLimit = 10

  init(_ context: PageContext) {
    self.context = context
    publication = context.site.publication(
      origin: context.addresses.origin, in: context.language, taxonomy: context.snapshot.taxonomy)
  }

  /// `html` with all of it in its head.
  ///
  /// - Throws: where the store cannot be read.
  func inserted(into html: String, path: String, query: String?) throws -> String {
    let elements =
      links(path: path, query: query)
      + (try nodes(path: path, query: query).map {
        "<script type=\"application/ld+json\">\(LinkedData.script($0))</script>\n"
      })
    // Words of sheets are escaped, so that the first end of a head is that of the page.
    guard let end = html.firstRange(of: "</head>") else { return html }
    return html[..<end.lowerBound] + elements.joined() + html[end.lowerBound...]
  }

  private func links(path: String, query: String?) -> [String] {
    func link(_ relation: String, _ type: String, _ address: String) -> String {
      "<link rel=\"\(relation)\" type=\"\(type)\" title=\"\(HTMLText.escape(publication.name))\" "
        + "href=\"\(HTMLText.escape(address))\">\n"
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
      guard let practice = try context.snapshot.datedRecords([id]).first else { return [] }
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
    let query = parameters.query(language: context.language, facets: [])
    let ids = context.snapshot.identifiers(matching: query)
    let items = ids.prefix(Self.listLimit).enumerated().map { rank, id -> JSONValue in
      [
        "@type": "ListItem", "position": .integer(rank + 1),
        "url": .string(publication.permalink(id)),
      ]
    }
    return .members([
      "@type": "CollectionPage", "name": .string(name),
      "url": .string(context.addresses.absolute(path)),
      "inLanguage": .string(context.language.tag),
      "mainEntity": .members([
        "@type": "ItemList", "numberOfItems": .integer(ids.count),
        "itemListElement": .list(items),
      ]),
    ])
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
