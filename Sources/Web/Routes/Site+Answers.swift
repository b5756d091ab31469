import Bytes
import Catalogue
import Hummingbird
import Interchange
import Passerelle

/// Why a page cannot be shown.
enum PageRefusal: Error {
  case notFound
  /// The record, and what stands in its place.
  case withdrawn(Record, replacement: Record?)
}

extension Site {
  /// Answers `request` with what was answered before for the same address, snapshot and day, or
  /// with what `make` makes. Only what `make` returns is kept, not what it throws.
  ///
  /// - Parameter origin: How the site is reached, where the answer depends on it.
  func answer(
    _ request: Request, at origin: String = "",
    make: (_ snapshot: CatalogueSnapshot, _ tag: String) throws -> Answer
  ) throws -> Response {
    let snapshot = catalogue.snapshot
    let address = origin + request.uri.string
    let version = version(of: snapshot)
    let coding = ContentCoding.accepted(in: request.headers[.acceptEncoding])
    if let known = cache.answer(for: address, coding: coding, version: version) {
      return known.response(to: request)
    }
    var hash = StableHash()
    hash.combine(version)
    hash.combine(address)
    var answer = try make(snapshot, "\"\(hash.hexadecimal)\"")
    if coding == .gzip { answer = answer.packed() }
    cache.insert(answer, for: address, coding: coding, version: version)
    return answer.response(to: request)
  }

  /// Answers with a page of the site.
  func page<Shown: Page>(
    _ request: Request, in language: Language, make: (PageContext) throws -> Shown
  ) throws -> Response {
    let origin = pageOrigin(of: request)
    return try answer(request, at: origin) { snapshot, tag in
      let context = context(on: snapshot, in: language, at: origin)
      let page = try make(context)
      let head = try PageHead(context, listed: page.listed)
        .markup(path: request.uri.path, query: request.uri.query)
      let html = templates.render(page, head: head, in: language)
      return .page(html, language: language, tag: tag)
    }
  }

  /// Answers with a value as JSON, and with addresses of its neighbours if it is part of a list.
  func json<Value: Encodable>(
    _ request: Request, contentType: String = "application/json",
    make: (CatalogueSnapshot) throws -> (value: Value, links: [String])
  ) throws -> Response {
    try answer(request) { snapshot, tag in
      let (value, links) = try make(snapshot)
      return .json(JSONText.of(value), contentType: contentType, links: links, tag: tag)
    }
  }

  func context(
    on snapshot: CatalogueSnapshot, in language: Language, at origin: String
  ) -> PageContext {
    PageContext(
      site: self, snapshot: snapshot, language: language, today: today, origin: origin)
  }

  /// What stands before the whole addresses on a page: that of the site as it is configured, or else
  /// as the sender reached it. Empty for a page that no server shows, as in a copy on a disk.
  func pageOrigin(of request: Request) -> String {
    request.head.authority == nil ? configuration.publicAddress ?? "" : origin(of: request)
  }

  /// Changes with what is shown: the records, the program's own files, and the day, on which
  /// depends what lies behind.
  private func version(of snapshot: CatalogueSnapshot) -> String {
    "\(snapshot.version) \(fingerprint) \(today)"
  }
}
