import Catalogue
import CatalogueTestSupport
import Passerelle
import Testing

/// Whoever types the whole name of a record wants that record.
@Suite struct KnownNameTests {
  let snapshot: CatalogueSnapshot

  init() async throws { snapshot = try await ShippedCatalogue.snapshot() }

  func first(_ text: String) throws -> Record? {
    try snapshot.search(CatalogueQuery(text, limit: 1)).hits.first?.record
  }

  @Test func findsEachRecordFirstByItsIdAndTheNameOfItsAction() throws {
    let records = try snapshot.search(CatalogueQuery("", limit: 100)).hits.map(\.record)
    #expect(records.count == 84)
    for record in records {
      #expect(try first(record.id.rawValue)?.id == record.id, "\(record.id)")
      guard let name = record.actionName else { continue }
      #expect(try first(name)?.actionName == name)
    }
  }

  @Test func findsARecordFirstByItsTitleInAnyLanguage() throws {
    let records = try snapshot.search(CatalogueQuery("", limit: 100)).hits.map(\.record)
    for record in records.prefix(12) {
      for title in record.title.words.values {
        #expect(try first(title)?.title.words.values.contains(title) == true, "\(title)")
      }
    }
  }

  @Test(arguments: [
    ("Costa Rica IV", "costa-rica-iv"), ("costa rica 4", "costa-rica-iv"),
    ("République dominicaine III", "dominican-republic-iii"), ("Ecuador 2", "ecuador-ii"),
    ("Mexico I", "mexico-i"), ("MEXICO 1", "mexico-i"),
  ])
  func findsAnActionHoweverItsNumberIsWritten(typed: String, id: String) throws {
    #expect(try first(typed)?.id.rawValue == id)
  }

  @Test func doesNotGiveUpACountryForANumber() throws {
    let answer = try snapshot.search(CatalogueQuery("Ecuador 37", limit: 100))

    #expect(answer.understanding.leftOut == ["37"])
    #expect(answer.hits.first?.record.countries == ["EC"])
  }
}
