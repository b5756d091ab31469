import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization
import Testing

/// A site on a free port of this machine, for the time of a test.
final class LocalSite: Sendable {
  /// What the site answers to a path with its query.
  struct Page: Sendable {
    var status: HTTPResponse.Status = .ok
    var headers: HTTPFields = [:]
    var body = ""
    /// Sent in place of the body, where there are any.
    var bytes: [UInt8]?
    /// Where there is one, the body is sent again and again for ten seconds, with so many
    /// milliseconds between.
    var drip: Int?

    static func html(_ text: String) -> Page {
      Page(headers: [.contentType: "text/html; charset=utf-8"], body: text)
    }

    static func xml(_ text: String) -> Page {
      Page(headers: [.contentType: "text/xml"], body: text)
    }

    static func redirect(to address: String) -> Page {
      Page(status: .found, headers: [.location: address])
    }
  }

  /// What the site was asked.
  struct Question: Sendable {
    /// `/a`
    var path: String
    /// The path with its query.
    var target: String
    var parameters: [String: String]
    /// With its port.
    var host: String
    var headers: HTTPFields
  }

  private let asked = Mutex<[String]>([])
  private let waiting = Mutex<(now: Int, most: Int)>((0, 0))
  let answer: @Sendable (Question) -> Page?

  init(_ answer: @escaping @Sendable (Question) -> Page?) { self.answer = answer }

  convenience init(_ pages: [String: Page]) {
    self.init { pages[$0.target] }
  }

  /// Everything that was asked for, in order.
  var requests: [String] { asked.withLock { $0 } }

  /// How many requests were being answered at once, at most.
  var mostAtOnce: Int { waiting.withLock { $0.most } }

  /// Serves while `body`, which is given the site's address without a slash, runs.
  func serve(_ body: @Sendable (String) async throws -> Void) async throws {
    let (ports, found) = AsyncStream.makeStream(of: Int.self)
    let responder = CallbackResponder { (request: Request, _: BasicRequestContext) in
      try await self.respond(to: request)
    }
    let application = Application(
      responder: responder,
      configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        found.yield(channel.localAddress?.port ?? 0)
        found.finish()
      })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try? await application.run() }
      var port: Int?
      for await number in ports { port = number }
      try await body("http://127.0.0.1:\(try #require(port))")
      group.cancelAll()
    }
  }

  private func respond(to request: Request) async throws -> Response {
    asked.withLock { $0.append(request.uri.description) }
    waiting.withLock { state in
      state.now += 1
      state.most = max(state.most, state.now)
    }
    defer { waiting.withLock { $0.now -= 1 } }
    let parameters = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
    let question = Question(
      path: request.uri.path, target: request.uri.description,
      parameters: Dictionary(parameters, uniquingKeysWith: { first, _ in first }),
      host: request.head.authority ?? "", headers: request.headers)
    let page = answer(question) ?? Page(status: .notFound)
    return Response(status: page.status, headers: page.headers, body: body(of: page))
  }

  private func body(of page: Page) -> ResponseBody {
    let bytes = ByteBuffer(bytes: page.bytes ?? Array(page.body.utf8))
    guard let pause = page.drip else { return ResponseBody(byteBuffer: bytes) }
    return ResponseBody { writer in
      for _ in 0..<10_000 / max(pause, 1) {
        try await writer.write(bytes)
        try await Task.sleep(for: .milliseconds(pause))
      }
      try await writer.finish(nil)
    }
  }
}
