import Catalogue
import Foundation
import Testing

@testable import Interchange

@Suite struct CSVTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a, b", "\"a, b\""), ("a; b", "\"a; b\""),
    ("say “yes”", "say “yes”"), ("say \"yes\"", "\"say \"\"yes\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    // A quotation mark under an accent ends a cell like any other.
    ("a\"\u{301}b", "\"a\"\"\u{301}b\""),
  ])
  func quotesOnlyWhatMustBe(words: String, cell: String) {
    #expect(CSVCell.quoted(words) == cell)
  }

  @Test(arguments: [
    "=1+1", "+33 1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u{A0}=1", "＝1", "－1",
  ])
  func keepsWhatASpreadsheetWouldCompute(words: String) {
    let cell = CSVCell.quoted(words)
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
    #expect(cell.contains(words))
  }

  @Test func writesARowAPracticeUnderAHead() throws {
    let text = try ExamplePractices.file(.csv, of: [ExamplePractices.full()])
    let rows = text.components(separatedBy: "\r\n")

    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("id,title,title_language,kind,"))
    #expect(rows[1].hasPrefix("kazakhstan-ii,Information campaigns for migrant families,en,"))
    #expect(rows[1].contains("\"children-in-migration; communication-campaigns\""))
    #expect(rows[1].contains(",2022-21,2023-02-14,"))
    // The semicolon of a value is not one between values.
    #expect(rows[1].contains("statistics, and more"))
    #expect(rows[2].isEmpty)
  }

  @Test func namesInTheLanguageAsked() throws {
    let text = try ExamplePractices.file(.csv, of: [ExamplePractices.full()], in: .french)

    #expect(text.contains("Campagnes d’information pour les familles migrantes,fr,"))
    #expect(text.contains("Grèce"))
  }
}
