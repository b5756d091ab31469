import Catalogue
import HTTPTypes
import Hummingbird
import Interchange
import Passerelle

/// Gives lists of practices in the form that the address or the header `Accept` names, and tells
/// with each page in which forms it can be had.
struct TwinAnswers: RouterMiddleware {
  typealias Context = BasicRequestContext

  let site: Site

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let address = TwinAddress(path: request.uri.path) else {
      return try await next(request, context)
    }
    if let format = address.format { return try answer(request, address, in: format) }
    switch Self.choice(accepting: request.headers[.accept]) {
    case .format(let format): return try answer(request, address, in: format)
    case .nothing:
      throw Problem(
        .notAcceptable,
        "It has text/html and "
          + ExchangeFormat.all.map(\.mediaType).joined(separator: ", ") + ".")
    case .page:
      var response = try await next(request, context)
      response.headers[.vary] =
        (response.headers[.vary].map { $0 + ", " } ?? "") + "Accept"
      if response.status == .ok {
        response.headers[values: SiteHeaders.link].append(
          contentsOf: alternates(of: address, request))
      }
      return response
    }
  }

  enum Choice: Hashable {
    case page
    case format(ExchangeFormat)
    case nothing
  }

  /// What a sender likes best; the page where it does not matter.
  static func choice(accepting field: String?) -> Choice {
    guard let field, !field.isEmpty else { return .page }
    let ranges = MediaRange.list(in: field)
    guard !ranges.isEmpty else { return .page }
    let page = MediaRange.quality(of: "text/html", in: ranges)
    // Whoever takes anything, or any text, takes the page; a form must be asked for by name.
    let named = ExchangeFormat.all.filter { format in
      ranges.contains { $0.closeness(to: format.mediaType) == 2 }
    }
    if let best = best(of: named, in: ranges), best.quality > page { return .format(best.format) }
    if page > 0 { return .page }
    // Whoever takes no page but a kind of form, `application/*`, is a program: JSON before others.
    return best(of: [.json] + ExchangeFormat.all, in: ranges).map { .format($0.format) } ?? .nothing
  }

  /// The first of the most welcome; nothing where none is welcome at all.
  private static func best(
    of formats: [ExchangeFormat], in ranges: [MediaRange]
  ) -> (format: ExchangeFormat, quality: Int)? {
    var best: (format: ExchangeFormat, quality: Int)?
    for format in formats {
      let quality = MediaRange.quality(of: format.mediaType, in: ranges)
      if quality > best?.quality ?? 0 { best = (format, quality) }
    }
    return best
  }

  private func answer(
    _ request: Request, _ address: TwinAddress, in format: ExchangeFormat
  ) throws -> Response {
    let list = try PracticeListAnswer(request, address, format, site: site)
    return try list.response()
  }

  /// The other forms of a page (RFC 8288).
  ///
  /// What was asked is written anew, not repeated as it came: a `>` or a quotation mark in it would
  /// end the address and begin another link. Files hold the whole list, so the page goes.
  private func alternates(of address: TwinAddress, _ request: Request) -> [String] {
    let query = QueryString.text(of: request.pairs.filter { $0.name != "page" })
    return FormLink.list(of: address.page(site.addresses) + query, on: site).map { form in
      "<\(site.addresses.absolute(form.address))>; rel=\"alternate\"; type=\"\(form.type)\""
    }
  }
}
