import ArgumentParser
import Catalogue
import Foundation
import Passerelle

/// `passerelle imports`: what was imported so far.
struct Imports: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List past imports, the last one first.")

  @Flag(help: "Answer with one JSON array.")
  var json = false

  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    let store = try CatalogueEditing(
      catalogue: catalogue.catalogue, index: catalogue.index, absence: .isRefused
    ).store
    let imports = try store.imports().reversed()
    if json {
      return try printJSON(Array(imports), dates: .iso8601)
    }
    let terminal = Terminal.standardOutput
    printLines(
      imports.map { entry in
        let counts = "\(entry.created) new, \(entry.updated) changed, \(entry.removed) removed"
        let undone = entry.undoneBy.map { " (undone by \($0))" } ?? ""
        return "\(terminal.styled("\(entry.id)", .heading))  \(entry.date.formatted(.iso8601))  "
          + "\(counts)  \(terminal.styled(entry.what.onOneLine, .faint))\(undone)"
      })
  }
}
