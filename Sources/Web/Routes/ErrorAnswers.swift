import Catalogue
import HTTPTypes
import Hummingbird
import Logging
import Passerelle

/// Turns whatever is thrown into a page for readers, or into a problem document for programs.
struct ErrorAnswers: RouterMiddleware {
  typealias Context = BasicRequestContext

  let site: Site

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head || Self.takesForms(request) else {
      return notAllowed(request)
    }
    do {
      return try await next(request, context)
    } catch let problem as Problem {
      return answer(problem, to: request)
    } catch PageRefusal.withdrawn(let record, let replacement) {
      return page(.gone, for: request) {
        ErrorPage(withdrawn: record, replacement: replacement, in: $0)
      }
    } catch PageRefusal.notFound {
      return answer(.notFound, to: request)
    } catch let error as any HTTPResponseError where error.status.kind == .clientError {
      return answer(error.status, to: request)
    } catch let error as StoreError {
      // Harvesters are answered from the store itself.
      context.logger.error("\(request.uri.path): \(error)")
      return answer(.serviceUnavailable, to: request)
    } catch let error as PublishingError {
      // The records cannot be read now; they may be when the sender asks again.
      context.logger.error("\(request.uri.path): \(error)")
      return answer(.serviceUnavailable, to: request)
    } catch {
      context.logger.error("\(request.uri.path): \(error)")
      return answer(.internalServerError, to: request)
    }
  }

  /// Whether the question itself may be sent as a body; it changes nothing.
  private static func takesForms(_ request: Request) -> Bool {
    let doors = [Addresses.Segment.harvesting, Addresses.Segment.assistant]
    return request.method == .post && doors.contains { request.uri.path == "/" + $0 }
  }

  /// The site is there to be read: nothing can be sent to it.
  private func notAllowed(_ request: Request) -> Response {
    var response =
      request.method == .options
      ? Response(status: .noContent, headers: SiteHeaders.always)
      : answer(.methodNotAllowed, to: request)
    response.headers[.allow] = site.addresses.methods(at: request.uri.path)
    return response
  }

  private func answer(_ status: HTTPResponse.Status, to request: Request) -> Response {
    var response: Response
    if Self.isOfAProgram(request) {
      let kind = ProblemKind(status)
      response = answer(Problem(kind, kind.title + "."), to: request)
    } else {
      response = page(status, for: request) { ErrorPage(status, in: $0) }
    }
    if status.kind == .serverError { response.headers[.cacheControl] = "no-store" }
    if status == .serviceUnavailable { response.headers[.retryAfter] = Self.pause }
    return response
  }

  private func answer(_ problem: Problem, to request: Request) -> Response {
    let json = problem.json(site.addresses, path: request.uri.path)
    return Answer.problem(problem.kind, json).response
  }

  /// How long to wait before asking again, in seconds: a writer holds the store for less.
  private static let pause = "10"

  /// Whether what was asked for is no page.
  private static func isOfAProgram(_ request: Request) -> Bool {
    let path = request.uri.path
    let doors = [
      Addresses.Segment.api + "/", "/" + Addresses.Segment.harvesting,
      "/" + Addresses.Segment.assistant,
    ]
    if doors.contains(where: path.hasPrefix) { return true }
    guard let twin = TwinAddress(path: path) else { return false }
    if twin.format != nil { return true }
    switch TwinAnswers.choice(accepting: request.headers[.accept]) {
    case .format, .nothing: return true
    case .page: return false
    }
  }

  /// In the language of the address, or else of the sender.
  private func page(
    _ status: HTTPResponse.Status, for request: Request, make: (PageContext) -> ErrorPage
  ) -> Response {
    let first = request.uri.path.split(separator: "/").first.map(String.init) ?? ""
    let language =
      Language.ofTheInterface.first { $0.tag == first } ?? request.preferredLanguage
    let page = make(
      site.context(
        on: site.catalogue.snapshot, in: language, at: site.pageOrigin(of: request)))
    return Answer.page(
      site.templates.render(page, in: language), language: language, status: status
    )
    .response
  }
}
