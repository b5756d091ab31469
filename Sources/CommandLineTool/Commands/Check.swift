import ArgumentParser
import Catalogue
import Passerelle
import SearchEngine

/// `passerelle check`: whether everything is whole.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that taxonomy, records and index are whole and agree.",
    discussion: "Reads every byte of the index and every record. Exits with 1 if anything is wrong."
  )

  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    let check = try CatalogueCheck(catalogue: catalogue.catalogue, index: catalogue.index)
    let problems = check.problems()
    printLines(problems)
    guard problems.isEmpty else { throw ExitCode.failure }
    print("Taxonomy, records and index are whole: \(check.recordCount) practices.")
  }
}
