import Assistant
import Catalogue
import CatalogueTestSupport
import Foundation
import Interchange
import Passerelle
import Testing

/// An assistant's server over the shipped catalogue.
struct TestAssistant {
  let server: AssistantServer

  init() async throws {
    let catalogue = try await ShippedCatalogue.published()
    server = AssistantServer(version: "test") { language, taxonomy in
      Publication(
        origin: "https://practices.example.org", language: language, taxonomy: taxonomy,
        date: Date(timeIntervalSince1970: 1_795_348_800)
      ) { "/\($1.tag)/practices/\($0)" }
    } snapshot: {
      catalogue.snapshot
    }
  }

  static let meta: JSONValue = [
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": ["name": "test", "version": "1"],
    "io.modelcontextprotocol/clientCapabilities": [:],
  ]

  /// The response to a request; in the new way where `isStateless`.
  func ask(
    _ method: String, _ parameters: JSONValue = [:], isStateless: Bool = false
  ) throws -> JSONValue {
    let parameters = isStateless ? parameters.with("_meta", Self.meta) : parameters
    let request: JSONValue = [
      "jsonrpc": "2.0", "id": 7, "method": .string(method), "params": parameters,
    ]
    let response = try #require(server.response(to: Array(request.text.utf8)))
    #expect(response["jsonrpc"] == "2.0")
    #expect(response["id"] == 7)
    return response
  }

  /// What a tool gives.
  func call(_ tool: String, _ arguments: JSONValue) throws -> JSONValue {
    let response = try ask("tools/call", ["name": .string(tool), "arguments": arguments])
    let result = try #require(response["result"])
    #expect(result["isError"] == false)
    let value = try #require(result["structuredContent"])
    #expect(result["content"]?.array?.first?["text"] == .string(value.text))
    return value
  }
}
