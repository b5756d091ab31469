import Interchange
import Testing

@testable import Assistant

@Suite struct ToolTests {
  @Test func toolsAreListedInOneOrderAndMarkedReadOnly() async throws {
    let tools = try await TestAssistant().ask("tools/list")["result"]?["tools"]?.array ?? []

    #expect(
      tools.map { $0["name"]?.string } == [
        "search_practices", "get_practice", "compare_practices", "list_facets",
      ])
    for tool in tools {
      #expect(tool["annotations"]?["readOnlyHint"] == true)
      #expect(tool["inputSchema"]?["type"] == "object")
      #expect(tool["outputSchema"]?["type"] == "object")
    }
  }

  @Test func searchGivesPermalinksAndSourcesAndGoesOnWithACursor() async throws {
    let assistant = try await TestAssistant()
    let asked: JSONValue = [
      "query": "reintegration of vulnerable migrants",
      "region": .array(["latin-america-caribbean"]), "limit": 3,
    ]
    var found: [String] = []
    var total = 0
    var cursor: JSONValue?
    repeat {
      let page = try assistant.call("search_practices", asked.with("cursor", cursor))
      let practices = page["practices"]?.array ?? []
      #expect(practices.count <= 3)
      for practice in practices {
        #expect(
          practice["permalink"]?.string?.hasPrefix("https://practices.example.org/en/") == true)
        #expect(practice["sources"]?.array != nil)
      }
      found += practices.compactMap { $0["id"]?.string }
      total = page["total"]?.integer ?? -1
      cursor = page["nextCursor"]
    } while cursor != nil && found.count < 100

    #expect(total > 3)
    #expect(found.count == total)
    #expect(Set(found).count == total)
  }

  @Test func oneTextIsTakenForAListOfOne() async throws {
    let assistant = try await TestAssistant()

    let list = try assistant.call(
      "search_practices", ["region": .array(["latin-america-caribbean"])])
    let text = try assistant.call("search_practices", ["region": "latin-america-caribbean"])

    #expect(text == list)
    #expect((text["total"]?.integer ?? 0) < 84)
  }

  @Test func aSearchTellsWhatWasAlsoSearched() async throws {
    let answer = try await TestAssistant().call("search_practices", ["query": "THB"])

    #expect(answer["understood"]?["alsoSearched"]?.array?.first?["words"] == "THB")
  }

  @Test func aSearchThatFindsNothingTellsWhatToAskWithout() async throws {
    let answer = try await TestAssistant().call(
      "search_practices", ["query": "THB", "region": "atlantis"])

    #expect(answer["total"] == 0)
    let ways = answer["waysOut"]?.array ?? []
    #expect(ways.map { $0["without"] } == ["region atlantis"])
    #expect((ways.first?["total"]?.integer ?? 0) >= 15)
  }

  @Test func aSearchTellsWhichWordsItLeftOut() async throws {
    let answer = try await TestAssistant().call(
      "search_practices", ["query": "trafficking zeppelins"])

    #expect((answer["total"]?.integer ?? 0) >= 15)
    #expect(answer["understood"]?["leftOut"] == ["zeppelins"])
  }

  @Test func aCursorOfAnotherSearchIsRefused() async throws {
    let assistant = try await TestAssistant()
    let cursor = try assistant.call("search_practices", ["query": "migration", "limit": 1])
    let other = try assistant.ask(
      "tools/call",
      [
        "name": "search_practices",
        "arguments": JSONValue.members(["query": "asylum", "cursor": cursor["nextCursor"]]),
      ])

    #expect(cursor["nextCursor"] != nil)
    #expect(other["result"]?["isError"] == true)
  }

  @Test func aPracticeComesWithItsCitationAndSources() async throws {
    let answer = try await TestAssistant().call("get_practice", ["id": "kazakhstan-ii"])

    #expect(
      answer["permalink"] == "https://practices.example.org/en/practices/kazakhstan-ii")
    #expect(answer["citation"]?.string?.contains("Kazakhstan II") == true)
    #expect(answer["practice"]?["sources"]?.array?.isEmpty == false)
    #expect(answer["practice"]?["title"]?["ru"] != nil)
  }

  @Test func twoPracticesAreComparedFieldByField() async throws {
    let answer = try await TestAssistant().call(
      "compare_practices", ["ids": ["costa-rica-iv", "mexico-iii"], "language": "fr"])
    let fields = answer["fields"]?.array ?? []
    let countries = fields.first { $0["field"] == "countries" }

    #expect(countries?["differs"] == true)
    #expect(countries?["values"] == ["Costa Rica", "Mexique"])
    #expect(fields.allSatisfy { $0["values"]?.array?.count == 2 })
  }

  @Test func facetsAreCountedWithTheirLabels() async throws {
    let answer = try await TestAssistant().call(
      "list_facets", ["facet": "country", "language": "fr"])
    let values = answer["facets"]?.array?.first?["values"]?.array ?? []

    #expect(values.contains(["id": "CR", "label": "Costa Rica", "count": 8]))
  }

  @Test(arguments: [
    (#"{"name":"get_practice","arguments":{}}"#, "id is missing"),
    (#"{"name":"get_practice","arguments":{"id":1}}"#, "id is not a text"),
    (#"{"name":"get_practice","arguments":{"id":"x","y":"z"}}"#, "no argument “y”"),
    (#"{"name":"search_practices","arguments":{"limit":0}}"#, "from 1 to 50"),
    (#"{"name":"search_practices","arguments":{"language":"xx"}}"#, "none of en"),
    (#"{"name":"compare_practices","arguments":{"ids":["kazakhstan-ii"]}}"#, "2 to 4"),
    (#"{"name":"list_facets","arguments":"theme"}"#, "not an object"),
  ])
  func whatAToolDoesNotTakeIsAnAnswerThatSaysWhat(text: String, message: String) async throws {
    let parameters = try #require(JSONValue(reading: text))
    let response = try await TestAssistant().ask("tools/call", parameters)
    let words = response["result"]?["content"]?.array?.first?["text"]?.string

    #expect(response["error"] == nil)
    #expect(response["result"]?["isError"] == true)
    #expect(words?.contains(message) == true)
  }

  @Test func aToolThatIsNotThereIsAnError() async throws {
    let response = try await TestAssistant().ask("tools/call", ["name": "erase_practices"])

    #expect(response["error"]?["code"] == -32602)
    #expect(response["error"]?["message"]?.string?.contains("no tool") == true)
  }

  @Test func whatDoesNotExistIsAnAnswerThatSaysSo() async throws {
    let response = try await TestAssistant().ask(
      "tools/call", ["name": "get_practice", "arguments": ["id": "atlantis-i"]])

    #expect(response["result"]?["isError"] == true)
  }
}
