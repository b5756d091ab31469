import Catalogue
import Foundation
import Testing

@testable import Interchange

@Suite struct ReferenceTests {
  @Test func risHasATagALineFromTypeToEnd() throws {
    let text = try ExamplePractices.file(.ris, of: [ExamplePractices.full()])
    let lines = text.components(separatedBy: "\r\n")

    #expect(lines.first == "TY  - RPRT")
    #expect(lines.contains("ER  - "))
    #expect(lines.contains("AU  - Human Rights Commissioner"))
    #expect(lines.contains("A2  - Rodnik"))
    #expect(lines.contains("PY  - 2023"))
    #expect(lines.contains("DA  - 2023/02/14/"))
    #expect(lines.contains("Y2  - 2026/11/22/"))
    #expect(lines.contains("UR  - https://practices.example.org/en/practices/kazakhstan-ii"))
    #expect(lines.filter { $0.hasPrefix("KW  - ") }.count == 5)
  }

  @Test func noValueOfRISCanBeginATag() throws {
    var record = try ExamplePractices.make("x", "A title\nER  - \r\nTY  - GEN")
    record.summary[.english] = "One\u{2028}TI  - another"
    let text = try ExamplePractices.file(.ris, of: [record])

    let tags = text.components(separatedBy: .newlines).filter { !$0.isEmpty }
      .map { String($0.prefix(6)) }
    #expect(tags.filter { $0 == "TY  - " }.count == 1)
    #expect(tags.filter { $0 == "ER  - " }.count == 1)
    #expect(tags.filter { $0 == "TI  - " }.count == 1)
  }

  @Test(arguments: [
    ("2022", "2022///"), ("2022-06", "2022/06//"), ("2022-06-03", "2022/06/03/"),
    ("2022-21", "2022///spring"), ("2022-24~", "2022///about winter"), ("2022~", "2022///about"),
  ])
  func risDatesAreAsPreciseAsTheRecord(date: String, expected: String) throws {
    var record = try ExamplePractices.make("x", "X")
    record.period = .init(start: PartialDate(date), end: nil)

    #expect(try ExamplePractices.file(.ris, of: [record]).contains("DA  - \(expected)\r\n"))
  }

  @Test func bibTeXEscapesWhatTeXWouldObey() {
    #expect(
      BibTeXText.escaped("50 % of A_B & C: $1 #2 {x} ~ ^ \\end")
        == "50 \\% of A\\_B \\& C: \\$1 \\#2 \\{x\\} \\textasciitilde{} \\textasciicircum{} "
        + "\\textbackslash{}end")
    #expect(BibTeXText.title("The EU and MIEUX in Iran") == "The {EU} and {MIEUX} in Iran")
  }

  @Test func bibTeXKeepsOrganisationsWhole() throws {
    let text = try ExamplePractices.file(.bibTeX, of: [ExamplePractices.full()])

    #expect(text.hasPrefix("@techreport{kazakhstan-ii,\n"))
    #expect(text.contains("author = {{Human Rights Commissioner}}"))
    #expect(text.contains("  month = feb,\n"))
    #expect(text.contains("  year = {2023},\n"))
  }

  @Test func cslIsAListOfItems() throws {
    let text = try ExamplePractices.file(.cslJSON, of: [ExamplePractices.full()], in: .french)
    let items = try #require(JSONValue(reading: text)?.array)

    #expect(items.count == 1)
    #expect(items[0]["type"] == "report")
    #expect(items[0]["title"] == "Campagnes d’information pour les familles migrantes")
    #expect(items[0]["issued"]?["date-parts"] == [[2023, 2, 14]])
    #expect(items[0]["author"]?.array?[0]["literal"] == "Commissaire")
  }

  @Test func cslTellsSeasonAndDoubt() throws {
    var record = try ExamplePractices.make("x", "X")
    record.period = .init(start: PartialDate("2022-23~"), end: nil)
    let text = try ExamplePractices.file(.cslJSON, of: [record])
    let issued = JSONValue(reading: text)?.array?.first?["issued"]

    #expect(issued == ["circa": true, "date-parts": [[2022]], "season": 3])
  }

  @Test func whoPublishesIsTheAuthorOfWhatNobodyOwns() throws {
    let record = try ExamplePractices.make("x", "X")

    #expect(
      try ExamplePractices.file(.ris, of: [record]).contains("AU  - Ministry of the Interior\r\n"))
  }
}
