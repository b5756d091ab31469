import Markup
import Testing

@Suite struct MarkupElementTests {
  private let sheet = """
    <?xml version="1.0" encoding="UTF-8"?>
    <sheet xmlns="urn:example:sheet" id="a-1"
           kind='tool'>
      <title xml:lang="fr">Échange &amp; <b>accueil</b></title>
      <!-- not read -->
      <title>None</title><p é="1"   ref = "x"/>
    </sheet>
    """

  private func document(_ text: String) throws -> MarkupDocument {
    try MarkupDocument(xml: Array(text.utf8), file: "a.xml")
  }

  @Test func walksElementsTextAndAttributes() throws {
    let root = try #require(try document(sheet).root)

    #expect(root.name == "sheet")
    #expect(root.namespace == "urn:example:sheet")
    #expect(root.attribute("id") == "a-1")
    #expect(root.attribute("missing") == nil)
    #expect(root.elements.map(\.name) == ["title", "title", "p"])
    #expect(root.elements(named: "title").map(\.text) == ["Échange & accueil", "None"])
    #expect(root.descendants(named: "b").map(\.text) == ["accueil"])
    #expect(root.elements.last?.parent == root)
  }

  @Test func keepsTextAndElementsInTheOrderOfTheSheet() throws {
    let root = try #require(try document("<a>one<b>two</b><!-- x -->three<![CDATA[<]]></a>").root)

    let children = root.children.map { child in
      switch child {
      case .element(let element): "<\(element.name)>"
      case .text(let text): text
      }
    }

    #expect(children.joined(separator: "|") == "one|<b>|three<")
  }

  @Test func takesTheLanguageFromTheNearestElementThatTellsIt() throws {
    let root = try #require(
      try document(
        #"<a xml:lang="en"><b xml:lang="fr"><c/></b><d/><e xml:lang=""/></a>"#
      ).root)

    #expect(root.descendants(named: "c").first?.language == "fr")
    #expect(root.descendants(named: "d").first?.language == "en")
    #expect(root.descendants(named: "e").first?.language == nil)
    #expect(
      root.attribute("lang", namespace: MarkupElement.xmlNamespace) == "en")
  }

  @Test func knowsTheLineAndColumnOfTagsAndAttributes() throws {
    let root = try #require(try document(sheet).root)
    let elements = root.elements

    #expect(root.position == MarkupPosition(line: 2, column: 1))
    #expect(root.position(ofAttribute: "id") == MarkupPosition(line: 2, column: 34))
    #expect(root.position(ofAttribute: "kind") == MarkupPosition(line: 3, column: 8))
    #expect(elements[0].position == MarkupPosition(line: 4, column: 3))
    #expect(elements[0].position(ofAttribute: "lang") == MarkupPosition(line: 4, column: 10))
    #expect(elements[0].elements[0].position == MarkupPosition(line: 4, column: 38))
    #expect(elements[2].position == MarkupPosition(line: 6, column: 22))
    #expect(elements[2].attributes.map(\.position.column) == [25, 33])
    #expect(elements[2].position(ofAttribute: "missing") == nil)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func countsLinesBeyondSixteenBits(lineEnd: String) throws {
    let text =
      "<a>" + String(repeating: lineEnd, count: 70_000) + "é<b/>" + lineEnd + "  <c></c></a>"

    let root = try #require(try document(text).root)

    #expect(root.elements[0].position == MarkupPosition(line: 70_001, column: 2))
    #expect(root.elements[1].position == MarkupPosition(line: 70_002, column: 3))
  }
}
