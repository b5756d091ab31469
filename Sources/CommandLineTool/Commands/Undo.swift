import ArgumentParser
import Catalogue
import Foundation
import Passerelle

/// `passerelle undo`: takes an import back.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take an import back.",
    discussion: """
      Brings the records that the import changed back to what they were, and the index with them. \
      Nothing is forgotten: undoing is an import of its own, which can be undone too.
      """)

  @Argument(
    help: "The number of the import, as `passerelle imports` lists it; the last by default.")
  var number: Int64?

  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    let editing = try CatalogueEditing(
      catalogue: catalogue.catalogue, index: catalogue.index, absence: .isRefused)
    let applied = try editing.undo(number, at: Date())
    let words = applied.changes.map { change in
      change.kind == .removed ? "removed   \(change.record)" : "restored  \(change.record)"
    }
    let count = applied.changes.count
    let sum =
      count == 1 ? "1 record is as it was before" : "\(count) records are as they were before"
    let back = applied.importID.map { "; “passerelle undo \($0)” takes that back" } ?? ""
    printLines(words + [sum + back])
  }
}
