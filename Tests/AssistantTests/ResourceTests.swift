import Interchange
import Testing

@testable import Assistant

@Suite struct ResourceTests {
  @Test func aPracticeCanBeReadAsMarkdown() async throws {
    let response = try await TestAssistant().ask(
      "resources/read", ["uri": "passerelle://practice/kazakhstan-ii"])
    let contents = try #require(response["result"]?["contents"]?.array?.first)

    #expect(contents["mimeType"] == "text/markdown")
    #expect(
      contents["text"]?.string?.contains("https://practices.example.org/en/practices/kazakhstan-ii")
        == true)
  }

  @Test func aThemeTellsItsPractices() async throws {
    let response = try await TestAssistant().ask(
      "resources/read", ["uri": "passerelle://theme/trafficking-in-human-beings"])
    let text = try #require(response["result"]?["contents"]?.array?.first?["text"]?.string)
    let theme = try #require(JSONValue(reading: text))

    #expect(theme["practices"]?.array?.count == 15)
  }

  @Test func everyResourceListedCanBeRead() async throws {
    let assistant = try await TestAssistant()
    let resources = try assistant.ask("resources/list")["result"]?["resources"]?.array ?? []

    #expect(resources.count > 10)
    for resource in resources {
      let uri = try #require(resource["uri"])
      #expect(try assistant.ask("resources/read", ["uri": uri])["result"] != nil)
    }
  }

  @Test(arguments: ["", "file:///etc/passwd", "passerelle://practice/../x", "passerelle://theme/x"])
  func nothingElseCanBeRead(uri: String) async throws {
    let response = try await TestAssistant().ask("resources/read", ["uri": .string(uri)])

    #expect(response["error"]?["code"] == -32602)
  }
}
