import Foundation
import TestSupport
import Testing

/// Journey F.5: an editor brings in new sheets and pages, looks at what would change, and lets it
/// happen.
@Suite struct ImportJourneyTests {
  let editor: EditorFolder

  init() throws { editor = try EditorFolder() }

  private func page(_ facts: String) -> String {
    """
    <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Formation au Kazakhstan</title>
    </head><body><main><h1>Formation au Kazakhstan</h1>
    <p>Les autorités forment leurs équipes à l’accueil des familles avec l’appui du CIPD.</p>
    <dl><dt>Thèmes</dt><dd>Intégration</dd>\(facts)</dl></main></body></html>
    """
  }

  /// A folder with something of everything.
  private func writeSheets() throws {
    let facts = [
      "range": "<dt>Objectifs du Pacte mondial</dt><dd>3-7, 9, 10, 18, 22 et 23</dd>",
      "beyond": "<dt>Objectifs du Pacte mondial</dt><dd>3-7, 24</dd>",
      "season": "<dt>Période</dt><dd>Printemps 2022 – fin 2022</dd>",
      "vague": "<dt>Étapes</dt><dd>Il y a quelques semaines : lancement</dd>",
      "theme": "<dt>Thèmes</dt><dd>Intégratoin</dd>",
    ]
    for (name, fact) in facts { try editor.write(page(fact), to: "sheets/\(name).html") }
    let lines = facts.keys.sorted().map {
      "<page file='\($0).html' record='\($0)' language='fr' kind='tool'/>"
    }
    try editor.write(
      "<manifest xmlns='urn:passerelle:sheet:1'>\(lines.joined(separator: "\n"))</manifest>",
      to: "sheets/manifest.xml")
    try editor.write(ImportServeTests.sheet(title: "A sheet"), to: "sheets/sheet.xml")
    try editor.write(page(""), to: "sheets/stray.html")
    try editor.write(
      "<!DOCTYPE sheet [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><sheet>&x;</sheet>",
      to: "sheets/local.xml")
    try editor.write(
      "<!DOCTYPE s [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><s>&b;</s>", to: "sheets/laughs.xml"
    )
    try editor.write(String(repeating: "<sheet>", count: 10_000), to: "sheets/deep.xml")
  }

  private func plan(_ arguments: String...) throws -> PlanDocument {
    let outcome = try Program.run(
      ["import", "--json"] + arguments + [editor.path(of: "sheets")] + editor.places,
      in: editor.folder.url)
    return try PlanDocument(outcome.output)
  }

  @Test func aDryRunShowsWhatTheRealRunDoesAndTheNextDoesNothing() throws {
    try writeSheets()

    let dry = try plan("--dry-run")
    let untouched = try editor.run("imports")
    let real = try plan()
    let again = try plan()
    try editor.write(ImportServeTests.sheet(title: "A sheet, renamed"), to: "sheets/sheet.xml")
    let changed = try plan("--dry-run")

    #expect(
      dry.counts == [
        "new": 6, "changed": 0, "unchanged": 0, "needs-a-person": 1, "rejected": 3, "skipped": 0,
      ])
    #expect(untouched.status != 0)
    #expect(real.items.map(\.outcome) == dry.items.map(\.outcome))
    #expect(again.counts["new"] == 0 && again.counts["changed"] == 0)
    #expect(again.counts["unchanged"] == 6)
    let sheet = try changed.item("sheet.xml")
    #expect(sheet.outcome == "changed")
    #expect(sheet.changes.map(\.field) == ["title.en"])
    #expect(sheet.changes.first?.before == "A sheet")
    #expect(sheet.changes.first?.after == "A sheet, renamed")
  }

  @Test func takesWhatPagesStateAndSaysWhatItCouldNotTake() throws {
    try writeSheets()

    let plan = try plan()
    func record(_ id: String) throws -> String { try editor.done("show", id, "--json") }

    let objectives = try #require(
      try record("range").firstMatch(of: /"objectives" : \[([^\]]*)\]/))
    let numbers = objectives.1.split { !$0.isNumber }.compactMap { Int($0) }
    #expect(numbers == [3, 4, 5, 6, 7, 9, 10, 18, 22, 23])
    let beyond = try plan.item("beyond.html")
    #expect(beyond.outcome == "new")
    #expect(beyond.messages.contains { $0.contains("“24” is not an objective") })
    #expect(beyond.findings.contains { $0.problem.line != nil })
    #expect(try record("season").contains("2022-21"))
    #expect(
      try plan.item("vague.html").messages.contains { $0.contains("does not say when it is from") })
    #expect(
      try plan.item("theme.html").messages.contains {
        $0.contains("“Intégratoin”") && $0.contains("did you mean “Intégration et inclusion”")
      })
    #expect(
      try plan.item("stray.html").messages.contains { $0.contains("“CIPD”: did you mean “ICMPD”?") }
    )
    #expect(try record("range").contains("CIPD"))
    for name in ["local.xml", "laughs.xml"] {
      #expect(try plan.item(name).reason?.hasPrefix("entities may not be declared") == true)
    }
    #expect(try plan.item("deep.xml").reason == "more than 256 elements inside each other")
  }

  @Test func theStatusTellsOfWhatWasNotTakenOnlyWhereThatIsAsked() throws {
    try editor.write(page("<dt>Thèmes</dt><dd>Intégratoin</dd>"), to: "sheets/theme.html")
    try editor.write(
      "<manifest xmlns='urn:passerelle:sheet:1'><page file='theme.html' record='t' language='fr'/>"
        + "</manifest>", to: "sheets/manifest.xml")

    #expect(try editor.run("import", "--dry-run", editor.path(of: "sheets")).status == 0)
    #expect(
      try editor.run("import", "--dry-run", "--strict", editor.path(of: "sheets")).status == 1)
  }

  @Test(arguments: [
    ["import", "--dry-run", "sheets"], ["check"], ["search", "x"], ["show", "x"], ["stats"],
    ["imports"], ["undo"], ["history", "x"], ["export", "sheets", "out"],
    ["export", "--format", "csv"], ["export", "site", "out"], ["themes"], ["countries"],
    ["rebuild"], ["serve", "--port", "0"],
  ])
  func whatOnlyReadsMakesNoCatalogueWhereThereIsNone(arguments: [String]) throws {
    try editor.write(ImportServeTests.sheet(title: "A sheet"), to: "sheets/sheet.xml")
    let outcome = try Program.run(arguments + editor.places, in: editor.folder.url)

    let files = try FileManager.default.contentsOfDirectory(atPath: editor.path(of: "Catalogue"))
    #expect(files == ["taxonomy"])
    #expect(!FileManager.default.fileExists(atPath: editor.path(of: "out")))
    if !arguments.contains("--dry-run") {
      #expect(outcome.status != 0)
      #expect(
        outcome.errors.contains("there is no catalogue here yet"))
    }
  }
}
