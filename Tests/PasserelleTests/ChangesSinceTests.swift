import Catalogue
import CatalogueTestSupport
import Foundation
import Passerelle
import Testing

/// What a search has new since a moment.
@Suite struct ChangesSinceTests {
  private let day = SmallCatalogue.defaultDate
  private var nextDay: Date { day.addingTimeInterval(86_400) }

  /// `old` and `kept` of the first day; `kept` changed, `young` come and `gone` withdrawn on the next.
  private func snapshot() async throws -> CatalogueSnapshot {
    let small = try SmallCatalogue()
    try await small.importSheets(
      ["old": "Old mentoring", "kept": "Kept mentoring", "gone": "Gone mentoring"], at: day)
    try await small.importSheets(["gone": "Gone mentoring"], state: .withdrawn, at: nextDay)
    try await small.importSheets(
      ["kept": "Kept mentoring, told better", "young": "Young mentoring", "other": "A census"],
      at: nextDay)
    return try small.published().snapshot
  }

  private func words(_ changes: [PracticeChange]) -> [String] {
    changes.map { "\($0.kind.rawValue) \($0.practice.record.id)" }
  }

  @Test func tellsWhatIsNewChangedAndWithdrawnAndNothingElse() async throws {
    let changes = try await snapshot().changes(
      since: nextDay, matching: CatalogueQuery("mentoring"))

    #expect(words(changes) == ["withdrawn gone", "changed kept", "new young"])
  }

  @Test func takesTheMomentItselfInAndWhatIsOlderAsNew() async throws {
    let snapshot = try await snapshot()

    let all = try snapshot.changes(since: day, matching: CatalogueQuery("mentoring"))
    let none = try snapshot.changes(
      since: nextDay.addingTimeInterval(1), matching: CatalogueQuery())

    #expect(words(all) == ["withdrawn gone", "new kept", "new young", "new old"])
    #expect(none.isEmpty)
  }

  @Test func standsInTheOrderOfTheFeedOfTheSameSearch() async throws {
    let snapshot = try await snapshot()
    let query = CatalogueQuery("mentoring")

    let changes = try snapshot.changes(since: .distantPast, matching: query)
    let feed = try snapshot.newestFirst(snapshot.identifiers(matching: query)).ids

    #expect(changes.filter { $0.kind != .withdrawn }.map(\.practice.record.id) == feed)
  }
}
