import ArgumentParser
import Catalogue
import Foundation
import Harvest
import Passerelle

/// `passerelle import`: sheets, pages and feeds into the catalogue.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring sheets, pages and feeds into the catalogue.",
    discussion: """
      Takes native sheets, web pages, IATI, OAI-PMH, MODS, DCAT-AP, CORDIS, JATS, TEI, Atom and RSS; \
      files, folders, archives and addresses of them. Each source ends as new, changed, unchanged, in \
      need of a person, or rejected; one bad file never stops the others. Exits with 1 if any was \
      rejected, with --strict also if any needs a person or a value was not taken. docs/import.md \
      explains it.
      """)

  @Argument(help: "Files, folders, archives and addresses.", completion: .file())
  var paths: [String] = []

  @Option(
    name: .customLong("plan"),
    help: ArgumentHelp(
      "Do what a plan says that --dry-run --json wrote, with the decisions in it.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var planFile: String?

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Ask about each record: take it, keep it as a draft, join it to another, or skip it.")
  var confirm = false

  @Flag(help: "Fail where a person is needed or a value was not taken, too.")
  var strict = false

  @Flag(help: "List sources that change nothing, too.")
  var verbose = false

  @Flag(help: "Answer with the plan as one JSON object.")
  var json = false

  @Option(
    help: ArgumentHelp("Write the plan as one page of HTML, too.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var report: String?

  @OptionGroup var limits: LimitOptions
  @OptionGroup var fetching: FetchOptions
  @OptionGroup var catalogue: CatalogueOptions

  func validate() throws {
    if planFile == nil, paths.isEmpty {
      throw ValidationError("name what to import: files, folders, archives or addresses")
    }
    if paths.contains(where: \.isEmpty) {
      throw ValidationError("one of the paths is empty: . is the folder you are in")
    }
    if planFile != nil, !paths.isEmpty {
      throw ValidationError("--plan says what to import: name no other sources beside it")
    }
  }

  func run() async throws {
    let editing = try CatalogueEditing(
      catalogue: catalogue.catalogue, index: catalogue.index,
      absence: dryRun ? .isTakenForEmpty : .isMended)
    var source = try await ImportSource(planFile: planFile, paths: paths).plan(
      with: editing, limits: limits, fetching: fetching)
    var asked: Set<Int> = []
    if confirm {
      // Standard output is the plan's where it is asked for.
      let prompt = ReviewPrompt(
        terminal: json ? .standardError : .standardOutput,
        output: json ? .standardError : .standardOutput
      ) { id in try editing.store.record(id) != nil }
      asked = try prompt.decide(&source.plan)
    }
    let plan = source.plan
    // Before anything is imported: whoever cannot have the report wants to know in time.
    if let report { try write(PlanReport(plan, title: source.what), to: report) }
    if !dryRun {
      try editing.apply(plan, what: source.what, at: Date())
      try source.finish(editing)
    }
    if json {
      try printJSON(plan)
    } else {
      let text = PlanText(terminal: .standardOutput, isVerbose: verbose)
      printLines(text.lines(for: plan, isDone: !dryRun, asked: asked))
    }
    if plan.hasFailed(isStrict: strict) { throw ExitCode.failure }
  }

  private func write(_ report: PlanReport, to path: String) throws {
    do {
      try OutputFile.write(to: path) { write in try write(Array(report.html.utf8)) }
    } catch {
      throw CommandFailure("\(error), which the report was to be; nothing was imported")
    }
  }
}
