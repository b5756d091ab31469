import Catalogue
import Foundation
import Testing

@testable import Interchange

@Suite struct ExchangeFormatTests {
  @Test func suffixesAndMediaTypesAreEachGivenOnce() {
    #expect(Set(ExchangeFormat.all.map(\.suffix)).count == ExchangeFormat.all.count)
    for format in ExchangeFormat.all {
      #expect(ExchangeFormat.named(format.suffix) == format)
      #expect(format.mediaType.contains("/") && !format.mediaType.contains(";"))
    }
    #expect(ExchangeFormat.named("exe") == nil)
  }

  @Test(arguments: ExchangeFormat.all)
  func theSamePracticesGiveTheSameFile(format: ExchangeFormat) throws {
    // A workbook holds the time it was made at.
    guard format != .xlsx else { return }
    let records = [try ExamplePractices.full(), try ExamplePractices.make("x", "X")]

    let first = try ExamplePractices.file(format, of: records, reporter: IATITests.reporter)
    let second = try ExamplePractices.file(format, of: records, reporter: IATITests.reporter)

    #expect(first == second)
    #expect(first.contains("kazakhstan-ii"))
  }

  @Test(arguments: ExchangeFormat.all)
  func aListOfNothingIsAFileOfItsFormat(format: ExchangeFormat) throws {
    let text = try ExamplePractices.file(format, of: [], reporter: IATITests.reporter)

    switch format {
    case .json, .jsonLD, .cslJSON: #expect(JSONValue(reading: text) != nil)
    case .atom, .rss, .iati: #expect(XMLTree(text) != nil)
    case .csv: #expect(text.hasSuffix("address\r\n"))
    case .xlsx: #expect(!text.isEmpty)
    default: #expect(!text.contains("kazakhstan"))
    }
  }

  @Test func linesOfJSONAreEachAPractice() throws {
    let text = try ExamplePractices.file(
      .jsonLines, of: [ExamplePractices.full(), ExamplePractices.make("x", "Two\nlines")])
    let lines = text.split(separator: "\n")

    #expect(lines.map { JSONValue(reading: String($0))?["id"] } == ["kazakhstan-ii", "x"])
  }

  @Test func aWorkbookIsAnArchiveThatHoldsWordsOnly() throws {
    let record = try ExamplePractices.make("x", "=HYPERLINK(\"http://example.org\")")
    let bytes = try ExchangeFormat.xlsx.file(
      of: [ExamplePractices.listed(record)], ExamplePractices.list, ExamplePractices.publication())

    // PK\3\4, the mark of a ZIP archive.
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
  }

  @Test func aWorkbookCutsWhatACellCannotHold() throws {
    let record = try ExamplePractices.make("x", String(repeating: "й", count: 40_000))

    #expect(throws: Never.self) {
      try ExchangeFormat.xlsx.file(
        of: [ExamplePractices.listed(record)], ExamplePractices.list,
        ExamplePractices.publication())
    }
  }
}
