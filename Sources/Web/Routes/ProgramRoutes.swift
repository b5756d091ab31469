import Catalogue
import Hummingbird
import Interchange
import Passerelle

/// The same catalogue as JSON.
struct ProgramRoutes: Sendable {
  typealias Context = BasicRequestContext

  let site: Site

  func add(to router: Router<Context>) {
    let api = router.group("\(Addresses.Segment.api)")
    api.get("search", use: search)
    api.get("practices/{id}", use: practice)
    api.get("facets", use: facets)
    api.get("suggest", use: suggestions)
  }

  /// `GET /api/v1/search?q=…`
  @Sendable func search(request: Request, context: Context) throws -> Response {
    try site.json(request) { snapshot in
      let parameters = SearchParameters(pairs: request.pairs, others: ["lang"])
      if let problem = parameters.problems.first { throw Problem(problem) }
      let language = try Self.language(of: request)
      let query = parameters.query(language: language, facets: Facet.allCases)
      let answer = try snapshot.search(query)
      let labels = labels(on: snapshot, in: language)
      let value = SearchDocument(answer, to: query) {
        labels.name($0, of: $1)
      } links: { id in
        site.addresses.links(to: id, in: language)
      }
      return (value, links(of: parameters, total: answer.total, in: language))
    }
  }

  /// `GET /api/v1/practices/{id}`
  @Sendable func practice(request: Request, context: Context) throws -> Response {
    try site.json(request) { snapshot in
      let name = context.parameters.get("id") ?? ""
      guard let id = RecordID(name), let record = try snapshot.record(id) else {
        throw Problem(.notFound, "There is no practice “\(name.prefix(100))”.")
      }
      guard record.state == .published else {
        throw Problem(withdrawn: record, site.addresses)
      }
      return (try document(of: record, on: snapshot), [])
    }
  }

  /// `GET /api/v1/facets`: every value with how many published practices have it.
  @Sendable func facets(request: Request, context: Context) throws -> Response {
    try site.json(request) { snapshot in
      let language = try Self.language(of: request)
      var wanted = Facet.allCases
      for (name, value) in request.pairs where name != "lang" {
        guard name == "facet" else {
          throw Problem(ParameterProblem(name: name, value: value, reason: .unknownName))
        }
        wanted = try value.split(separator: ",").map { part in
          guard let facet = Facet(rawValue: String(part)) else {
            throw Problem(
              ParameterProblem(name: name, value: String(part), reason: .unknownValue))
          }
          return facet
        }
      }
      let labels = labels(on: snapshot, in: language)
      return (FacetsDocument(wanted, on: snapshot, labels: labels), [])
    }
  }

  /// `GET /api/v1/suggest?q=…`: takes `limit`, `lang` and `format` besides, and nothing that narrows
  /// a search. `format=opensearch` is what the search field of a browser asks for.
  @Sendable func suggestions(request: Request, context: Context) throws -> Response {
    let format = request.pairs.last { $0.name == "format" }?.value ?? "json"
    switch format {
    case "json": return try site.json(request) { (try suggestions(for: request, on: $0), []) }
    case "opensearch":
      return try site.json(request, contentType: OpenSearchSuggestions.contentType) {
        (try suggestions(for: request, on: $0).forBrowsers, [])
      }
    default:
      throw Problem(ParameterProblem(name: "format", value: format, reason: .unknownValue))
    }
  }

  private func document(of record: Record, on snapshot: CatalogueSnapshot) throws
    -> PracticeDocument
  {
    let addresses = site.addresses
    let publication = site.publication(
      origin: addresses.origin, in: .english, taxonomy: snapshot.taxonomy)
    return PracticeDocument(
      record, publication, address: addresses.absolute(addresses.practiceAPI(record.id)),
      related: try snapshot.related(to: record, language: .english, limit: 6).map {
        .init($0.record, address: addresses.absolute(addresses.practiceAPI($0.record.id)))
      })
  }

  private func suggestions(
    for request: Request, on snapshot: CatalogueSnapshot
  ) throws(Problem) -> SuggestDocument {
    for (name, value) in request.pairs where !["q", "limit", "lang", "format"].contains(name) {
      throw Problem(ParameterProblem(name: name, value: value, reason: .unknownName))
    }
    let parameters = SearchParameters(pairs: request.pairs, others: ["lang", "format"])
    if let problem = parameters.problems.first { throw Problem(problem) }
    let language = try Self.language(of: request)
    let suggestions = snapshot.suggestions(
      for: parameters.text, language: language, limit: parameters.limit)
    return SuggestDocument(
      query: parameters.text, suggestions, language: language, addresses: site.addresses)
  }

  private func labels(on snapshot: CatalogueSnapshot, in language: Language) -> Labels {
    Labels(taxonomy: snapshot.taxonomy, words: site.words(in: language))
  }

  /// The language of labels: `lang`, or else English.
  private static func language(of request: Request) throws(Problem) -> Language {
    guard let tag = request.pairs.last(where: { $0.name == "lang" })?.value else {
      return .english
    }
    guard let language = Language.ofTheInterface.first(where: { $0.tag == tag }) else {
      throw Problem(ParameterProblem(name: "lang", value: tag, reason: .unknownValue))
    }
    return language
  }

  /// The neighbouring pages of a search (RFC 8288), each with everything that was asked.
  private func links(
    of parameters: SearchParameters, total: Int, in language: Language
  ) -> [String] {
    let last = Pager.lastPage(total: total, limit: parameters.limit)
    let page = parameters.page
    func link(_ relation: String, _ page: Int) -> String {
      let address = site.addresses.searchAPI(parameters.with(page: page), language: language)
      return "<\(site.addresses.absolute(address))>; rel=\"\(relation)\""
    }
    var links = [link("first", 1), link("last", last)]
    if page > 1 { links.append(link("prev", min(page - 1, last))) }
    if page < last { links.append(link("next", page + 1)) }
    return links
  }
}
