import ArgumentParser
import Catalogue
import Foundation
import Interchange
import Passerelle

/// `passerelle export practices`: practices in a form that other programs read.
struct ExportPractices: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practices",
    abstract: "Write practices as CSV, RIS, JSON-LD… to a file or standard output.",
    discussion: """
      All that match, in one file.

        passerelle export --format csv > practices.csv
        passerelle export --format ris --output thb.ris TEH
        passerelle export --format xlsx -o return.xlsx --theme return-readmission
      """)

  @Argument(help: "What to look for; everything if nothing is given.")
  var words: [String] = []

  @Option(help: "\(ExchangeFormat.all.map(\.suffix).joined(separator: ", ")).")
  var format: String

  @Option(
    name: .shortAndLong, help: "The file to write; standard output if none is given.",
    completion: .file())
  var output: String?

  @OptionGroup var filters: FilterOptions
  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var publication: PublicationOptions
  @OptionGroup var catalogue: CatalogueOptions

  func validate() throws {
    guard ExchangeFormat.named(format) != nil else {
      throw ValidationError(
        "“\(format)” is none of \(ExchangeFormat.all.map(\.suffix).joined(separator: ", "))")
    }
  }

  func run() throws {
    guard let format = ExchangeFormat.named(format) else { return }
    let snapshot = try catalogue.open().snapshot
    let publication = publication.publication(
      in: languageOption.language, taxonomy: snapshot.taxonomy)
    var ids = snapshot.identifiers(matching: try query(in: snapshot.taxonomy))
    var list = ListDescription(
      title: publication.name, address: publication.origin + "/", page: publication.origin + "/",
      total: ids.count)
    if format.isFeed {
      (ids, list.updated) = try snapshot.newestFirst(ids)
      list.withdrawn = try snapshot.withdrawnRecords()
    }
    var writer = try format.writer(list, publication)
    try OutputFile.write(to: output) { write in
      try self.write(ids, of: snapshot, with: &writer, to: write)
    }
    if let output { report("\(ids.count) practices in \(output)") }
  }

  private func query(in taxonomy: Taxonomy) throws(CommandFailure) -> CatalogueQuery {
    CatalogueQuery(
      words.joined(separator: " "), language: languageOption.language,
      chosen: try filters.chosen(in: taxonomy), order: words.isEmpty ? .title : .relevance)
  }

  /// A few records at a time, so that memory does not grow with the catalogue.
  private func write(
    _ ids: [RecordID], of snapshot: CatalogueSnapshot, with writer: inout any ListWriter,
    to write: ([UInt8]) throws -> Void
  ) throws {
    var bytes: [UInt8] = []
    try writer.start(&bytes)
    for start in stride(from: 0, to: ids.count, by: Self.batchSize) {
      let batch = Array(ids[start..<min(start + Self.batchSize, ids.count)])
      for practice in try snapshot.datedRecords(batch) { try writer.add(practice, to: &bytes) }
      try write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try writer.finish(&bytes)
    try write(bytes)
  }

  private static let batchSize = 100
}
