import Foundation
import TestSupport
import Testing

@testable import Catalogue

/// What pages of the programme's kind do to whoever makes records of them, by the numbers of the
/// catalogue's list of requirements (56 to 60).
@Suite struct RecordTrapTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  @Test(arguments: [
    (
      "Anna Exemple, Chargée de projet à l’agence, a salué l’accord.",
      "Chargée de projet à l’agence, a salué l’accord."
    ),
    ("John Sample, Head of Unit, spoke.", "Head of Unit, spoke."),
    ("Mme Durand-Exemple a parlé à M. Jean Exemple.", "[…] a parlé à […]."),
    ("Écrivez à nom@example.org ou au +33 1 23 45 67 89.", "Écrivez à […] ou au […]."),
    (
      "Costa Rica, Panama et le Ministère de l’Intérieur.",
      "Costa Rica, Panama et le Ministère de l’Intérieur."
    ),
    ("L’Action Kazakhstan II, projet pilote.", "L’Action Kazakhstan II, projet pilote."),
  ])
  func trap56KeepsPersonsAsRoleAndInstitution(text: String, kept: String) throws {
    let persons = PersonalData(taxonomy: try ShippedCatalogue.taxonomy.get())

    #expect(persons.removed(text) == kept)
  }

  @Test func trap57AsksForWhatNoPageSaysOfItself() async throws {
    let items = try await files.trapItems(TrapPage.opening)

    #expect(items.map(\.outcome) == [.needsPerson])
    #expect(items.first?.reason == "no manifest says which record this page is about")
  }

  @Test func trap58KeepsWhereEachValueComesFrom() async throws {
    var plan = try await {
      _ = try await files.trapItems(
        "<p>Un appui à l’intégration des réfugiés au Kazakhstan a commencé.</p>")
      return try await files.plan()
    }()
    plan.items[0].decision = .draft
    try files.importer.apply(plan, what: "test", at: files.date)

    let id = try #require(plan.items.first?.record)
    let provenance = try files.store.provenance(of: id)
    #expect(provenance.allSatisfy { $0.source == "sheets/page.html" })
    let country = try #require(provenance.first { $0.field == "countries" })
    #expect(country.value == "KZ")
    #expect(country.section == "title")
    #expect(country.words == "Kazakhstan")
  }

  @Test func trap58KeepsWordsThatThePageHasAndTheirSection() async throws {
    let sentence =
      "Le service aide les victimes de la traite des êtres humains à trouver un logement."
    let items = try await files.trapItems(
      TrapPage.opening + "<h2>Contexte</h2><p>\(sentence)</p>")

    let item = try #require(items.first)
    let theme = try #require(
      item.suggestions.first { $0.value == "victim-protection" })
    #expect(theme.section == "Contexte")
    #expect(theme.words.map(sentence.contains) == true)
    for suggestion in item.suggestions {
      let page = "Formation au Kazakhstan " + TrapPage.opening + sentence
      #expect(suggestion.words.map(page.contains) != false, "\(suggestion)")
    }
  }

  @Test func trap59GivesSeveralRecordsOfOnePageAsCandidatesWithTheirSections() async throws {
    let items = try await files.trapItems(
      """
      <p>L’équipe a repris ses missions et reçoit de nouvelles demandes de toutes les régions.</p>
      <h2>Travail</h2>
      <p>L’Action Ukraine II sera lancée en octobre avec les partenaires du ministère.</p>
      <p>Les autorités kirghizes ont demandé le soutien de l’initiative pour leurs agences.</p>
      <h2>Frontières</h2>
      <p>Les partenaires du Cameroun ont échangé avec des experts (Autriche, Espagne) sur les
      frontières, en s’appuyant sur leurs propres services.</p>
      <p>En s’appuyant sur l’Action précédente Équateur II, l’équipe prépare la suite.</p>
      """, title: "C’est la rentrée")

    #expect(items.map(\.title) == ["Ukraine II", "Kirghizstan", "Cameroun"])
    #expect(items.map { $0.candidate?.countries } == [["UA"], ["KG"], ["CM"]])
    #expect(items.map(\.outcome) == [.needsPerson, .needsPerson, .needsPerson])
    #expect(
      items.map(\.part) == ["Travail: Ukraine II", "Travail: Kirghizstan", "Frontières: Cameroun"])
    #expect(items.allSatisfy { ($0.confidence ?? 0) > 0 && $0.candidate?.state == .draft })
    #expect(items.first?.suggestions.contains { $0.value == "Ecuador II" } == true)
  }

  @Test func trap60JoinsPagesOfOnePracticeOnceAnEditorAgrees() async throws {
    var record = try Record.example("kazakhstan-ii", title: "Kazakhstan II: families")
    record.countries = ["KZ"]
    record.actionName = "Kazakhstan II"
    try files.write(record)
    try await files.run()
    try files.write(
      "<!DOCTYPE html><html lang=fr><title>Kazakhstan II : familles</title><h1>Kazakhstan II : familles</h1><p>L’Action Kazakhstan II aide les familles migrantes avec enfants dans la ville.</p></html>",
      to: "page.html")

    var plan = try await files.plan()
    let rank = try #require(plan.items.firstIndex { $0.outcome == .needsPerson })
    #expect(plan.items[rank].likenesses.map(\.record) == [record.id])
    try files.importer.apply(plan, what: "test", at: files.date)
    #expect(try files.record("kazakhstan-ii").title[.french] == nil)

    plan.items[rank].decision = .merge(into: record.id)
    try files.importer.apply(plan, what: "test", at: files.date)

    let joined = try files.record("kazakhstan-ii")
    #expect(joined.title[.french] == "Kazakhstan II\u{A0}: familles")
    #expect(joined.title[.english] == "Kazakhstan II: families")
    #expect(try files.store.allRecords(states: [.published, .draft]).count == 1)
    let sources = Set(try files.store.provenance(of: record.id).map(\.source))
    #expect(sources.contains("sheets/page.html"))
  }

  @Test func trap60MergesNothingOnANameAlone() async throws {
    var other = try Record.example("azerbaijan-v", title: "Azerbaijan: countering trafficking")
    other.countries = ["AZ"]
    other.actionName = "Azerbaijan V"
    try files.write(other)
    try await files.run()
    try files.write(
      "<!DOCTYPE html><html lang=en><title>Azerbaijan IV: integration</title><h1>Azerbaijan IV: integration</h1><p>A strategy for the integration of migrants is being written with the migration service.</p></html>",
      to: "page.html")

    let item = try #require(try await files.plan().items.last)

    #expect(item.outcome == .needsPerson)
    #expect(item.likenesses.isEmpty)
  }
}

/// The same over the real pages, where they are at hand.
@Suite(.enabled(if: SharedDocuments.areThere, "the real pages do not lie beside the package"))
struct SharedDocumentTests {
  @Test func trap59FindsElevenPracticesOnThePageOfSeptember() async throws {
    let files = try ImportFolder()
    let plan = try await files.importer.plan(
      paths: [SharedDocuments.folder + "/003_1be89efb7db695ad.txt"])

    #expect(
      plan.items.map { $0.candidate?.countries ?? [] } == [
        ["UA"], ["KG"], ["TJ"], ["CR"], [], ["BR"], ["KZ"], ["DO"], [], ["AR", "BO", "PY"], ["CM"],
      ])
    #expect(plan.items.compactMap(\.title).filter { $0 == "COMESA" || $0 == "MIRPS" }.count == 2)
    #expect(plan.items.allSatisfy { $0.outcome == .needsPerson })
    #expect(plan.items.first?.suggestions.contains { $0.value == "Ecuador II" } == true)
  }

  @Test func trap56KeepsNoNameOfAPersonFromRealPages() async throws {
    let files = try ImportFolder()
    let plan = try await files.importer.plan(paths: [SharedDocuments.folder])
    let words = plan.items.compactMap(\.candidate).flatMap(\.fieldValues).map(\.words)

    for name in ["Melenchuk", "Skaskevitch", "Boutselis", "Kereyev", "Zak,"] {
      #expect(!words.contains { $0.contains(name) }, "\(name)")
    }
  }
}
