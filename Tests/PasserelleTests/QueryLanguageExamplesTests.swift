import CatalogueTestSupport
import Foundation
import Passerelle
import Testing

/// The examples of `docs/query-language.md`, asked of the shipped catalogue.
@Suite struct QueryLanguageExamplesTests {
  /// The last cell of each row of the tables of three columns, where it is something to type.
  static let examples: [String] = {
    let page = ShippedCatalogue.packageRoot.appendingPathComponent("docs/query-language.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("|"), cells.count == 3, cells[2].hasPrefix("`") else { return nil }
      return cells[2].trimmingCharacters(in: ["`"])
    }
  }()

  @Test func thereAreExamples() { #expect(Self.examples.count >= 20) }

  @Test(arguments: examples)
  func findsSomethingAsItStands(example: String) async throws {
    let answer = try await ShippedCatalogue.snapshot().search(CatalogueQuery(example))

    #expect(answer.total > 0)
    #expect(answer.understanding.leftOut.isEmpty)
  }
}
