import ArgumentParser
import Catalogue
import Passerelle

/// `passerelle export`: the catalogue out again.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the catalogue to files.",
    subcommands: [ExportPractices.self, ExportSheets.self, ExportSite.self],
    defaultSubcommand: ExportPractices.self)
}

/// `passerelle export sheets`: records as native sheets.
struct ExportSheets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: "Write every practice as a native sheet, one file a practice.",
    discussion: """
      The same practices give the same bytes, so that a catalogue can be compared, reviewed and moved. \
      Drafts and withdrawn ones are written with their state. Files of the same names are \
      replaced, others left alone.
      """)

  @Argument(help: "The folder to write to; made if it is not there.", completion: .directory)
  var folder: String

  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    let editing = try CatalogueEditing(
      catalogue: catalogue.catalogue, index: catalogue.index, absence: .isRefused)
    let records = try editing.store.allRecords(states: Set(Record.State.allCases)).map(\.record)
    let summary = try SheetExporter().export(records, to: folder)
    print(
      "\(records.count) practices in \(folder): \(summary.written.count) sheets written, "
        + "\(summary.unchanged) unchanged")
    if !summary.strangers.isEmpty {
      print("of no practice in the catalogue, and left alone:")
      for name in summary.strangers { print("  " + name.onOneLine) }
    }
  }
}
