import Catalogue
import CatalogueTestSupport
import Passerelle
import TestSupport
import Testing

/// What holds for every question.
@Suite struct AnyQuestionJourneyTests {
  let snapshot: CatalogueSnapshot

  init() async throws { snapshot = try await ShippedCatalogue.snapshot() }

  @Test(arguments: [
    "de la", "the of", "и в", "…!?;", "\u{0}\u{7}\u{1B}[31m", "торговля 人口 trafficking ‏هجرة",
    String(repeating: "a", count: 10_000), String(repeating: "diaspora ", count: 1_250),
    String(repeating: "((", count: 5_000), String(repeating: "\"", count: 10_000),
    "🦆🦆🦆", "\u{202E}gnikciffart", "e\u{301}\u{301}\u{301}\u{301}", "title:*", "~~~", "-", "+",
    "+-+",
  ])
  func answersEveryQuestionTheSameWayTwice(text: String) throws {
    let query = CatalogueQuery(text, limit: 100, facets: Facet.allCases)

    let first = try snapshot.search(query)
    let second = try snapshot.search(query)

    #expect(first.hits.map(\.record.id) == second.hits.map(\.record.id))
    #expect(first.total == second.total)
    #expect(first.understanding == second.understanding)
    #expect(first.hits.count == min(first.total, 100))
  }

  @Test func ordersEqualResultsByTheirIDs() throws {
    let hits = try snapshot.search(CatalogueQuery("experts:ES", limit: 100)).hits

    for (one, next) in zip(hits, hits.dropFirst()) where one.score == next.score {
      #expect(one.record.id < next.record.id)
    }
  }

  @Test func claimsOnlyWhatTheDataHolds() throws {
    let answer = try snapshot.search(CatalogueQuery("integration", limit: 100, facets: [.country]))
    let counts = try #require(answer.facets.first)
    for value in counts.values {
      let held = answer.hits.filter { $0.record.countries.contains(value.id) }
      #expect(held.count == value.count, "\(value.id)")
    }
  }

  /// Random questions find the same when asked in pages as at once.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func pagesAddUpToTheWhole(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let words = ["traffiking", "семьи", "TEH", "zanzibar", "plan*", "\"action plan\"", "-border"]
    let text = words.shuffled(using: &generator).prefix(2).joined(separator: " ")

    let whole = try snapshot.search(CatalogueQuery(text, limit: 100)).hits.map(\.record.id)
    var paged: [RecordID] = []
    for offset in stride(from: 0, to: max(whole.count, 1), by: 9) {
      paged += try snapshot.search(CatalogueQuery(text, offset: offset, limit: 9)).hits
        .map(\.record.id)
    }

    #expect(paged == whole, "\(text)")
  }
}
