import Analysis
import Catalogue
import CatalogueTestSupport
import Foundation
import Passerelle
import SearchEngine
import Testing

@Suite struct PublishedCatalogueTests {
  func titles(_ snapshot: CatalogueSnapshot, _ text: String = "") throws -> [String] {
    try snapshot.search(CatalogueQuery(text, order: .title, limit: 100)).hits.map(\.title.text)
  }

  @Test func takesWhatAnotherCommitsAndKeepsTheOldSnapshotAsItWas() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Alpha", "b": "Beta"])
    let published = try small.published()
    let before = published.snapshot

    try await small.importSheets(["a": "Aleph", "c": "Gamma"])
    let didChange = try published.refresh()
    let changesAgain = try published.refresh()

    #expect(didChange)
    #expect(!changesAgain)
    #expect(try titles(published.snapshot) == ["Aleph", "Beta", "Gamma"])
    #expect(try titles(before) == ["Alpha", "Beta"])
    #expect(published.snapshot.version != before.version)
  }

  @Test func showsNeitherDraftsNorWithdrawnRecordsInResults() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Alpha"])
    try await small.importSheets(["b": "Beta"], state: .draft)
    try await small.importSheets(["c": "Gamma"], state: .withdrawn)

    let snapshot = try small.published().snapshot

    #expect(try titles(snapshot) == ["Alpha"])
    #expect(snapshot.counts(of: .theme)["integration"] == 1)
    #expect(try RecordID("b").flatMap(snapshot.record) == nil)
    #expect(try RecordID("c").flatMap(snapshot.record)?.state == .withdrawn)
  }

  @Test func takesARecordOutOfTheIndexWhenItIsWithdrawn() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Alpha", "b": "Beta"])
    try await small.importSheets(["a": "Alpha"], state: .withdrawn)

    #expect(try titles(try small.published().snapshot) == ["Beta"])
  }

  @Test func makesAnIndexThatIsGoneAnew() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Alpha"])
    try FileManager.default.removeItem(atPath: small.index)

    #expect(try titles(try small.published().snapshot) == ["Alpha"])
  }

  @Test func makesADamagedIndexAnew() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Alpha"])
    let names = try FileManager.default.contentsOfDirectory(atPath: small.index)
    for name in names where name != "lock" {
      let url = URL(fileURLWithPath: "\(small.index)/\(name)")
      try Data(Data(contentsOf: url).map { $0 ^ 0xFF }).write(to: url)
    }

    #expect(try titles(try small.published().snapshot) == ["Alpha"])
  }

  @Test func makesAnIndexAnewWhenOneOfItsFilesIsGone() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Alpha"])
    for name in try FileManager.default.contentsOfDirectory(atPath: small.index)
    where name.hasPrefix("segment-") {
      try FileManager.default.removeItem(atPath: "\(small.index)/\(name)")
    }

    #expect(try titles(try small.published().snapshot) == ["Alpha"])
  }

  @Test func makesTheIndexOfAnotherStoreAnew() async throws {
    let one = try SmallCatalogue()
    try await one.importSheets(["a": "Alpha"])
    let other = try SmallCatalogue()
    try await other.importSheets(["b": "Beta"])

    let published = try PublishedCatalogue(catalogue: other.catalogue, index: one.index)

    #expect(try titles(published.snapshot) == ["Beta"])
  }

  @Test func givesAnIndexMadeAnewAnotherVersion() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Alpha"])
    let published = try small.published()
    let before = published.snapshot.version
    try FileManager.default.removeItem(atPath: small.index)
    try await small.importSheets(["a": "Aleph"])

    #expect(try published.refresh())
    #expect(published.snapshot.version != before)
    #expect(try titles(published.snapshot) == ["Aleph"])
  }

  @Test func makesAnIndexOfAnotherFormAnew() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Alpha"])
    try FileManager.default.removeItem(atPath: small.index)
    try commitIndexOfAnotherForm(in: small.index)
    #expect(IndexDirectory.generation(at: small.index) != nil)

    #expect(try titles(try small.published().snapshot) == ["Alpha"])
  }

  private func commitIndexOfAnotherForm(in directory: String) throws {
    let schema = Schema(fields: [.init(name: "other", analyzer: Analyzer.plain.name)], columns: [])
    let writer = try IndexWriter(directory: directory, schema: schema, analyzers: [.plain])
    try writer.commit()
  }

  @Test func findsNothingWrongWithAWholeCatalogueAndNamesWhatIsMissing() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Alpha"])

    let whole = try CatalogueCheck(catalogue: small.catalogue, index: small.index).problems()
    try FileManager.default.removeItem(atPath: small.index)
    let broken = try CatalogueCheck(catalogue: small.catalogue, index: small.index).problems()

    #expect(whole.isEmpty)
    #expect(!broken.isEmpty)
  }

  @Test func saysWhichFileOfTheTaxonomyIsMissing() throws {
    #expect(throws: PublishingError.self) {
      try PublishedCatalogue(catalogue: "/nowhere/Catalogue", index: "/nowhere/Index")
    }
  }
}
