import Catalogue
import Hummingbird
import Interchange
import Passerelle

/// The door for harvesters: OAI-PMH 2.0 at `/oai`.
struct HarvestRoutes: Sendable {
  typealias Context = BasicRequestContext

  let site: Site

  /// How long a form may be, in bytes.
  private static let formLimit = 16_384
  /// How many records a list gives at a time.
  private static let pageSize = 50

  func add(to router: Router<Context>) {
    router.get("\(Addresses.Segment.harvesting)", use: ask)
    router.post("\(Addresses.Segment.harvesting)", use: askByForm)
  }

  /// `GET /oai?verb=…`
  @Sendable func ask(request: Request, context: Context) throws -> Response {
    try answer(request, request.pairs)
  }

  /// `POST /oai`, with the same arguments as a form.
  @Sendable func askByForm(request: Request, context: Context) async throws -> Response {
    let form = try await request.body.collect(upTo: Self.formLimit)
    return try answer(request, QueryString.pairs(in: String(buffer: form)))
  }

  private func answer(
    _ request: Request, _ pairs: [(name: String, value: String)]
  ) throws -> Response {
    let snapshot = site.catalogue.snapshot
    let publication = site.publication(request, in: .english, on: snapshot)
    let answer = HarvestAnswer(
      store: site.catalogue.store, taxonomy: snapshot.taxonomy, publication: publication,
      baseAddress: publication.origin + "/" + Addresses.Segment.harvesting,
      pageSize: Self.pageSize)
    var response = Answer.document(
      try answer.document(for: pairs), contentType: "text/xml; charset=utf-8"
    ).packedResponse(to: request)
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
