import Foundation
import Markup
import Testing

@testable import Catalogue

/// The examples of `docs/sheet-format.md` are what they say they are.
@Suite struct FormatGuideTests {
  private let docs = URL(filePath: ShippedCatalogue.folder).deletingLastPathComponent()
    .appending(path: "docs")

  /// The blocks of code of a page, those marked `language` alone if that is given.
  private func blocks(of page: String, language: String? = nil) throws -> [String] {
    let text = try String(contentsOf: docs.appending(path: page), encoding: .utf8)
    let parts = text.components(separatedBy: "```")
    return stride(from: 1, to: parts.count, by: 2).compactMap { rank in
      let lines = parts[rank].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      guard lines.count == 2, language == nil || lines[0] == language ?? "" else { return nil }
      return String(lines[1])
    }
  }

  @Test func givesAnExampleThatReads() throws {
    let example = try #require(
      try blocks(of: "sheet-format.md", language: "xml").first { $0.hasPrefix("<?xml") })
    let reader = NativeSheetReader(taxonomy: try ShippedCatalogue.taxonomy.get())

    let sheet = try reader.sheet(
      from: MarkupDocument(xml: Array(example.utf8), file: "example.xml"))

    #expect(sheet.record.id.rawValue == "kazakhstan-ii")
    #expect(String(decoding: NativeSheetWriter().sheet(of: sheet.record), as: UTF8.self) == example)
  }

  @Test func showsTheErrorsThatTheReaderGives() throws {
    let wrong = try #require(
      try blocks(of: "sheet-format.md", language: "xml").first { $0.contains("<titel") })
    let errors = try #require(
      try blocks(of: "sheet-format.md").first { $0.contains("tool.xml:2:3") })
    let reader = NativeSheetReader(taxonomy: try ShippedCatalogue.taxonomy.get())

    let error = #expect(throws: InvalidSheet.self) {
      try reader.sheet(from: MarkupDocument(xml: Array(wrong.utf8), file: "tool.xml"))
    }

    #expect(error.map { $0.description + "\n" } == errors)
  }

  @Test func namesEveryElementOfTheSchema() throws {
    let guide = try String(contentsOf: docs.appending(path: "sheet-format.md"), encoding: .utf8)
    let schema = try MarkupDocument(
      xml: [UInt8](
        try Data(contentsOf: URL(filePath: ShippedCatalogue.folder + "/schema/sheet.rng"))),
      file: "sheet.rng")

    let names = Set(
      try #require(schema.root).descendants(named: "element").compactMap { $0.attribute("name") })

    #expect(names == Set(SheetGrammar.elements.keys).subtracting(["manifest", "page"]))
    for name in names { #expect(guide.contains("`\(name)`"), "\(name)") }
  }
}
