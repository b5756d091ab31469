import Catalogue
import Hummingbird

/// The root, which leads to the home page in the reader's language.
struct NegotiationRoutes: Sendable {
  let site: Site

  func add(to router: Router<BasicRequestContext>) {
    router.get("/", use: home)
  }

  /// `GET /`
  @Sendable func home(request: Request, context: BasicRequestContext) -> Response {
    let language = request.preferredLanguage
    var response = Response.redirection(to: site.addresses.home(language), .found)
    response.headers[.vary] = "Accept-Language"
    response.headers[.cacheControl] = "no-cache"
    return response
  }
}

extension Request {
  /// The language of the site that the sender likes best.
  var preferredLanguage: Language {
    LanguageNegotiation.choose(
      from: Language.ofTheInterface, accepting: headers[.acceptLanguage])
  }
}
