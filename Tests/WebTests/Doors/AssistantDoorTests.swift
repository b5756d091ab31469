import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Interchange
import Testing

@testable import Web

@Suite struct AssistantDoorTests {
  static let list = #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#
  static let json: HTTPFields = [.contentType: "application/json", .accept: "application/json"]

  func post(_ body: String, _ headers: HTTPFields = json) async throws -> TestSite.Answer {
    try await TestSite.shared.get().post("/mcp", body, headers)
  }

  @Test func answersAMessageWithAMessage() async throws {
    let answer = try await post(Self.list)

    #expect(answer.status == 200)
    #expect(answer["Content-Type"] == "application/json")
    #expect(JSONDocument(reading: answer.body)?["result"]?["tools"]?.array?.count == 4)
  }

  @Test func aNotificationIsAcceptedWithoutAWord() async throws {
    let answer = try await post(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#)

    #expect(answer.status == 202)
    #expect(answer.body.isEmpty)
  }

  @Test func aPageOfAnotherSiteMayNotAsk() async throws {
    var headers = Self.json
    headers[.origin] = "https://evil.example"

    #expect(try await post(Self.list, headers).status == 403)
    headers[.origin] = "http://localhost"
    #expect(try await post(Self.list, headers).status == 200)
  }

  @Test func aPageOfThisMachineMayNotAskASiteThatIsReachedByAnotherName() async throws {
    let site = try TestSite(
      TestSite.shared.get().catalogue, publicAddress: "https://practices.example.org")
    var headers = Self.json
    headers[.origin] = "http://localhost"

    #expect(try await site.post("/mcp", Self.list, headers).status == 403)
    headers[.origin] = "https://practices.example.org"
    #expect(try await site.post("/mcp", Self.list, headers).status == 200)
  }

  @Test func thereIsNoStreamToGet() async throws {
    let answer = try await TestSite.shared.get().get("/mcp")

    #expect(answer.status == 405)
    #expect(answer["Allow"] == "POST, OPTIONS")
  }

  @Test(arguments: [
    (HTTPFields([.init(name: .contentType, value: "text/plain")]), 415),
    (
      HTTPFields([
        .init(name: .contentType, value: "application/json"),
        .init(name: .accept, value: "text/html"),
      ]), 406
    ),
  ])
  func otherFormsAreRefused(headers: HTTPFields, status: Int) async throws {
    #expect(try await post(Self.list, headers).status == status)
  }

  @Test func whatIsNoMessageIsRefused() async throws {
    #expect(try await post("{").status == 400)
    #expect(try await post(String(repeating: " ", count: 70_000)).status == 413)
  }

  static let stateless = """
    {"jsonrpc":"2.0","id":1,"method":"METHOD","params":{"name":"list_facets","arguments":{},
    "_meta":{"io.modelcontextprotocol/protocolVersion":"VERSION"}}}
    """

  @Test(arguments: [
    ("2026-07-28", "tools/call", "2026-07-28", "tools/call", 200),
    ("2026-07-28", "tools/call", "2025-11-25", "tools/call", 400),
    ("2026-07-28", "tools/call", "2026-07-28", "tools/list", 400),
    ("2026-07-28", "no/method", "2026-07-28", "no/method", 404),
    ("2030-01-01", "tools/call", "2030-01-01", "tools/call", 400),
  ])
  func headersMustSayWhatTheMessageSays(
    version: String, method: String, versionHeader: String, methodHeader: String, status: Int
  ) async throws {
    var headers = Self.json
    headers[HTTPField.Name.required("MCP-Protocol-Version")] = versionHeader
    headers[HTTPField.Name.required("Mcp-Method")] = methodHeader
    let body = Self.stateless.replacing("METHOD", with: method).replacing("VERSION", with: version)

    #expect(try await post(body, headers).status == status)
  }
}
