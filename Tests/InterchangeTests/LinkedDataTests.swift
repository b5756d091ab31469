import Catalogue
import Testing

@testable import Interchange

@Suite struct LinkedDataTests {
  func node(
    _ record: Record, _ languages: LinkedPractice.Languages = .one, in language: Language = .english
  ) throws -> JSONValue {
    LinkedPractice(try ExamplePractices.publication(language), languages: languages)
      .node(ExamplePractices.listed(record))
  }

  @Test func isAnArticleAboutAProjectAndNeverAnAction() throws {
    let node = try node(ExamplePractices.full())

    #expect(node["@type"] == "Article")
    #expect(node["about"]?.array?.first?["@type"] == "Project")
    #expect(node["about"]?.array?.first?["name"] == "Kazakhstan II")
    #expect(!node.text.contains("\"Action\""))
    #expect(node["temporalCoverage"] == "2022/2023-02-14")
    #expect(node["inLanguage"] == ["en", "fr"])
  }

  @Test func tellsWordsInOneLanguageForPagesAndInAllForFiles() throws {
    let record = try ExamplePractices.full()

    #expect(
      try node(record, in: .french)["headline"]
        == "Campagnes d’information pour les familles migrantes")
    #expect(
      try node(record, .all)["headline"] == [
        ["@value": "Information campaigns for migrant families", "@language": "en"],
        ["@value": "Campagnes d’information pour les familles migrantes", "@language": "fr"],
      ])
  }

  @Test func aPracticeOfFewWordsSaysNothingEmpty() throws {
    let node = try node(ExamplePractices.make("x", "X"))

    #expect(node["temporalCoverage"] == nil)
    #expect(node["citation"] == nil)
    #expect(!node.text.contains("[]"))
  }

  @Test func aScriptCannotBeLeft() throws {
    let record = try ExamplePractices.make("x", "</script><script>alert(1)</script>")
    let script = LinkedData.script(try node(record))

    #expect(!script.contains("<"))
    #expect(
      JSONValue(reading: script)?["headline"] == "</script><script>alert(1)</script>")
    #expect(JSONValue(reading: script)?["@context"] == "https://schema.org")
  }

  @Test func aFileIsOneGraph() throws {
    let text = try ExamplePractices.file(
      .jsonLD, of: [ExamplePractices.full(), ExamplePractices.make("x", "X")])
    let graph = try #require(JSONValue(reading: text)?["@graph"]?.array)

    #expect(graph.map { $0["@type"] } == ["CollectionPage", "Article", "Article"])
  }

  @Test func aListOfOnePracticeIsNotThatPractice() throws {
    var list = ExamplePractices.list
    list.page = "https://practices.example.org/en/practices/x"
    let text = try ExamplePractices.file(
      .jsonLD, of: [ExamplePractices.make("x", "X")], list: list)
    let graph = try #require(JSONValue(reading: text)?["@graph"]?.array)

    #expect(graph.count == 2)
    #expect(graph[1]["@id"]?.string == list.page)
    #expect(graph[0]["@id"]?.string != list.page)
    #expect(graph[0]["mainEntity"]?["@id"] != graph[0]["@id"])
    #expect(graph[1]["isPartOf"]?["@id"] == graph[0]["@id"])
  }
}
