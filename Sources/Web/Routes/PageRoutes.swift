import Catalogue
import HTTPTypes
import Hummingbird
import Passerelle

/// The pages in one language.
struct PageRoutes: Sendable {
  typealias Context = BasicRequestContext

  let site: Site
  let language: Language

  func add(to router: Router<Context>) {
    let pages = router.group("\(language.tag)")
    pages.get(use: home)
    pages.get("\(Addresses.Segment.search)", use: search)
    pages.get("\(Addresses.Segment.practices)/{id}", use: practice)
    pages.get("\(Addresses.Segment.themes)", use: themes)
    pages.get("\(Addresses.Segment.themes)/{id}", use: theme)
    pages.get("\(Addresses.Segment.countries)", use: countries)
    pages.get("\(Addresses.Segment.countries)/{code}", use: country)
    pages.get("\(Addresses.Segment.about)", use: about)
  }

  /// `GET /{language}/`
  @Sendable func home(request: Request, context: Context) throws -> Response {
    try site.page(request, in: language) { try HomePage($0) }
  }

  /// `GET /{language}/search?q=…`
  @Sendable func search(request: Request, context: Context) throws -> Response {
    try site.page(request, in: language) { page in
      try SearchPage(SearchParameters(pairs: request.pairs), in: page)
    }
  }

  /// `GET /{language}/practices/{id}`
  @Sendable func practice(request: Request, context: Context) throws -> Response {
    try site.page(request, in: language) { page in
      guard let id = context.parameters.get("id").flatMap({ RecordID($0) }),
        let record = try page.snapshot.record(id)
      else { throw PageRefusal.notFound }
      guard record.state == .published else {
        let replacement = try record.withdrawal?.replacedBy.flatMap { try page.snapshot.record($0) }
        throw PageRefusal.withdrawn(record, replacement: replacement)
      }
      let text = request.pairs.last { $0.name == "text" }.map { Language($0.value) }
      return try PracticePage(record, text: text, in: page)
    }
  }

  /// `GET /{language}/themes`
  @Sendable func themes(request: Request, context: Context) throws -> Response {
    try site.page(request, in: language) { ThemesPage($0) }
  }

  /// `GET /{language}/themes/{id}`
  @Sendable func theme(request: Request, context: Context) throws -> Response {
    try site.page(request, in: language) { page in
      guard let id = context.parameters.get("id"), let theme = page.snapshot.taxonomy.theme(id)
      else { throw PageRefusal.notFound }
      return try ThemePage(theme, page: request.page, in: page)
    }
  }

  /// `GET /{language}/countries`
  @Sendable func countries(request: Request, context: Context) throws -> Response {
    try site.page(request, in: language) { CountriesPage($0) }
  }

  /// `GET /{language}/countries/{code}`
  @Sendable func country(request: Request, context: Context) throws -> Response {
    let code = context.parameters.get("code") ?? ""
    if code != code.uppercased() {
      let address = site.addresses.country(language, code.uppercased())
      if site.catalogue.snapshot.taxonomy.country(code.uppercased()) != nil {
        return .redirection(to: address, .movedPermanently)
      }
    }
    return try site.page(request, in: language) { page in
      guard let country = page.snapshot.taxonomy.country(code) else {
        throw PageRefusal.notFound
      }
      return try CountryPage(country, page: request.page, in: page)
    }
  }

  /// `GET /{language}/about`
  @Sendable func about(request: Request, context: Context) throws -> Response {
    try site.page(request, in: language) { AboutPage($0) }
  }
}

extension Request {
  /// The parameters of the address.
  var pairs: [(name: String, value: String)] { QueryString.pairs(in: uri.query ?? "") }

  /// The page of a list, from 1; what is no such number counts as 1.
  var page: Int { SearchParameters(pairs: pairs.filter { $0.name == "page" }).page }
}

extension Response {
  static func redirection(to address: String, _ status: HTTPResponse.Status) -> Response {
    var headers = SiteHeaders.always
    headers[.location] = address
    return Response(status: status, headers: headers)
  }
}
