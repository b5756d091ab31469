import Catalogue
import Foundation
import Markup
import TestSupport
import Testing

@Suite struct PageImportTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  @Test func readsEachShippedPageAsItsAuthorMeantIt() async throws {
    let expected = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/PageRecords")
    let reader = NativeSheetReader(taxonomy: try ShippedCatalogue.taxonomy.get())
    let plan = try await files.importer.plan(paths: [ShippedCatalogue.folder + "/sheets/pages"])
    try files.importer.apply(plan, what: "pages", at: files.date)

    let names = try FileManager.default.contentsOfDirectory(atPath: expected.path).sorted()
    #expect(names.count == 23)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: expected.appending(path: name)))
      let record = try reader.sheet(from: MarkupDocument(xml: bytes, file: name)).record
      let stored = try #require(try files.store.record(record.id), "\(name)")
      #expect(record.changes(to: stored.record) == [], "\(name)")
    }
  }

  @Test func joinsThePagesOfARecordAndSkipsThemLater() async throws {
    try files.write(files.page(facts: "<dt>Themes</dt><dd>Integration</dd>"), to: "p/a.en.html")
    try files.write(
      files.page(
        "fr", title: "Campagnes pour les familles", facts: "<dt>Thèmes</dt><dd>Intégration</dd>"),
      to: "p/a.fr.html")
    try files.write(
      files.manifest(
        "<page file='p/a.en.html' record='a' kind='tool' language='en'/>",
        "<page file='p/a.fr.html' record='a' kind='tool' language='fr'/>"), to: "manifest.xml")

    let plan = try await files.run()
    let one = try await files.importer.plan(paths: [files.path + "/p/a.fr.html"])

    #expect(plan.items.map(\.outcome) == [.new])
    #expect(plan.items.first?.paths.count == 2)
    let record = try files.record("a")
    #expect(record.title[.french] == "Campagnes pour les familles")
    #expect(record.themes == ["integration"])
    #expect(record.kind == .tool)
    #expect(one.items.map(\.outcome) == [.unchanged])
    #expect(one.items.first?.paths == [files.path + "/p/a.en.html", files.path + "/p/a.fr.html"])
    #expect(try files.store.sources().map(\.path) == ["sheets/p/a.en.html", "sheets/p/a.fr.html"])
  }

  @Test func keepsWhatTwinsSayDifferentlyAsAConflict() async throws {
    try files.write(
      files.page(facts: "<dt>Themes</dt><dd>Integration</dd><dt>Status</dt><dd>Completed</dd>"),
      to: "a.en.html")
    try files.write(
      files.page(
        "fr",
        facts:
          "<dt>Thèmes</dt><dd>Transferts de fonds des migrants</dd><dt>Statut</dt><dd>En cours</dd>"
      ),
      to: "a.fr.html")
    try files.write(
      files.manifest(
        "<page file='a.en.html' record='a' language='en'/>",
        "<page file='a.fr.html' record='a' language='fr'/>"), to: "manifest.xml")

    try await files.run()

    let record = try files.record("a")
    #expect(record.status?.value == .completed)
    #expect(record.themes == ["integration", "remittances"])
    #expect(record.conflicts.map(\.field) == ["status", "themes"])
    #expect(
      record.conflicts.first?.what[.english]
        == "The page in “en” says status: completed; the page in “fr” says under-way.")
  }

  @Test func keepsConflictsOfThePagesAndNamesTheItemsThatDiffer() async throws {
    try files.write(
      files.page(
        facts: """
          <dt>Themes</dt><dd>Integration</dd><dt>Sources differ</dt><dd>Status: one page is older</dd>
          <dt>Status</dt><dd>Completed</dd>
          <dt>Figures</dt><dd>families: 40</dd><dd>children: 90</dd>
          """), to: "a.en.html")
    try files.write(
      files.page(
        "fr",
        facts: """
          <dt>Thèmes</dt><dd>Intégration</dd>
          <dt>Les sources divergent</dt><dd>Statut: une page est plus ancienne</dd>
          <dd>Statut: une autre aussi</dd>
          <dt>Statut</dt><dd>En cours</dd>
          <dt>Chiffres</dt><dd>familles: 40</dd><dd>enfants: 95</dd>
          """), to: "a.fr.html")
    try files.write(
      files.manifest(
        "<page file='a.en.html' record='a' language='en'/>",
        "<page file='a.fr.html' record='a' language='fr'/>"), to: "manifest.xml")

    try await files.run()

    let conflicts = try files.record("a").conflicts
    #expect(conflicts.map(\.field) == ["status", "status", "status", "figures"])
    #expect(conflicts[0].what[.english] == "one page is older")
    #expect(conflicts[0].what[.french] == "une page est plus ancienne")
    #expect(conflicts[1].what[.french] == "une autre aussi")
    #expect(conflicts[2].what[.french]?.hasPrefix("Pour «\u{A0}statut\u{A0}»") == true)
    let figures = try #require(conflicts[3].what[.english])
    #expect(figures.contains("children") && figures.contains("enfants"))
    #expect(!figures.contains("families"))
    #expect(conflicts[3].what[.french]?.contains("enfants") == true)
  }

  @Test func takesNoControlCharacterAndNoEndlessNumberFromAPage() async throws {
    let digits = String(repeating: "9", count: 400)
    try files.write(
      files.page(
        title: "Campaigns\u{1B}[2J &#27;&#127;for&#155; families",
        facts: """
          <dt>Themes</dt><dd>Integration</dd><dd>Cats\u{1B}[31m</dd><dt>Col\u{7}our</dt><dd>&#27;c</dd>
          <dt>Figures</dt><dd>stars\u{1B}[0m: \(digits)</dd>
          """), to: "a.html")
    try files.write(
      files.manifest("<page file='a.html' record='a' language='en'/>"), to: "manifest.xml")

    let plan = try await files.run()

    func isClean(_ text: String) -> Bool {
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
    }
    let findings = plan.items.flatMap(\.findings)
    #expect(findings.count == 2 && findings.allSatisfy { isClean($0.problem.message) })
    let record = try files.record("a")
    // They give spaces, but for 155, which HTML reads as windows-1252 does.
    #expect(record.title[.english] == "Campaigns [2J for› families")
    #expect(record.fieldValues.allSatisfy { isClean($0.words) })
    #expect(record.figures.map(\.value) == [nil] && record.figures.first?.stated == digits)
    let sheet = try MarkupDocument(xml: NativeSheetWriter().sheet(of: record), file: "a.xml")
    let reader = NativeSheetReader(taxonomy: try ShippedCatalogue.taxonomy.get())
    #expect(try reader.sheet(from: sheet).record == record)
  }

  @Test func refusesAValueWithItsPlaceAndKeepsTheRest() async throws {
    try files.write(
      files.page(
        facts: """
          <dt>Themes</dt><dd>Integration</dd><dd>Integratoin of cats</dd>
          <dt>GCM objectives</dt><dd>3-7, 24</dd>
          <dt>Colour</dt><dd>blue</dd>
          """), to: "a.html")
    try files.write(
      files.manifest("<page file='a.html' record='a' language='en'/>"), to: "manifest.xml")

    let plan = try await files.run()

    let item = try #require(plan.items.first)
    #expect(item.outcome == .new)
    #expect(!plan.hasFailed())
    #expect(plan.hasFailed(isStrict: true))
    let lines = item.findings.map { $0.line.replacing(files.path + "/", with: "") }
    #expect(
      lines == [
        "a.html:8: warning: “Colour” is not a label known here; “blue” is left out",
        "a.html:6: error: Themes: “Integratoin of cats” is not a theme of the taxonomy",
        "a.html:7: error: GCM objectives: “24” is not an objective of the Global Compact: they are"
          + " numbered 1 to 23",
      ])
    let record = try files.record("a")
    #expect(record.objectives == [3, 4, 5, 6, 7])
    let provenance = try files.store.provenance(of: record.id)
    let theme = try #require(provenance.first { $0.field == "themes" })
    #expect(theme.basis == .stated && theme.value == "integration" && theme.isInRecord)
    #expect(theme.source == "sheets/a.html" && theme.words == "Integration")
  }

  @Test func offersAPageWithoutAManifestAsACandidate() async throws {
    try files.write(
      files.page(title: "Reintegration of refugees in Kazakhstan", facts: ""), to: "a.html")

    let plan = try await files.run()

    let item = try #require(plan.items.first)
    #expect(item.outcome == .needsPerson)
    let candidate = try #require(item.candidate)
    #expect(candidate.id.rawValue == "reintegration-of-refugees-in-kazakhstan")
    #expect(candidate.state == .draft)
    #expect(candidate.countries == ["KZ"])
    #expect(candidate.themes == ["reintegration"])
    #expect(item.suggestions.contains { $0.basis == .inferred && $0.value == "KZ" })
    #expect(try files.store.lastChange == 0)
  }

  @Test func takesACandidateForNoClaimOnARecord() async throws {
    try files.write(files.page(title: "Kazakhstan II", facts: ""), to: "page.html")
    try files.write(.example("kazakhstan-ii"))

    let plan = try await files.run()

    #expect(plan.items.map(\.outcome) == [.new, .needsPerson])
  }

  @Test func asksForAThemeWhereNoneIsStatedOrCertain() async throws {
    try files.write(files.page(facts: "<dt>Countries</dt><dd>Kazakhstan</dd>"), to: "a.html")
    try files.write(
      files.manifest("<page file='a.html' record='a' language='en'/>"), to: "manifest.xml")

    let plan = try await files.plan()

    #expect(plan.items.first?.outcome == .needsPerson)
    #expect(plan.items.first?.reason?.hasPrefix("no page states a theme") == true)
    #expect(plan.items.first?.candidate?.countries == ["KZ"])
  }
}
