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
    pages.get("\(Addresses.Segment.practices)/{id}/\(Addresses.Segment.history)", use: history)
    pages.get("\(Addresses.Segment.themes)", use: themes)
    pages.get("\(Addresses.Segment.themes)/{id}", use: theme)
    pages.get("\(Addresses.Segment.countries)", use: countries)
    pages.get("\(Addresses.Segment.countries)/{code}", use: country)
    addLooking(to: pages)
    addTaking(to: pages)
    pages.get("\(Addresses.Segment.about)") { request, _ in
      try site.page(request, in: language) { AboutPage($0) }
    }
    pages.get("\(Addresses.Segment.accessibility)") { request, _ in
      try site.page(request, in: language) { AccessibilityPage($0) }
    }
    pages.get("\(Addresses.Segment.privacy)") { request, _ in
      try site.page(request, in: language) { PrivacyPage($0) }
    }
  }

  /// Finding by looking.
  private func addLooking(to pages: RouterGroup<Context>) {
    pages.get("\(Addresses.Segment.map)") { request, _ in
      let view = request.pairs.last { $0.name == "show" }.flatMap {
        MapPage.View(rawValue: $0.value)
      }
      return try site.page(request, in: language) { try MapPage(view ?? .partners, in: $0) }
    }
    pages.get("\(Addresses.Segment.timeline)") { request, _ in
      try site.page(request, in: language) { try TimelinePage(page: request.page, in: $0) }
    }
    pages.get("\(Addresses.Segment.statistics)") { request, _ in
      try site.page(request, in: language) { try StatisticsPage($0) }
    }
    pages.get("\(Addresses.Segment.experts)") { request, _ in
      func value(_ name: String) -> String? { request.pairs.last { $0.name == name }?.value }
      return try site.page(request, in: language) {
        try ExpertsPage(theme: value("theme"), region: value("region"), in: $0)
      }
    }
  }

  /// What a reader takes along: a selection, a comparison, a letter, a book.
  private func addTaking(to pages: RouterGroup<Context>) {
    pages.get("\(Addresses.Segment.selection)") { request, _ in
      try site.page(request, in: language) {
        try SelectionPage(Selection(pairs: request.pairs), in: $0)
      }
    }
    pages.get("\(Addresses.Segment.compare)") { request, _ in
      try site.page(request, in: language) {
        try ComparisonPage(Selection(pairs: request.pairs), in: $0)
      }
    }
    pages.get("\(Addresses.Segment.support)") { request, _ in
      try site.page(request, in: language) {
        try SupportPage(SupportPage.Subject(pairs: request.pairs), in: $0)
      }
    }
    pages.get("\(Addresses.Segment.edition)") { request, _ in
      try site.page(request, in: language) {
        try EditionPage(EditionPage.Scope(pairs: request.pairs), in: $0)
      }
    }
  }

  /// `GET /{language}/`
  @Sendable func home(request: Request, context: Context) throws -> Response {
    try site.page(request, in: language) { try HomePage($0) }
  }

  /// `GET /{language}/search?q=…`
  @Sendable func search(request: Request, context: Context) throws -> Response {
    try site.page(request, in: language) { page in
      try SearchPage(SearchParameters(pagePairs: request.pairs), in: page)
    }
  }

  /// `GET /{language}/practices/{id}`: the practice; what its title gives or gave as an address leads
  /// to it.
  @Sendable func practice(request: Request, context: Context) throws -> Response {
    let name = context.parameters.get("id") ?? ""
    if let id = try renamed(name) {
      return request.moved(to: site.addresses.practice(language, id))
    }
    return try site.page(request, in: language) { page in
      let text = request.pairs.last { $0.name == "text" }.map { Language($0.value) }
      let beside = request.pairs.last { $0.name == "beside" }.map { Language($0.value) }
      return try PracticePage(
        published(name, in: page), text: text, beside: beside, in: page)
    }
  }

  /// `GET /{language}/practices/{id}/history`
  @Sendable func history(request: Request, context: Context) throws -> Response {
    try site.page(request, in: language) { page in
      try HistoryPage(published(context.parameters.get("id") ?? "", in: page), in: page)
    }
  }

  /// The record that goes by another address than `name`; nothing where `name` is an id or nobody's.
  private func renamed(_ name: String) throws(PublishingError) -> RecordID? {
    let snapshot = site.catalogue.snapshot
    if let id = RecordID(name), try snapshot.record(id) != nil { return nil }
    // One that was withdrawn is named where no other has taken the address: it says why it is gone.
    var withdrawn: RecordID?
    for address in try snapshot.addresses(slug: name) {
      switch try snapshot.record(address.record)?.state {
      case .published: return address.record
      case .withdrawn: withdrawn = withdrawn ?? address.record
      case .draft, nil: break
      }
    }
    return withdrawn
  }

  private func published(_ name: String, in page: PageContext) throws -> Record {
    guard let id = RecordID(name), let record = try page.snapshot.record(id) else {
      throw PageRefusal.notFound
    }
    guard record.state == .published else {
      let replacement = try record.withdrawal?.replacedBy.flatMap { try page.snapshot.record($0) }
      throw PageRefusal.withdrawn(record, replacement: replacement)
    }
    return record
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
        return request.moved(to: address)
      }
    }
    return try site.page(request, in: language) { page in
      guard let country = page.snapshot.taxonomy.country(code) else {
        throw PageRefusal.notFound
      }
      return try CountryPage(country, page: request.page, in: page)
    }
  }
}

extension Request {
  /// The parameters of the address.
  var pairs: [(name: String, value: String)] { QueryString.pairs(in: uri.query ?? "") }

  /// The page of a list, from 1; what is no such number counts as 1.
  var page: Int { SearchParameters(pairs: pairs.filter { $0.name == "page" }).page }

  /// Leads to another path for ever, with what was asked.
  func moved(to path: String) -> Response {
    .redirection(to: path + QueryString.text(of: pairs), .movedPermanently)
  }
}

extension Response {
  static func redirection(to address: String, _ status: HTTPResponse.Status) -> Response {
    var headers = SiteHeaders.always
    headers[.location] = address
    return Response(status: status, headers: headers)
  }
}
