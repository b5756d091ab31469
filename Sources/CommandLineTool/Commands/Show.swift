import ArgumentParser
import Catalogue
import Passerelle
import Web

/// `passerelle show`: one record, whole.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show one practice, whole.")

  @Argument(help: "The id of the practice: kazakhstan-ii.")
  var id: String

  @Flag(help: "Answer with one JSON object.")
  var json = false

  @Flag(help: "Show where each value comes from: file, place and words.")
  var provenance = false

  @Flag(help: "Show what changed, version by version.")
  var history = false

  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    if provenance || history { return try showOrigins() }
    let snapshot = try catalogue.open().snapshot
    guard let id = RecordID(id), let record = try snapshot.record(id) else {
      throw CommandFailure("there is no practice “\(self.id)”; “passerelle search” finds ids")
    }
    if json {
      try printJSON(record)
    } else {
      let page = RecordText(
        terminal: .standardOutput, taxonomy: snapshot.taxonomy, language: languageOption.language,
        names: try ValueNames(language: languageOption.language, taxonomy: snapshot.taxonomy))
      let related = try snapshot.related(
        to: record, language: languageOption.language, limit: 5)
      printLines(page.lines(for: record, related: related))
    }
  }

  /// What editors ask of a record, whatever its state.
  private func showOrigins() throws {
    let store = try CatalogueEditing(
      catalogue: catalogue.catalogue, index: catalogue.index, absence: .isRefused
    ).store
    guard let id = RecordID(id), case let versions = try store.history(of: id), !versions.isEmpty
    else { throw CommandFailure.unknownPractice(self.id) }
    if provenance {
      printLines(
        ProvenanceText(terminal: .standardOutput).lines(for: try store.provenance(of: id)))
    }
    if history { printLines(HistoryText(terminal: .standardOutput).lines(for: versions)) }
  }
}
