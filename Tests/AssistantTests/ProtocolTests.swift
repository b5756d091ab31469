import Interchange
import Testing

@testable import Assistant

@Suite struct ProtocolTests {
  @Test(arguments: ["2025-03-26", "2025-06-18", "2025-11-25"])
  func oldClientsShakeHandsInTheirRevision(version: String) async throws {
    let response = try await TestAssistant().ask(
      "initialize", ["protocolVersion": .string(version), "capabilities": [:]])

    #expect(response["result"]?["protocolVersion"]?.string == version)
    #expect(response["result"]?["serverInfo"]?["name"] == "passerelle")
    #expect(response["result"]?["resultType"] == nil)
  }

  @Test(arguments: ["1999-01-01", "2026-07-28"])
  func aHandshakeInAnotherRevisionIsOfferedTheNewestThatHasOne(version: String) async throws {
    let response = try await TestAssistant().ask(
      "initialize", ["protocolVersion": .string(version)])

    #expect(response["result"]?["protocolVersion"] == "2025-11-25")
  }

  @Test func newClientsDiscoverWithoutAHandshake() async throws {
    let response = try await TestAssistant().ask("server/discover", isStateless: true)
    let result = try #require(response["result"])

    #expect(result["supportedVersions"]?.array?.first == "2026-07-28")
    #expect(result["resultType"] == "complete")
    #expect(result["cacheScope"] == "public")
    #expect(result["ttlMs"]?.integer == 60_000)
    #expect(result["_meta"]?["io.modelcontextprotocol/serverInfo"]?["name"] == "passerelle")
  }

  @Test func aRevisionNobodySpeaksIsRefusedWithThoseThatAreSpoken() async throws {
    let response = try await TestAssistant().ask(
      "tools/list", ["_meta": ["io.modelcontextprotocol/protocolVersion": "2030-01-01"]])

    #expect(response["error"]?["code"] == -32022)
    #expect(response["error"]?["data"]?["requested"] == "2030-01-01")
    #expect(response["error"]?["data"]?["supported"]?.array?.count == 4)
  }

  @Test(arguments: [
    ("", -32700), ("{", -32700), ("[]", -32600), ("7", -32600), (#"{"jsonrpc":"1.0"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#, -32602),
    (#"{"jsonrpc":"2.0","id":1,"method":"resources/subscribe"}"#, -32601),
    (#"{"jsonrpc":"2.0","id":1,"method":"server/discover"}"#, -32601),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"x"}}"#, -32602),
  ])
  func whatIsNoRequestIsAnError(text: String, code: Int) async throws {
    let response = try #require(try await TestAssistant().server.response(to: Array(text.utf8)))

    #expect(response["error"]?["code"]?.integer == code)
    #expect(response["result"] == nil)
  }

  @Test func aNotificationIsNotAnswered() async throws {
    let text = #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#

    #expect(try await TestAssistant().server.response(to: Array(text.utf8)) == nil)
  }

  @Test func answersOfNewRequestsSayThatTheyAreComplete() async throws {
    let assistant = try await TestAssistant()
    let call = try assistant.ask(
      "tools/call", ["name": "list_facets", "arguments": ["facet": "kind"]], isStateless: true)
    let list = try assistant.ask("tools/list", isStateless: true)

    #expect(call["result"]?["resultType"] == "complete")
    #expect(call["result"]?["ttlMs"] == nil)
    #expect(list["result"]?["ttlMs"] != nil)
  }
}
