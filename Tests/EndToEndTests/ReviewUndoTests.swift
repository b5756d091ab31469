import Foundation
import TestSupport
import Testing

/// The built program as an editor uses it: review, confirm, take back, watch.
@Suite struct ReviewUndoTests {
  private let editor: EditorFolder

  init() throws { editor = try EditorFolder() }

  private func feed() throws -> String {
    try editor.write(
      """
      <rss version="2.0"><channel><language>en</language><item><title>Mentoring of refugees</title>
      <guid>g1</guid><link>https://example.org/1</link><category>Integration</category>
      <description>Volunteers help for a year.</description></item></channel></rss>
      """, to: "feed.xml")
  }

  /// The segments of the index, without their names.
  private func segments() throws -> [Data] {
    let index = editor.path(of: "Index")
    return try FileManager.default.contentsOfDirectory(atPath: index).sorted()
      .filter { $0.hasPrefix("segment-") }
      .map { try Data(contentsOf: URL(filePath: index + "/" + $0)) }
  }

  @Test func confirmsACandidateShowsItsOriginAndTakesItBack() throws {
    let feed = try feed()
    let sheet = try editor.write(ImportServeTests.sheet(title: "Before"), to: "sheet.xml")
    #expect(try editor.run(["import", sheet]).status == 0)

    let confirmed = try editor.run(["import", "--confirm", feed], input: "p\n")
    let shown = try editor.run(["show", "mentoring-of-refugees", "--provenance", "--history"])
    let imports = try editor.run(["imports"])
    let undone = try editor.run(["undo"])
    let search = try editor.run(["search", "mentoring", "--json"])

    #expect(confirmed.status == 0, "\(confirmed.errors)")
    #expect(confirmed.output.contains("decided: publish  mentoring-of-refugees  "))
    // Shown when it was asked about, and not again.
    #expect(confirmed.output.components(separatedBy: "needs a person  ").count == 2)
    #expect(confirmed.output.contains("d  take it, for editors only"))
    #expect(confirmed.output.contains("1 of 1 · [p]ublish"))
    #expect(confirmed.output.contains("Volunteers help for a year."))
    #expect(confirmed.output.contains("1 checked: 1 new, 0 changed, 0 unchanged, 0 need a person"))
    #expect(shown.output.contains("confirmed, "))
    #expect(shown.output.contains("version 1"))
    #expect(imports.output.hasPrefix("2  "))
    #expect(undone.status == 0, "\(undone.errors)")
    #expect(undone.output.contains("removed   mentoring-of-refugees"))
    #expect(search.output.contains("\"total\" : 0"))
    let after = try segments()
    #expect(try editor.run(["rebuild"]).status == 0)
    #expect(try segments() == after)
  }

  @Test func leavesACandidateAloneThatNobodyConfirms() throws {
    let outcome = try editor.run(["import", "--confirm", try feed()], input: "")

    #expect(outcome.status == 0)
    #expect(outcome.output.contains("decided: skip"))
    #expect(outcome.output.hasSuffix("0 need a person, 0 rejected, 1 skipped\n"))
    #expect(try editor.run(["show", "mentoring-of-refugees"]).status != 0)
  }

  @Test func writesAReportAndDoesThePlanLater() throws {
    let sheet = try editor.write(ImportServeTests.sheet(title: "&lt;Later&gt;"), to: "sheet.xml")
    let report = editor.path(of: "report.html")
    #expect(try editor.run(["import", try feed()]).status == 0)

    let dry = try editor.run(["import", "--dry-run", "--json", "--report", report, sheet])
    let plan = try editor.write(dry.output, to: "plan.json")
    let applied = try editor.run(["import", "--plan", plan])
    let again = try editor.run(["import", "--plan", plan])

    let html = try String(contentsOfFile: report, encoding: .utf8)
    #expect(html.contains("&lt;Later&gt;"))
    #expect(!html.contains("<script"))
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(applied.output.contains("1 new"))
    #expect(again.status != 0)
    #expect(again.errors.contains("has been changed since the import was planned"))
  }

  @Test func showsAllOfARecordWhenAsked() throws {
    let outcome = try editor.run(
      ["import", "--dry-run", "--confirm", try feed()], input: "v\nx\nd\n")

    #expect(outcome.output.contains("    themes:\n      integration\n"))
    #expect(outcome.output.contains("decided: keep as a draft  mentoring-of-refugees"))
  }

  @Test func takesAllTheRestUnasked() throws {
    for number in 1...3 {
      let sheet = ImportServeTests.sheet(title: "Number \(number)").replacing(
        "\"test-practice\"", with: "\"n\(number)\"")
      try editor.write(sheet, to: "sheets/\(number).xml")
    }
    let folder = editor.path(of: "sheets")

    let first = try editor.run(["import", "--dry-run", "--confirm", folder], input: "s\na\n")
    let none = try editor.run(["import", "--dry-run", "--confirm", folder], input: "y\nnone\n")

    #expect(first.output.contains("3 checked: 2 new"))
    #expect(first.output.contains("1 skipped"))
    #expect(none.output.contains("3 checked: 1 new"))
    #expect(none.output.contains("2 skipped"))
  }

  @Test func saysThatAnImportIsDoneWhoseIndexIsNot() throws {
    let sheet = try editor.write(ImportServeTests.sheet(title: "One"), to: "one.xml")
    // In the way of the folder of the index.
    try editor.write("", to: "Index")

    let failed = try editor.run(["import", sheet])
    let imports = try editor.run(["imports"])

    #expect(failed.status == 1)
    #expect(failed.errors.contains("import 1 is done, but the index does not show it yet"))
    #expect(failed.errors.contains("passerelle rebuild"))
    #expect(imports.output.contains("1 new"))
  }

  @Test func refusesToFetchFromThisMachineUnasked() throws {
    let outcome = try editor.run(["import", "http://127.0.0.1:9/feed"])

    #expect(outcome.status == 1)
    #expect(outcome.output.contains("is not a public address"))
  }

  @Test(arguments: [
    ["import"], ["import", "--plan", "nothing.json"], ["undo", "7"], ["history", "nothing"],
    ["import", "--max-size", "0", "x"],
  ])
  func saysInOneLineWhatIsWrong(arguments: [String]) throws {
    let outcome = try editor.run(arguments)

    #expect(outcome.status != 0)
    #expect(outcome.errors.hasPrefix("Error: "))
  }
}
