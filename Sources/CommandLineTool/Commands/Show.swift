import ArgumentParser
import Catalogue
import Passerelle

/// `passerelle show`: one record, whole.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show one practice, whole.")

  @Argument(help: "The id of the practice: kazakhstan-ii.")
  var id: String

  @Flag(help: "Answer with one JSON object.")
  var json = false

  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    let snapshot = try catalogue.open().snapshot
    guard let id = RecordID(id), let record = try snapshot.record(id) else {
      throw ValidationError("there is no practice “\(self.id)”; `passerelle search` finds its id")
    }
    if json {
      try printJSON(record)
    } else {
      let page = RecordText(
        terminal: .standardOutput, taxonomy: snapshot.taxonomy, language: languageOption.language)
      let related = try snapshot.related(to: record, limit: 5)
      printLines(page.lines(for: record, related: related))
    }
  }
}
