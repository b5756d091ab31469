import Catalogue
import HTTPTypes
import Hummingbird

/// Leads whoever writes the address of a page in another way to the one that it has.
///
/// The router passes over empty parts of a path, and would answer `/en/search/` as well; nothing that
/// is told apart by its address (other forms, what a cache keeps) would know the page again.
struct CanonicalAddresses: RouterMiddleware {
  typealias Context = BasicRequestContext

  let site: Site

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head,
      let path = Self.path(for: request.uri.path, site.addresses)
    else { return try await next(request, context) }
    return request.moved(to: path)
  }

  /// The path that a page goes by instead of `path`; nothing for one that stays, and for what is no
  /// page in a language of the site.
  static func path(for path: String, _ addresses: Addresses) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    guard let language = Language.ofTheInterface.first(where: { $0.tag == parts.first })
    else { return nil }
    let canonical =
      switch parts.dropFirst() {
      case []: addresses.home(language)
      // There is no page of all practices but the search that asks for nothing.
      case [Addresses.Segment.practices]: addresses.search(language)
      default: "/" + parts.joined(separator: "/")
      }
    return canonical == path ? nil : canonical
  }
}
