import Catalogue
import Foundation
import Markup
import TestSupport
import Testing

@Suite struct SheetExporterTests {
  @Test func writesTheSameFilesForTheSameRecords() throws {
    let folder = try TemporaryFolder()
    let target = folder.path(of: "out/sheets")
    let records = [try Record.example("b"), try Record.example("a")]

    let first = try SheetExporter().export(records, to: target)
    let second = try SheetExporter().export(records.reversed(), to: target)

    #expect(first.written == ["a.xml", "b.xml"])
    #expect(second.written.isEmpty && second.unchanged == 2)
  }

  @Test func namesSheetsThatLieThereAndAreOfNoRecord() throws {
    let folder = try TemporaryFolder()
    _ = try SheetExporter().export([.example("a"), .example("gone")], to: folder.path)
    try Data().write(to: URL(filePath: folder.path(of: "manifest of mine.xml")))

    let summary = try SheetExporter().export([.example("a")], to: folder.path)

    #expect(summary.strangers == ["gone.xml"])
    #expect(summary.unchanged == 1)
  }

  @Test func comesBackThroughAnImportAsItWas() async throws {
    let files = try ImportFolder()
    var random = RandomRecords(taxonomy: try ShippedCatalogue.taxonomy.get(), seed: 7)
    let records = try (1...8).map { try random.record(id: "r-\($0)") }
    _ = try SheetExporter().export(records, to: files.path)

    try await files.run()

    let all = try files.store.allRecords(states: Set(Record.State.allCases))
    #expect(all.map(\.record) == records)
  }

  @Test func saysWhichFileCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(filePath: folder.path(of: "file")))

    let error = #expect(throws: ExportError.self) {
      try SheetExporter().export([.example("a")], to: folder.path(of: "file"))
    }

    #expect(error?.path == folder.path(of: "file"))
  }
}
