import ArgumentParser
import Catalogue
import Foundation
import Passerelle

/// `passerelle erase`: takes a person's name out for good.
struct Erase: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a person's name out of the catalogue, its history included.",
    discussion: """
      In all practices, in all their versions and in what is quoted of their sources, “[…]” stands in \
      place of the words then, wherever they stand as words of their own, in capitals or not. This \
      cannot be taken back. The files that practices were read from are not touched.
      """)

  @Argument(help: "The words: “Anna Example”.")
  var words: [String]

  @Flag(help: "Only show where they stand.")
  var dryRun = false

  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    let name = words.joined(separator: " ")
    guard let erased = ErasedWords(name) else {
      throw ValidationError("name at least \(ErasedWords.fewestLetters) letters to erase")
    }
    let editing = try CatalogueEditing(
      catalogue: catalogue.catalogue, index: catalogue.index, absence: .isRefused)
    let erasure = try editing.erase(erased, at: Date(), isRehearsal: dryRun)
    guard erasure.versionCount > 0 else {
      print("“\(name.onOneLine)” stands nowhere in the catalogue.")
      return
    }
    let verb = dryRun ? "holds it" : "erased  "
    let versions = erasure.versionCount == 1 ? "1 version" : "\(erasure.versionCount) versions"
    printLines(
      erasure.records.map { "\(verb)  \($0)" }
        + [
          dryRun
            ? "\(versions) \(erasure.versionCount == 1 ? "holds" : "hold") “\(name.onOneLine)” (dry run: nothing was written)"
            : "\(versions) rewritten: this cannot be taken back"
        ] + sourceLines(of: erasure))
  }

  private func sourceLines(of erasure: Erasure) -> [String] {
    guard !erasure.sources.isEmpty else { return [] }
    return ["Where these hold the words, the next import brings them back:"]
      + erasure.sources.map { "  " + $0.onOneLine }
  }
}
