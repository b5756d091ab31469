import ArgumentParser
import Bytes
import Catalogue
import Foundation
import Passerelle
import UnixSignals

/// `passerelle watch`: imports what changes while an editor works.
struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import what changes in a folder, as it changes.",
    discussion: """
      Sheets that are written or moved into the folder are imported by the rules of `passerelle \
      import`: what needs a person is shown and left alone. Ends with Control-C, once what is being \
      imported is done.
      """)

  /// How long nothing must change before what changed is imported: editors write in several steps.
  private static let quiet = Duration.milliseconds(300)
  /// How long to wait after an import that failed, unless something changes.
  private static let retry = Duration.seconds(10)
  private static let step = Duration.milliseconds(100)

  @Argument(help: "The folder.", completion: .directory)
  var folder: String

  @Flag(help: "List sources that change nothing, too.")
  var verbose = false

  @OptionGroup var limits: LimitOptions
  @OptionGroup var catalogue: CatalogueOptions

  func run() async throws {
    // Whoever starts this from a script, in the background, starts it deaf to Control-C.
    signal(SIGINT, SIG_DFL)
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in signals { return } }
      group.addTask { try await watch() }
      try await group.next()
      group.cancelAll()
    }
  }

  /// Watches until its task is cancelled.
  private func watch() async throws {
    let editing = try CatalogueEditing(catalogue: catalogue.catalogue, index: catalogue.index)
    let watcher = try FolderWatcher(folder: folder)
    for path in watcher.unwatched { report("\(path): warning: this folder cannot be watched") }
    var waiting: Set<String> = []
    /// The files that were imported, by which those that go are known.
    var imported: Set<String> = []
    var pause = Self.quiet
    if await !importChanges(in: [folder], with: editing, into: &imported) {
      (waiting, pause) = ([folder], Self.retry)
    }
    report("watching \(folder)")
    var lastChange = ContinuousClock.now
    while true {
      try await Task.sleep(for: Self.step)
      let changed = watcher.changes()
      if !changed.isEmpty {
        waiting.formUnion(changed)
        lastChange = .now
        pause = Self.quiet
      }
      if !waiting.isEmpty, lastChange.duration(to: .now) >= pause {
        tell(of: waiting, goneFrom: &imported)
        if await importChanges(in: sources(of: waiting), with: editing, into: &imported) {
          waiting = []
        } else {
          (lastChange, pause) = (.now, Self.retry)
        }
      }
    }
  }

  /// Tells of files that were imported and are gone, by themselves or with their folder.
  private func tell(of changed: Set<String>, goneFrom imported: inout Set<String>) {
    let gone = changed.map(Self.plain).filter { !FileManager.default.fileExists(atPath: $0) }
    if gone.isEmpty { return }
    let files = imported.filter { file in gone.contains { file == $0 || file.hasPrefix($0 + "/") } }
    imported.subtract(files)
    for file in files.sorted() {
      report(
        "\(file.onOneLine) is gone: its record stays; import its sheet with state=\"withdrawn\" to"
          + " take it out")
    }
  }

  private static func plain(_ path: String) -> String { URL(filePath: path).standardized.path }

  /// What to import for files that changed: the folder of a manifest, and files that are still there,
  /// but none that an import of the whole folder would pass over.
  private func sources(of changed: Set<String>) -> [String] {
    let paths = changed.map { path in
      let url = URL(filePath: path)
      return url.lastPathComponent == "manifest.xml"
        ? url.deletingLastPathComponent().path : path
    }
    let present = Set(paths).filter { FileManager.default.fileExists(atPath: $0) }.sorted()
    return SideFiles.kept(of: present) { String($0.dropFirst(folder.count)) }
  }

  /// Whether it was done. Another import may be writing: what was to be imported then waits.
  private func importChanges(
    in paths: [String], with editing: CatalogueEditing, into imported: inout Set<String>
  ) async -> Bool {
    guard !paths.isEmpty else { return true }
    do {
      let plan = try await editing.plan(paths: paths, limits: limits.limits)
      try editing.apply(plan, what: paths.joined(separator: " "), at: Date())
      for item in plan.items where item.outcome != .rejected {
        imported.formUnion(item.paths.map(Self.plain))
      }
      let text = PlanText(terminal: .standardOutput, isVerbose: verbose)
      // Whoever reads along in a pipe sees each import as it is done.
      for line in text.lines(for: plan, isDone: true) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
      }
      return true
    } catch {
      report("\(error)")
      return false
    }
  }
}
