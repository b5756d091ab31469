import Catalogue
import CatalogueTestSupport
import Passerelle
import Testing

/// Whoever types the whole name of a record wants that record.
@Suite struct KnownNameTests {
  let snapshot: CatalogueSnapshot

  init() async throws { snapshot = try await ShippedCatalogue.snapshot() }

  func ids(_ text: String) throws -> [String] {
    try snapshot.search(CatalogueQuery(text, limit: 100)).hits.map(\.record.id.rawValue)
  }

  @Test func findsEachRecordFirstByItsIdAndTheNameOfItsAction() throws {
    let records = try snapshot.search(CatalogueQuery("", limit: 100)).hits.map(\.record)
    #expect(records.count == 84)
    for record in records {
      #expect(try ids(record.id.rawValue).first == record.id.rawValue, "\(record.id)")
      guard let name = record.actionName else { continue }
      let called = Set(records.filter { $0.actionName == name }.map(\.id.rawValue))
      #expect(try called.contains(ids(name).first ?? ""), "\(name)")
    }
  }

  @Test func findsEachRecordFirstByItsTitleInEveryLanguage() throws {
    let records = try snapshot.search(CatalogueQuery("", limit: 100)).hits.map(\.record)
    for record in records {
      for title in record.title.words.values {
        let first = try #require(try snapshot.search(CatalogueQuery(title)).hits.first?.record)
        #expect(first.title.words.values.contains(title), "\(title)")
      }
    }
  }

  @Test(arguments: [
    ("Costa Rica IV", "costa-rica-iv"), ("costa rica 4", "costa-rica-iv"),
    ("République dominicaine III", "dominican-republic-iii"), ("Ecuador 2", "ecuador-ii"),
    ("Mexico I", "mexico-i"), ("MEXICO 1", "mexico-i"),
  ])
  func findsAnActionHoweverItsNumberIsWritten(typed: String, id: String) throws {
    #expect(try ids(typed).first == id)
  }

  @Test func doesNotGiveUpACountryForANumber() throws {
    let answer = try snapshot.search(CatalogueQuery("Ecuador 37", limit: 100))

    #expect(answer.understanding.leftOut == ["37"])
    #expect(answer.hits.first?.record.countries == ["EC"])
  }
}
