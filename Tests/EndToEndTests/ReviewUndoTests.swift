import Foundation
import TestSupport
import Testing

/// The built program as an editor uses it: review, confirm, take back, watch.
@Suite struct ReviewUndoTests {
  let folder: TemporaryFolder
  let places: [String]

  init() throws {
    folder = try TemporaryFolder()
    let catalogue = folder.url.appendingPathComponent("Catalogue")
    try FileManager.default.createDirectory(at: catalogue, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.packageRoot.appendingPathComponent("Catalogue/taxonomy"),
      to: catalogue.appendingPathComponent("taxonomy"))
    places = ["--catalogue", catalogue.path, "--index", folder.path(of: "Index")]
  }

  private func run(_ arguments: [String], input: String? = nil) throws -> Program.Outcome {
    try Program.run(arguments + places, in: folder.url, input: input)
  }

  private func write(_ text: String, to name: String) throws -> String {
    let path = folder.path(of: name)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  private func feed() throws -> String {
    try write(
      """
      <rss version="2.0"><channel><language>en</language><item><title>Mentoring of refugees</title>
      <guid>g1</guid><link>https://example.org/1</link><category>Integration</category>
      <description>Volunteers help for a year.</description></item></channel></rss>
      """, to: "feed.xml")
  }

  /// The segments of the index, without their names.
  private func segments() throws -> [Data] {
    let index = folder.path(of: "Index")
    return try FileManager.default.contentsOfDirectory(atPath: index).sorted()
      .filter { $0.hasPrefix("segment-") }
      .map { try Data(contentsOf: URL(filePath: index + "/" + $0)) }
  }

  @Test func confirmsACandidateShowsItsOriginAndTakesItBack() throws {
    let feed = try feed()
    let sheet = try write(ImportServeTests.sheet(title: "Before"), to: "sheet.xml")
    #expect(try run(["import", sheet]).status == 0)

    let confirmed = try run(["import", "--confirm", feed], input: "p\n")
    let shown = try run(["show", "mentoring-of-refugees", "--provenance", "--history"])
    let imports = try run(["imports"])
    let undone = try run(["undo"])
    let search = try run(["search", "mentoring", "--json"])

    #expect(confirmed.status == 0, "\(confirmed.errors)")
    #expect(confirmed.output.contains("decided: publish"))
    #expect(confirmed.output.contains("1 checked: 1 new, 0 changed, 0 unchanged, 0 need a person"))
    #expect(shown.output.contains("confirmed, "))
    #expect(shown.output.contains("version 1"))
    #expect(imports.output.hasPrefix("2  "))
    #expect(undone.status == 0, "\(undone.errors)")
    #expect(undone.output.contains("removed   mentoring-of-refugees"))
    #expect(search.output.contains("\"total\" : 0"))
    let after = try segments()
    #expect(try run(["rebuild"]).status == 0)
    #expect(try segments() == after)
  }

  @Test func leavesACandidateAloneThatNobodyConfirms() throws {
    let outcome = try run(["import", "--confirm", try feed()], input: "")

    #expect(outcome.status == 0)
    #expect(outcome.output.contains("decided: skip"))
    #expect(outcome.output.hasSuffix("0 need a person, 0 rejected, 1 skipped\n"))
    #expect(try run(["show", "mentoring-of-refugees"]).status != 0)
  }

  @Test func writesAReportAndDoesThePlanLater() throws {
    let sheet = try write(ImportServeTests.sheet(title: "&lt;Later&gt;"), to: "sheet.xml")
    let report = folder.path(of: "report.html")
    #expect(try run(["import", try feed()]).status == 0)

    let dry = try run(["import", "--dry-run", "--json", "--report", report, sheet])
    let plan = try write(dry.output, to: "plan.json")
    let applied = try run(["import", "--plan", plan])
    let again = try run(["import", "--plan", plan])

    let html = try String(contentsOfFile: report, encoding: .utf8)
    #expect(html.contains("&lt;Later&gt;"))
    #expect(!html.contains("<script"))
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(applied.output.contains("1 new"))
    #expect(again.status != 0)
    #expect(again.errors.contains("has been changed since the import was planned"))
  }

  @Test func refusesToFetchFromThisMachineUnasked() throws {
    let outcome = try run(["import", "http://127.0.0.1:9/feed"])

    #expect(outcome.status == 1)
    #expect(outcome.output.contains("is not a public address"))
  }

  @Test func importsWhatIsWrittenWhileItWatches() async throws {
    let sheets = folder.path(of: "sheets")
    try FileManager.default.createDirectory(
      atPath: sheets + "/deep", withIntermediateDirectories: true)
    let errors = try File.temporary(in: folder.url)
    let process = try Program.process(["watch", sheets] + places, in: folder.url, environment: [:])
    process.standardError = errors.handle
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    defer {
      process.terminate()
      process.waitUntilExit()
    }
    for _ in 0..<200 where !(try errors.text().contains("watching")) {
      try await Task.sleep(for: .milliseconds(100))
    }

    _ = try write(ImportServeTests.sheet(title: "Written meanwhile"), to: "sheets/deep/a.xml")
    var found = ""
    for _ in 0..<100 where !found.contains("\"total\" : 1") {
      try await Task.sleep(for: .milliseconds(100))
      found = try run(["search", "meanwhile", "--json"]).output
    }

    #expect(found.contains("\"total\" : 1"))
  }

  @Test(arguments: [
    ["import"], ["import", "--plan", "nothing.json"], ["undo", "7"], ["history", "nothing"],
    ["import", "--max-size", "0", "x"],
  ])
  func saysInOneLineWhatIsWrong(arguments: [String]) throws {
    let outcome = try run(arguments)

    #expect(outcome.status != 0)
    #expect(outcome.errors.hasPrefix("Error: "))
  }
}
