import HTTPTypes
import Hummingbird
import Passerelle

/// What is there for browsers and machines rather than readers: files, and whether the site runs.
struct ServiceRoutes: Sendable {
  typealias Context = BasicRequestContext

  let site: Site

  func add(to router: Router<Context>) {
    router.get("\(Addresses.Segment.assets)/{name}", use: asset)
    router.get("favicon.ico", use: icon)
    router.get("healthz") { _, _ in Answer.plainText("ok\n").response }
    router.get("readyz", use: readiness)
  }

  /// `GET /assets/{name}`: a name holds its content's hash, so a browser may keep it for a year.
  @Sendable func asset(request: Request, context: Context) throws -> Response {
    guard let asset = context.parameters.get("name").flatMap({ site.assets[$0] }) else {
      throw HTTPError(.notFound)
    }
    var headers = SiteHeaders.always
    headers[.contentType] = asset.contentType
    headers[.cacheControl] = "public, max-age=31536000, immutable"
    headers[.vary] = "Accept-Encoding"
    var body = asset.body
    if let packed = asset.packed,
      ContentCoding.accepted(in: request.headers[.acceptEncoding]) == .gzip
    {
      headers[.contentEncoding] = ContentCoding.gzip.rawValue
      body = packed
    }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
  }

  /// `GET /favicon.ico`, which browsers try without being told.
  @Sendable func icon(request: Request, context: Context) -> Response {
    .redirection(to: site.addresses.asset(site.assets.icon), .movedPermanently)
  }

  /// `GET /readyz`: the catalogue is open, and this many practices are in it.
  @Sendable func readiness(request: Request, context: Context) -> Response {
    Answer.plainText("ready: \(site.catalogue.snapshot.recordCount) practices\n").response
  }
}
