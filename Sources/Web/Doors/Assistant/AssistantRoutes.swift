import Assistant
import Catalogue
import HTTPTypes
import Hummingbird
import Interchange
import NIOCore
import Passerelle

/// The door for assistants: the Model Context Protocol over HTTP, a POST a message, at `/mcp`.
struct AssistantRoutes: Sendable {
  typealias Context = BasicRequestContext

  let site: Site

  /// How long a message may be, in bytes.
  private static let messageLimit = 65_536
  private static let protocolVersion = HTTPField.Name.required("MCP-Protocol-Version")
  private static let method = HTTPField.Name.required("Mcp-Method")
  private static let name = HTTPField.Name.required("Mcp-Name")

  func add(to router: Router<Context>) {
    router.post("\(Addresses.Segment.assistant)", use: message)
    router.get("\(Addresses.Segment.assistant)", use: stream)
  }

  /// `GET /mcp`: the server never begins to speak by itself.
  @Sendable func stream(request: Request, context: Context) -> Response {
    var headers = SiteHeaders.always
    headers[.allow] = site.addresses.methods(at: request.uri.path)
    return Response(status: .methodNotAllowed, headers: headers)
  }

  /// `POST /mcp`
  @Sendable func message(request: Request, context: Context) async throws -> Response {
    let origin = site.origin(of: request)
    if let page = request.headers[.origin].map(AskingPage.init),
      !page.isOfTheSite(at: origin, isConfigured: site.hasPublicAddress)
    {
      throw Problem(
        .foreignOrigin,
        "This origin may not ask here; pages of the site may once it is served with --public-address."
      )
    }
    guard MediaRange.quality(of: "application/json", in: accepted(request)) > 0 else {
      throw Problem(.notAcceptable, "Answers are application/json.")
    }
    let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased()
    guard type == "application/json" else {
      throw Problem(.unsupportedMediaType, "A message is application/json.")
    }
    let body = try await request.body.collect(upTo: Self.messageLimit)
    let message: RPCMessage
    do {
      message = try RPCMessage(reading: body.readableBytesView)
      try check(request, against: message)
    } catch let error as RPCError {
      return respond(error.response(), .badRequest)
    }
    guard let answer = server(origin).response(to: message) else {
      return Response(status: .accepted, headers: SiteHeaders.always)
    }
    return respond(answer, status(of: answer, to: message))
  }

  private func accepted(_ request: Request) -> [MediaRange] {
    MediaRange.list(in: request.headers[.accept] ?? "*/*")
  }

  /// In the revision without a handshake headers repeat what the message says, so that proxies need
  /// not read it; whoever says two things is refused.
  private func check(_ request: Request, against message: RPCMessage) throws {
    guard let version = message.protocolVersion else { return }
    guard request.headers[Self.protocolVersion] == version else {
      throw RPCError.headerMismatch("MCP-Protocol-Version")
    }
    if let method = request.headers[Self.method], method != message.method {
      throw RPCError.headerMismatch("Mcp-Method")
    }
    if let name = request.headers[Self.name], let subject = message.subject,
      subject.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), name != subject
    {
      throw RPCError.headerMismatch("Mcp-Name")
    }
  }

  private func server(_ origin: String) -> AssistantServer {
    let site = site
    return AssistantServer(version: ProgramVersion.current) { language, taxonomy in
      site.publication(origin: origin, in: language, taxonomy: taxonomy)
    } snapshot: {
      site.catalogue.snapshot
    }
  }

  /// A method nobody knows is 404, a revision nobody speaks 400, for those without a handshake.
  private func status(of answer: JSONValue, to message: RPCMessage) -> HTTPResponse.Status {
    guard message.protocolVersion != nil else { return .ok }
    switch answer["error"]?["code"]?.integer {
    case -32601: return .notFound
    case -32022: return .badRequest
    default: return .ok
    }
  }

  private func respond(_ value: JSONValue, _ status: HTTPResponse.Status) -> Response {
    var headers = SiteHeaders.always
    headers[.contentType] = "application/json"
    headers[.cacheControl] = "no-store"
    return Response(
      status: status, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(string: value.text)))
  }
}
