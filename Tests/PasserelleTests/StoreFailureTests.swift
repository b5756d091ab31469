import Catalogue
import CatalogueTestSupport
import Foundation
import Passerelle
import Testing

/// What readers get when the records behind a whole index cannot be read, and that looking at a place
/// without a catalogue makes none there.
@Suite struct StoreFailureTests {
  /// A catalogue of one record whose words in the store are no JSON any more.
  private func damaged() async throws -> SmallCatalogue {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Alpha"])
    let file = URL(fileURLWithPath: small.catalogue + "/" + RecordStore.fileName)
    var bytes = try Data(contentsOf: file)
    let name = Data("\"summary\"".utf8)
    var damages = 0
    while let range = bytes.range(of: name) {
      bytes.replaceSubrange(range, with: Data("\"summary{".utf8))
      damages += 1
    }
    try #require(damages > 0)
    try bytes.write(to: file)
    return small
  }

  @Test func throwsRatherThanLeavingAHitOut() async throws {
    let small = try await damaged()
    let snapshot = try small.published().snapshot
    let id = try #require(RecordID("a"))

    #expect(throws: PublishingError.self) { try snapshot.search(CatalogueQuery("alpha")) }
    #expect(throws: PublishingError.self) { try snapshot.record(id) }
    #expect(try snapshot.search(CatalogueQuery("alpha", limit: 0)).total == 1)
  }

  @Test func plansAFirstImportWithoutMakingACatalogue() async throws {
    let small = try SmallCatalogue()
    let sheets = try small.writeSheets([("a", "Alpha")])

    let editing = try CatalogueEditing(
      catalogue: small.catalogue, index: small.index, absence: .isTakenForEmpty)
    let plan = try await editing.plan(paths: [sheets])

    #expect(plan.items.count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: small.catalogue) == ["taxonomy"])
    #expect(!FileManager.default.fileExists(atPath: small.index))
  }

  @Test func refusesToCheckWhereThereIsNoCatalogueAndMakesNone() throws {
    let small = try SmallCatalogue()

    #expect(throws: PublishingError.self) {
      try CatalogueCheck(catalogue: small.catalogue, index: small.index)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: small.catalogue) == ["taxonomy"])
  }
}
