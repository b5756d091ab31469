import Catalogue
import Testing

/// A plan as a page of HTML.
@Suite struct PlanReportTests {
  private let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  @Test func marksTheWordsThatDiffer() async throws {
    var record = try Record.example("mentors", title: "Mentors of families")
    try files.write(record)
    try await files.run()
    record.title[.english] = "Mentors of <young> families"
    try files.write(record)

    let html = PlanReport(try await files.plan(), title: "sheets").html

    #expect(html.contains("Mentors of <ins>&lt;young&gt; </ins>families"))
    #expect(html.contains("data-side=\"Before\">Mentors of families</td>"))
    #expect(!html.contains("<script"))
  }

  @Test func showsWhatWasRecognisedInACandidate() async throws {
    try files.write(
      """
      <html lang="en"><head><title>إدماج المهاجرين</title></head><body><main><h1>إدماج المهاجرين</h1>
      <p>In 2022 experts from Portugal shared with the Government of Uganda how their cities receive
      migrants and refugees, and a handbook was written.</p></main></body></html>
      """, to: "page.html")

    let html = PlanReport(try await files.plan(), title: "sheets").html

    #expect(html.contains("<h3 dir=\"auto\">إدماج المهاجرين</h3>"))
    #expect(html.contains("<summary>What was recognised in its words</summary><ul><li"))
    #expect(html.contains("(“Uganda”)</li>"))
    #expect(html.contains("passerelle import --confirm"))
  }
}
