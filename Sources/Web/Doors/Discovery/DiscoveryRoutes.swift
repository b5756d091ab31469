import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import Passerelle

/// What machines look for to find their way: robots, search engines, browsers, data portals.
struct DiscoveryRoutes: Sendable {
  typealias Context = BasicRequestContext

  let site: Site

  func add(to router: Router<Context>) {
    router.get("robots.txt", use: robots)
    router.get(".well-known/security.txt", use: security)
    router.get("sitemap.xml", use: sitemap)
    router.get("{part}.xml", use: sitemapPart)
    for suffix in ["ttl", "jsonld"] {
      router.get("dataset.\(suffix)") { request, _ in
        try dataset(request, isTurtle: suffix == "ttl")
      }
    }
    router.get("schema/sheet.rng", use: sheetSchema)
    for language in Language.ofTheInterface {
      router.get("\(language.tag)/opensearch.xml") { request, _ in
        openSearch(request, in: language)
      }
    }
  }

  /// `GET /robots.txt`: everything may be read, but not every combination of choices, nor each list
  /// in each form.
  @Sendable func robots(request: Request, context: Context) -> Response {
    Answer.plainText(
      """
      User-agent: *
      Disallow: /*/search?
      Disallow: /*/search.

      Sitemap: \(site.origin(of: request))\(site.addresses.sitemap())

      """
    ).response
  }

  /// `GET /.well-known/security.txt` (RFC 9116): whom to tell of a weakness, where somebody is.
  @Sendable func security(request: Request, context: Context) throws -> Response {
    guard let contact = site.configuration.publisher.contact else { throw HTTPError(.notFound) }
    let origin = site.origin(of: request)
    // The standard wants less than a year.
    let expiry = Date(timeIntervalSince1970: TimeInterval(site.configuration.now() + 180 * 86_400))
    return Answer.plainText(
      """
      Contact: mailto:\(contact)
      Expires: \(Timestamp.iso(expiry))
      Preferred-Languages: \(Language.ofTheInterface.map(\.tag).joined(separator: ", "))
      Canonical: \(origin)/.well-known/security.txt

      """
    ).response
  }

  /// `GET /sitemap.xml`
  @Sendable func sitemap(request: Request, context: Context) throws -> Response {
    let map = try Sitemap(site: site, origin: site.origin(of: request))
    return document(request, map.text, "application/xml; charset=utf-8")
  }

  /// `GET /sitemap-1.xml`
  @Sendable func sitemapPart(request: Request, context: Context) throws -> Response {
    let name = context.parameters.get("part") ?? ""
    guard name.hasPrefix("sitemap-"), let number = Int(name.dropFirst("sitemap-".count)),
      let text = try Sitemap(site: site, origin: site.origin(of: request)).part(number)
    else { throw HTTPError(.notFound) }
    return document(request, text, "application/xml; charset=utf-8")
  }

  /// `GET /dataset.ttl`, `GET /dataset.jsonld`: the whole catalogue described for data portals.
  func dataset(_ request: Request, isTurtle: Bool) throws -> Response {
    let snapshot = site.catalogue.snapshot
    let publication = site.publication(request, in: .english, on: snapshot)
    let addresses = site.addresses
    let distributions = ExchangeFormat.all.filter { site.offers($0) }
      .map { format in
        DatasetDescription.Distribution(
          title: format.name,
          address: publication.origin + addresses.search(.english, as: format.suffix),
          mediaType: format.mediaType, isWhole: format != .iati)
      }
    let ids = snapshot.identifiers(matching: CatalogueQuery())
    let description = DatasetDescription(
      publication: publication, count: snapshot.recordCount,
      modified: try snapshot.newestFirst(ids).updated,
      countries: snapshot.counts(of: .country).filter { $0.value > 0 }.map(\.key),
      distributions: distributions, services: services(at: publication.origin))
    return isTurtle
      ? document(request, description.turtle, "text/turtle; charset=utf-8")
      : document(request, description.jsonLD, "application/ld+json")
  }

  /// The doors that answer questions rather than give files.
  private func services(at origin: String) -> [DatasetDescription.Service] {
    let harvesting = origin + "/" + Addresses.Segment.harvesting
    return [
      .init(
        id: "api", title: "interface for programs", address: origin + Addresses.Segment.api,
        description: origin + site.addresses.openAPI),
      .init(
        id: "harvesting", title: "harvesting by OAI-PMH", address: harvesting,
        description: harvesting + "?verb=Identify"),
    ]
  }

  /// `GET /schema/sheet.rng`: the grammar of the sheets that harvesters are given.
  @Sendable func sheetSchema(request: Request, context: Context) throws -> Response {
    let path = site.catalogue.folder + "/schema/sheet.rng"
    guard FileManager.default.fileExists(atPath: path) else { throw HTTPError(.notFound) }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return document(request, text, "application/xml; charset=utf-8")
  }

  /// `GET /{language}/opensearch.xml`
  func openSearch(_ request: Request, in language: Language) -> Response {
    let snapshot = site.catalogue.snapshot
    let publication = site.publication(request, in: language, on: snapshot)
    return document(
      request,
      SearchDescription(
        publication: publication, addresses: site.addresses,
        icon: site.addresses.asset(site.assets.icon)
      ).text, "application/opensearchdescription+xml; charset=utf-8")
  }

  private func document(_ request: Request, _ text: String, _ contentType: String) -> Response {
    Answer.document(text, contentType: contentType).packedResponse(to: request)
  }
}
