import ArgumentParser
import Catalogue
import Foundation
import Passerelle

/// `passerelle import`: sheets into the catalogue.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring sheets into the catalogue.",
    discussion: """
      Takes native sheets (XML) and web pages (HTML), and folders of them. Each source ends as new, \
      changed, unchanged, in need of a person, or rejected; one bad file never stops the others. \
      Exits with 1 if any was rejected, with --strict also if any needs a person or a value was not \
      taken. docs/import.md explains it.
      """)

  @Argument(help: "Files and folders.", completion: .file())
  var paths: [String]

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Fail where a person is needed or a value was not taken, too.")
  var strict = false

  @Flag(help: "List sources that change nothing, too.")
  var verbose = false

  @Flag(help: "Answer with the plan as one JSON object.")
  var json = false

  @OptionGroup var catalogue: CatalogueOptions

  func run() async throws {
    let editing = try CatalogueEditing(
      catalogue: catalogue.catalogue, index: catalogue.index,
      absence: dryRun ? .isTakenForEmpty : .isMended)
    let bar = ProgressLine()
    let plan = try await editing.plan(paths: paths) { progress in
      bar.show(done: progress.done, of: progress.total, item: progress.path)
    }
    if !dryRun {
      try editing.apply(plan, what: paths.joined(separator: " "), at: Date())
    }
    if json {
      try printJSON(plan)
    } else {
      let text = PlanText(terminal: .standardOutput, showsUnchanged: verbose)
      printLines(text.lines(for: plan, isDone: !dryRun))
    }
    if plan.hasFailed(isStrict: strict) { throw ExitCode.failure }
  }
}
