import ArgumentParser
import Bytes
import Catalogue
import Foundation
import Passerelle

/// `passerelle watch`: imports what changes while an editor works.
struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import what changes in a folder, as it changes.",
    discussion: """
      Sheets that are written or moved into the folder are imported by the rules of `passerelle \
      import`: what needs a person is shown and left alone. Ends with Control-C.
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
    let editing = try CatalogueEditing(catalogue: catalogue.catalogue, index: catalogue.index)
    let watcher = try FolderWatcher(folder: folder)
    for path in watcher.unwatched { report("\(path): warning: this folder cannot be watched") }
    var waiting: Set<String> = []
    var pause = Self.quiet
    if await !importChanges(in: [folder], with: editing) {
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
        if await importChanges(in: sources(of: waiting), with: editing) {
          waiting = []
        } else {
          (lastChange, pause) = (.now, Self.retry)
        }
      }
    }
  }

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
  private func importChanges(in paths: [String], with editing: CatalogueEditing) async -> Bool {
    guard !paths.isEmpty else { return true }
    do {
      let plan = try await editing.plan(paths: paths, limits: limits.limits)
      try editing.apply(plan, what: paths.joined(separator: " "), at: Date())
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
