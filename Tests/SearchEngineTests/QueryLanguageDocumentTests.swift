import Foundation
import SearchEngine
import Testing

/// The examples of `docs/query-language.md`, read as the document says.
@Suite struct QueryLanguageDocumentTests {
  /// A row of one of the document's tables: `| what to type | to find | an example |`.
  struct Row: CustomTestStringConvertible {
    var type: String
    var example: String
    var testDescription: String { example }
  }

  static let rows: [Row] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/query-language.md").standardized
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("|"), cells.count == 3, cells[2].hasPrefix("`") else { return nil }
      return Row(type: cells[0], example: cells[2].trimmingCharacters(in: ["`"]))
    }
  }()

  /// The names in the tables whose examples ask a field.
  static let fields = Set(
    rows.flatMap { row in
      row.type.split(separator: ",").map { $0.trimmingCharacters(in: [" ", "`"]) }
    }.filter { !$0.isEmpty && $0.allSatisfy(\.isLowercase) })

  @Test func hasItsTables() {
    #expect(Self.rows.count >= 20)
    #expect(Self.fields.isSuperset(of: ["theme", "country", "year"]))
  }

  @Test(arguments: rows)
  func readsTheExampleWithNothingToMend(row: Row) throws {
    let parser = QueryParser(fields: Self.fields)

    let parsed = parser.parse(row.example)

    let expression = try #require(parsed.expression)
    #expect(parsed.repairs.isEmpty)
    #expect(parser.parse(expression.description).expression == expression)
  }

  @Test(arguments: rows.filter { fields.contains($0.type.trimmingCharacters(in: ["`"])) })
  func asksTheFieldOfItsRow(row: Row) throws {
    let expression = try #require(
      QueryParser(fields: Self.fields).parse(row.example).expression)

    guard case .field(let name, let values) = expression else {
      Issue.record("read as \(expression)")
      return
    }
    #expect(name == row.type.trimmingCharacters(in: ["`"]))
    #expect(!values.isEmpty)
  }
}
