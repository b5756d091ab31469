import Markup
import TestSupport
import Testing

/// Pages of HTML: whatever the bytes are, a tree comes out, soon.
@Suite struct MarkupPageTests {
  private func page(_ text: String) throws -> MarkupDocument {
    try MarkupDocument(html: Array(text.utf8), file: "a.html")
  }

  @Test func readsWhatPeopleLeaveUnclosed() throws {
    let root = try #require(
      try page("<P CLASS=a>One<p>Two <B>and<li>three<br>four<img src=x alt>").root)

    #expect(root.name == "html")
    #expect(root.descendants(named: "p").map(\.attributes.first?.value) == ["a", nil])
    #expect(root.descendants(named: "li").first?.text == "threefour")
    #expect(root.descendants(named: "img").first?.attribute("alt") == "")
    #expect(root.text == "OneTwo andthreefour")
  }

  @Test func resolvesTheEntitiesOfHTML() throws {
    #expect(try page("<p>&eacute;&nbsp;&#8364;&amp;&unknown;").root?.text == "é\u{A0}€&&unknown;")
  }

  @Test func keepsScriptsAndCommentsApartFromText() throws {
    let document = try page("<p>a<!-- b --><script>if (a<b) c()</script>")

    #expect(document.nodes.count { $0.kind == .comment } == 1)
    #expect(document.root?.descendants(named: "script").first?.text == "if (a<b) c()")
  }

  @Test(arguments: [
    [] as [UInt8], [0], [0xFF], Array("<".utf8), Array("</".utf8), Array("<!".utf8),
    Array("<!--".utf8), Array("<![CDATA[".utf8), Array("<p a='".utf8), Array("&#".utf8),
    Array("&#99999999999;".utf8), Array("<?xml".utf8), Array("<script>".utf8), [0xEF, 0xBB, 0xBF],
    [0xFF, 0xFE], [0xFF, 0xFE, 0x3C], Array(repeating: 0, count: 1_000),
  ])
  func readsScrapsWithoutAComplaint(bytes: [UInt8]) throws {
    let document = try MarkupDocument(html: bytes, file: "a.html")

    #expect(document.nodes.count <= 10)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func readsAnyBytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("<></!-\"'= abp&#;[]ée\u{0}\n".utf8)
    let bytes = (0..<2_000).map { _ in
      Int.random(in: 0..<20, using: &generator) == 0
        ? UInt8.random(in: 0...255, using: &generator)
        : alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
    }

    let document = try MarkupDocument(html: bytes, file: "a.html")

    expectWellFormed(document)
    _ = try? MarkupDocument(xml: bytes, file: "a.xml")
  }

  @Test func refusesElementsTenThousandDeep() {
    let error = #expect(throws: MarkupError.self) {
      try page(String(repeating: "<div>", count: 10_000))
    }

    #expect(error?.problems.last?.message == "more than 1000 elements inside each other")
  }

  @Test func refusesElementsLeftUnclosedByTheThousand() {
    let error = #expect(throws: MarkupError.self) {
      try page(String(repeating: "<b><i><font>", count: 15_000))
    }

    // The parser is stopped there, so what follows costs no more than a look ahead.
    #expect((error?.problems.last?.column ?? .max) < 5_000)
  }

  @Test func refusesAHundredMegabytes() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 100 << 20)

    let error = #expect(throws: MarkupError.self) {
      try MarkupDocument(html: bytes, file: "a.html")
    }

    #expect(error?.description == "a.html:1:1: error: the file is larger than 32 MB")
  }

  @Test func readsNoEntityOfAPage() throws {
    let text = "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><p>&a;</p>"

    #expect(try page(text).root?.text.hasSuffix("&a;") == true)
  }

  @Test func knowsTheLineOfAnElement() throws {
    let root = try #require(try page("<html>\n<body>\n\n  <p>a</p>\n<p\nclass=b>").root)

    #expect(
      root.descendants(named: "p").map(\.position) == [
        MarkupPosition(line: 4, column: 3), MarkupPosition(line: 5, column: 1),
      ])
    #expect(root.descendants(named: "p").last?.position(ofAttribute: "class")?.line == 6)
  }

  /// Nodes must nest: each inside its parent, and none past the end of it.
  private func expectWellFormed(_ document: MarkupDocument) {
    for (index, node) in document.nodes.enumerated() {
      #expect(node.parent < index && Int(node.end) > index)
      guard node.parent >= 0 else { continue }
      #expect(node.end <= document.nodes[Int(node.parent)].end)
    }
  }
}
