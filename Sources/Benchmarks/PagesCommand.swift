import ArgumentParser
import Catalogue
import Foundation
import Markup

/// Times the steps that a page takes: into a tree, into its text, into all it says, into a plan of
/// records.
struct PagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Times how pages are parsed, read and imported.")

  @Argument(help: "The folder with the pages: *.html and *.html.gz.")
  var pages: String
  @Option(help: "How often each page is parsed and read; its least time counts.")
  var passes = 3
  @Option(help: "The folder of the taxonomy.")
  var taxonomy = "Catalogue/taxonomy"

  func run() async throws {
    let files = try PageFile.all(in: pages)
    let contents = try files.map { try $0.contents() }
    let bytes = contents.reduce(0) { $0 + $1.count }
    func report(_ step: String, _ seconds: Double, threads: Int = 1) {
      print(
        Report.line([
          ("step", Report.text(step)), ("pages", "\(files.count)"), ("threads", "\(threads)"),
          ("ms_a_page", String(format: "%.3f", seconds * 1e3 / Double(max(1, files.count)))),
          ("pages_s", Report.number(Double(files.count) / max(seconds, 1e-9))),
          ("mb_s", Report.number(Double(bytes) / 1e6 / max(seconds, 1e-9))),
        ]))
    }
    report("parse", leastTime(contents) { _ = try? MarkupDocument(html: $0, file: "page") })
    let reader = HTMLPageReader()
    report("text", leastTime(contents) { _ = try? reader.text(from: $0, file: "page") })
    report("read", leastTime(contents) { _ = try? reader.page(from: $0, file: "page") })
    report(
      "import", try await planning(files, contents),
      threads: ProcessInfo.processInfo.activeProcessorCount)
  }

  /// The sum of the least times that `work` takes for each page, in seconds.
  private func leastTime(_ contents: [[UInt8]], _ work: ([UInt8]) -> Void) -> Double {
    contents.reduce(0) { sum, page in
      let times = (0..<max(1, passes)).map { _ in ContinuousClock().measure { work(page) } }
      return sum + (times.min() ?? .zero) / .seconds(1)
    }
  }

  /// How long it takes to plan the import of all pages into an empty catalogue, in seconds: reading on
  /// all cores, curation, and the comparison with each other.
  private func planning(_ files: [PageFile], _ contents: [[UInt8]]) async throws -> Double {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appendingPathComponent("pages-\(UUID().uuidString)")
    let sheets = folder.appendingPathComponent("sheets")
    try manager.createDirectory(at: sheets, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    for (file, page) in zip(files, contents) {
      try Data(page).write(to: sheets.appendingPathComponent(file.name + ".html"))
    }
    let importer = Importer(
      store: try RecordStore(folder: folder.path), taxonomy: try Taxonomy(folder: taxonomy))
    let clock = ContinuousClock()
    let start = clock.now
    _ = try await importer.plan(paths: [sheets.path])
    return (clock.now - start) / .seconds(1)
  }
}
