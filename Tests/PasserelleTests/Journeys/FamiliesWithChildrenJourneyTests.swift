import Catalogue
import CatalogueTestSupport
import Passerelle
import Testing

/// An expert in Athens looks for what Europe shared on families with children.
@Suite struct FamiliesWithChildrenJourneyTests {
  static let childrenInMigration: Set = [
    "kazakhstan-ii", "costa-rica-iii", "brazil-children-interviews", "mexico-i",
    "lac-workshop-2018", "thailand-ii", "gr-mentoring",
  ]
  let snapshot: CatalogueSnapshot

  init() async throws { snapshot = try await ShippedCatalogue.snapshot() }

  func search(
    _ text: String, chosen: [Facet: Set<String>] = [:], facets: [Facet] = [], limit: Int = 100
  ) throws -> CatalogueAnswer {
    try snapshot.search(
      CatalogueQuery(text, language: .french, chosen: chosen, limit: limit, facets: facets))
  }

  @Test func findsTheCampaignForFamiliesFirst() throws {
    let answer = try search("familles migrantes avec enfants campagne")

    #expect(answer.hits.first?.record.id.rawValue == "kazakhstan-ii")
  }

  @Test func marksTheWordsFound() throws {
    let hit = try #require(try search("familles migrantes avec enfants campagne").hits.first)

    let marked = (hit.title.runs + hit.snippet.runs).filter(\.isMarked).map { $0.text.lowercased() }
    #expect(marked.contains { $0.contains("famil") })
    #expect(marked.contains { $0.contains("migrant") })
  }

  @Test func namesTheSynonymsUsed() throws {
    let expansions = try search("familles migrantes avec enfants campagne").understanding.expansions

    #expect(!expansions.isEmpty)
    #expect(expansions.flatMap(\.alsoSearched).contains { $0.hasPrefix("migrant famil") })
  }

  @Test(arguments: ["familles migrant.e.s", "familles migrant·e·s", "FAMILLES MIGRANTES"])
  func givesTheSameListForEverySpelling(text: String) throws {
    let plain = try search("familles migrantes").hits.map(\.record.id)

    #expect(!plain.isEmpty)
    #expect(try search(text).hits.map(\.record.id) == plain)
  }

  @Test func countsTheThemeBeforeTheClickAsAfterIt() throws {
    let text = "familles migrantes avec enfants campagne"
    let facet = try #require(try search(text, facets: [.theme]).facets.first)
    let before = facet.values.first { $0.id == "children-in-migration" }?.count

    let after = try search(text, chosen: [.theme: ["children-in-migration"]])

    #expect(before == 7)
    #expect(Set(after.hits.map(\.record.id.rawValue)) == Self.childrenInMigration)
    #expect(after.total == 7)
  }

  @Test func tellsTheFactsOfKazakhstanII() throws {
    let id = try #require(RecordID("kazakhstan-ii"))
    let record = try #require(try snapshot.record(id))

    #expect(record.objectives == [3, 4, 5, 6, 7, 9, 10, 18, 22, 23])
    #expect(Set(record.expertise.map(\.country)) == ["GR", "KZ"])
    #expect(record.conflicts.contains { $0.what[.english]?.contains("ten") == true })
    let factsheets = record.outputs.filter { $0.type == "factsheet" }
    #expect(factsheets.count == 2)
    #expect(factsheets.allSatisfy { Set($0.languages) == [.english, .russian] })
  }
}
