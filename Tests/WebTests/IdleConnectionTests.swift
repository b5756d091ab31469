import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import Web

@Suite struct IdleConnectionTests {
  /// Asks over one connection, which says nothing for 0.4 s before.
  private func ask(idleTimeout: Duration) async throws -> Int {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let application = try makeApplication(
      catalogue: TestSite.shared.get().catalogue,
      configuration: WebConfiguration(port: 0, idleTimeout: idleTimeout, logger: logger))
    return try await application.test(.live) { client in
      try await Task.sleep(for: .milliseconds(400))
      return try await client.executeRequest(
        uri: "/healthz", method: .get, headers: [:], body: nil
      ).status.code
    }
  }

  @Test(.timeLimit(.minutes(10))) func closesAConnectionThatSaysNothing() async throws {
    await #expect(throws: (any Error).self) { try await ask(idleTimeout: .milliseconds(50)) }
  }

  @Test(.timeLimit(.minutes(10))) func waitsForAReaderAsLongAsItPromises() async throws {
    #expect(WebConfiguration().idleTimeout == .seconds(30))
    #expect(try await ask(idleTimeout: .seconds(600)) == 200)
  }
}
