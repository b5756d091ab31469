import Foundation
import TestSupport
import Testing

@testable import Catalogue

/// What the store keeps of texts leads to the same records as comparing with all of them.
@Suite struct LikenessTableTests {
  let files: ImportFolder
  let taxonomy: Taxonomy

  init() throws {
    files = try ImportFolder()
    taxonomy = try ShippedCatalogue.taxonomy.get()
  }

  private func words(
    _ count: Int, of vocabulary: Int, using generator: inout SeededGenerator
  ) -> String {
    (0..<count).map { _ in "w\(Int.random(in: 0..<vocabulary, using: &generator))" }
      .joined(separator: " ")
  }

  private func record(_ id: String, _ text: String, using generator: inout SeededGenerator) throws
    -> Record
  {
    var record = try Record.example(id, title: Bool.random(using: &generator) ? "Benin II" : "T")
    record.summary = LocalizedText([.english: text])
    record.texts = [:]
    record.state = Bool.random(using: &generator) ? .published : .draft
    let number = Int.random(in: 0..<8, using: &generator)
    record.sources = [.init(address: "https://example.org/\(number)")]
    return record
  }

  private func put(_ records: [Record]) throws {
    try files.store.apply(
      StoreBatch(what: "test", puts: records.map { StoreBatch.Put(record: $0, plannedOn: nil) }),
      at: files.date)
  }

  /// The records like a candidate, with what speaks for it.
  private func found(
    _ candidate: LikenessTraits, in index: LikenessIndex, _ ids: [RecordID]
  ) -> [Likeness] {
    index.matches(of: candidate).map { match in
      Likeness(record: ids[match.rank], basis: match.basis, share: match.share)
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func findsTheSameAsAllRecordsBeforeAndAfterTheyChange(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    // A run that more than sixty-four texts have tells none from another.
    let banner = words(12, of: 1_000, using: &generator)
    let passages = (0..<5).map { _ in words(25, of: 60, using: &generator) }
    func text() -> String {
      let own = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        passages[Int.random(in: 0..<passages.count, using: &generator)]
      }
      return (own + [banner, words(6, of: 5_000, using: &generator)]).joined(separator: " ")
    }
    try put((0..<80).map { try record("r\($0)", text(), using: &generator) })
    let search = LikenessSearch(store: files.store, taxonomy: taxonomy)
    try search.keep()
    try put(
      (0..<20).map { _ in
        let rank = Int.random(in: 0..<90, using: &generator)
        return try record("r\(rank)", text(), using: &generator)
      })
    if seed % 2 == 0 { try search.keep() }

    let all = try files.store.allRecords(states: [.published, .draft]).map(\.record)
    let plain = LikenessIndex(all.map { LikenessTraits($0, taxonomy: taxonomy) })
    for rank in 0..<10 {
      let candidate = LikenessTraits(
        try record("c\(rank)", text(), using: &generator), taxonomy: taxonomy)
      let near = try #require(
        try files.store.read {
          try LikenessTable(database: $0, taxonomy: taxonomy).neighbours(of: [candidate])
        })
      let kept = LikenessIndex(near.records.map(\.traits), crowded: near.crowded)

      #expect(
        found(candidate, in: kept, near.records.map(\.id))
          == found(candidate, in: plain, all.map(\.id)))
    }
  }

  @Test func keepsTraitsAsTheyWere() throws {
    var generator = SeededGenerator(seed: 7)
    let long = words(900, of: 100_000, using: &generator)
    let traits = LikenessTraits(try record("r", long, using: &generator), taxonomy: taxonomy)

    let kept = try StoredForm.value(
      StoredTraits.self, from: StoredForm.text(of: StoredTraits(traits))
    ).traits

    #expect(kept.addresses == traits.addresses)
    #expect(kept.action == traits.action)
    #expect(kept.shingles == traits.shingles)
  }

  @Test func anImportOfCandidatesKeepsWhatTheNextIsComparedBy() async throws {
    let before = try files.store.read {
      try LikenessTable(database: $0, taxonomy: taxonomy).neighbours(of: []) == nil
    }
    try files.write(
      "<!DOCTYPE html><html lang='fr'><head><title>Formation au Kazakhstan</title></head><body><h1>Formation au Kazakhstan</h1>\(TrapPage.opening)</body></html>",
      to: "page.html")
    var plan = try await files.plan()
    plan.items[0].decision = .draft

    try files.importer.apply(plan, what: "test", at: files.date)

    let after = try files.store.read {
      try LikenessTable(database: $0, taxonomy: taxonomy).neighbours(of: []) != nil
    }
    #expect(before)
    #expect(after)
  }
}
