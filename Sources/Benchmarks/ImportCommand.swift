import ArgumentParser
import Catalogue
import Foundation

/// Imports the pages of a folder into a catalogue of their own, as `passerelle import` does, and
/// keeps each as a draft.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Times a whole import: reading, curating, comparing, and keeping pages as drafts.")

  @Argument(help: "Folders with pages: *.html and *.html.gz.")
  var pages: [String]
  @Option(help: "The folder of the taxonomy.")
  var taxonomy = "Catalogue/taxonomy"
  @Option(help: "How often everything is imported anew; the fastest run counts.")
  var passes = 3

  func run() async throws {
    let taxonomy = try Taxonomy(folder: taxonomy)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("passerelle-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (count, bytes) = try unpack(into: folder.appendingPathComponent("pages"))
    var best: (plan: Double, apply: Double, items: Int)?
    for pass in 0..<max(1, passes) {
      let store = try RecordStore(folder: folder.appendingPathComponent("\(pass)").path)
      let importer = Importer(store: store, taxonomy: taxonomy)
      let start = ContinuousClock.now
      var plan = try await importer.plan(paths: [folder.appendingPathComponent("pages").path])
      let planned = ContinuousClock.now
      for rank in plan.items.indices where plan.items[rank].canBeConfirmed {
        plan.items[rank].decision = .draft
      }
      try importer.apply(plan, what: "bench", at: Date())
      let applied = ContinuousClock.now
      let run = ((planned - start) / .seconds(1), (applied - planned) / .seconds(1))
      if best.map({ run.0 + run.1 < $0.plan + $0.apply }) ?? true {
        best = (run.0, run.1, plan.items.count)
      }
    }
    guard let best else { return }
    let seconds = best.plan + best.apply
    print(
      Report.line([
        ("pages", "\(count)"), ("bytes", "\(bytes)"), ("items", "\(best.items)"),
        ("plan_s", String(format: "%.2f", best.plan)),
        ("apply_s", String(format: "%.2f", best.apply)),
        ("pages_s", Report.number(Double(count) / seconds)),
        ("mb_s", Report.number(Double(bytes) / 1e6 / seconds)),
        ("peak_rss_mb", "\(Report.peakMemory)"),
      ]))
  }

  /// Writes the pages into a folder for each of those given, unpacked.
  private func unpack(into folder: URL) throws -> (count: Int, bytes: Int) {
    var (count, bytes) = (0, 0)
    for (rank, path) in pages.enumerated() {
      let target = folder.appendingPathComponent("\(rank)")
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      for file in try PageFile.all(in: path) {
        let page = try file.contents()
        try Data(page).write(to: target.appendingPathComponent(file.name + ".html"))
        count += 1
        bytes += page.count
      }
    }
    return (count, bytes)
  }
}
