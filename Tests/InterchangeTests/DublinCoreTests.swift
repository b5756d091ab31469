import Catalogue
import Markup
import Testing

@testable import Interchange

@Suite struct DublinCoreTests {
  func tree(_ record: Record) throws -> XMLTree {
    var xml = XMLText(isDocument: false)
    DublinCore(try ExamplePractices.publication()).write(record, to: &xml)
    return try #require(XMLTree(xml.text))
  }

  @Test func hasTheFifteenElementsOnly() throws {
    let known = [
      "title", "creator", "subject", "description", "publisher", "contributor", "date", "type",
      "format", "identifier", "source", "language", "relation", "coverage", "rights",
    ]
    let tree = try tree(ExamplePractices.full())

    #expect(tree.root.elements.allSatisfy { known.contains($0.name) })
    #expect(Set(tree.root.elements.map(\.name)).count == known.count)
  }

  @Test func tellsRolesApartAndWordsInEachLanguage() throws {
    let tree = try tree(ExamplePractices.full())

    #expect(tree.words("dc/creator") == ["Human Rights Commissioner", "Commissaire"])
    #expect(tree.words("dc/contributor").contains("Rodnik"))
    #expect(tree.words("dc/contributor").contains("Greece"))
    #expect(tree.words("dc/date") == ["2022/2023-02-14"])
    #expect(tree.words("dc/identifier").first?.hasSuffix("/en/practices/kazakhstan-ii") == true)
  }
}
