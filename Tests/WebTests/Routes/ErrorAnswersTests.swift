import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import Web

@Suite struct ErrorAnswersTests {
  /// The lines of a log, in order.
  final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func append(_ line: String) { lines.withLock { $0.append(line) } }
  }

  /// Keeps what is logged as an error.
  struct ErrorLog: LogHandler {
    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.error

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { lines.append("\(event.message)") }
  }

  /// What is answered at `address` where a route throws `error`, and what is logged.
  func answer(
    at address: String, throwing error: any Error
  ) async throws -> (response: TestResponse, log: [String]) {
    let lines = Lines()
    let logger = Logger(label: "test") { _ in ErrorLog(lines: lines) }
    let site = try Site(
      catalogue: TestSite.shared.get().catalogue,
      configuration: WebConfiguration(logger: logger))
    let router = Router(context: BasicRequestContext.self)
    router.add(middleware: ErrorAnswers(site: site))
    router.get("**") { _, _ -> Response in throw error }
    let response = try await Application(router: router, logger: logger).test(.router) { client in
      try await client.executeRequest(uri: address, method: .get, headers: [:], body: nil)
    }
    return (response, lines.all)
  }

  @Test(arguments: [HTTPResponse.Status.badRequest, .contentTooLarge, .tooManyRequests, .notFound])
  func passesOnWhatTheSenderDidWrong(status: HTTPResponse.Status) async throws {
    for (address, type) in [
      ("/api/v1/x", "application/problem+json"), ("/fr/x", "text/html; charset=utf-8"),
    ] {
      let (response, log) = try await answer(at: address, throwing: HTTPError(status))

      #expect(response.status == status)
      #expect(response.headers[.contentType] == type)
      #expect(log.isEmpty)
    }
  }

  @Test func tellsTheReaderOfASlipInTheReadersLanguage() async throws {
    let response = try await answer(at: "/fr/x", throwing: HTTPError(.badRequest)).response

    #expect(
      String(buffer: response.body).contains("Cette demande ne peut pas recevoir de réponse"))
  }

  @Test(arguments: [HTTPResponse.Status.internalServerError, .serviceUnavailable, .found])
  func logsEveryOtherError(status: HTTPResponse.Status) async throws {
    for address in ["/api/v1/x", "/en/x"] {
      let (response, log) = try await answer(at: address, throwing: HTTPError(status))

      #expect(response.status == .internalServerError)
      #expect(log.contains { $0.hasPrefix("\(address): ") })
    }
  }
}
