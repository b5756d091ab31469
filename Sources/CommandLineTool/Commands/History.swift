import ArgumentParser
import Catalogue
import Foundation
import Passerelle

/// `passerelle history`: what a record said, version by version.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what changed in a practice, version by version.")

  @Argument(help: "The id of the practice: kazakhstan-ii.")
  var id: String

  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    let store = try CatalogueEditing(
      catalogue: catalogue.catalogue, index: catalogue.index, absence: .isRefused
    ).store
    guard let id = RecordID(id), case let history = try store.history(of: id), !history.isEmpty
    else { throw CommandFailure.unknownPractice(self.id) }
    printLines(HistoryText(terminal: .standardOutput).lines(for: history))
  }
}
