import Catalogue
import Foundation
import TestSupport
import Testing

/// What a person decides about candidates, and what becomes of it the next time.
@Suite struct ReviewTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  @Test func publishesNothingThatNobodyConfirmed() async throws {
    try files.writeFeed()

    let plan = try await files.run(nil)

    #expect(plan.items.map(\.outcome) == [.needsPerson])
    #expect(try files.store.lastChange == 0)
  }

  @Test func takesAConfirmedCandidateAndKnowsItsSourceTheNextTime() async throws {
    try files.writeFeed()
    _ = try await files.run(.publish)
    let again = try await files.plan()
    try files.writeFeed(title: "Mentoring of refugees by volunteers")
    let changed = try await files.run()

    #expect(again.items.map(\.outcome) == [.unchanged])
    #expect(changed.items.map(\.outcome) == [.changed])
    #expect(changed.items.first?.changes.map(\.field) == ["title.en"])
    let record = try files.record("mentoring-of-refugees")
    #expect(record.state == .published)
    #expect(record.title[.english] == "Mentoring of refugees by volunteers")
  }

  @Test func keepsACandidateThatLacksAThemeAsADraft() async throws {
    try files.write(
      "<rss version='2.0'><channel><item><title>A b c</title><description>D.</description></item></channel></rss>",
      to: "feed.xml")

    _ = try await files.run(.publish)

    #expect(try files.record("a-b-c").state == .draft)
  }

  @Test func asksAgainAboutASkippedCandidate() async throws {
    try files.writeFeed()

    _ = try await files.run(.skip)

    #expect(try await files.plan().items.map(\.outcome) == [.needsPerson])
  }

  @Test func givesNoIdTwice() async throws {
    try files.write(.example("mentoring-of-refugees"))
    try await files.run()
    try files.writeFeed()

    _ = try await files.run(.draft)

    #expect(try files.record("mentoring-of-refugees-2").state == .draft)
  }

  @Test func countsOnFromEntryToEntryOfOneTitle() async throws {
    try files.write(.example("news-3"))
    try await files.run()
    let items = (1...5).map {
      "<item><title>News</title><guid>https://example.org/\($0)</guid>"
        + "<category>Integration</category><description>Item \($0).</description></item>"
    }
    try files.write(
      "<rss version='2.0'><channel><language>en</language>\(items.joined())</channel></rss>",
      to: "feed.xml")

    _ = try await files.run(.draft)

    for id in ["news", "news-2", "news-4", "news-5", "news-6"] {
      #expect(try files.record(id).state == .draft)
    }
  }

  @Test func takesTheSameNumberInTwoFilesForTwoThings() async throws {
    try files.writeFeed(guid: "1", address: "https://example.org/a")
    _ = try await files.run(.publish)
    try files.write(
      """
      <rss version="2.0"><channel><language>en</language><item><title>Housing</title>
      <guid>1</guid><category>Integration</category><description>Rooms.</description></item>
      </channel></rss>
      """, to: "other.xml")

    let plan = try await files.plan()

    let other = try #require(plan.items.first { $0.paths.first?.hasSuffix("other.xml") == true })
    #expect(other.outcome == .needsPerson)
    #expect(other.changes.isEmpty)
    #expect(other.candidate?.id.rawValue == "housing")
  }

  @Test func quotesNoPersonInWhatItTellsOfItsSources() async throws {
    try files.writeFeed(text: "Write to Mrs Jane Doe, jane.doe@example.org, +32 475 12 34 56.")

    _ = try await files.run(.publish)

    let id = try #require(RecordID("mentoring-of-refugees"))
    let words = try files.store.provenance(of: id).compactMap(\.words).joined(separator: " ")
    #expect(words.contains("Write to"))
    for secret in ["Jane", "jane.doe", "475"] { #expect(!words.contains(secret)) }
  }

  @Test func proposesToWithdrawWhatItsSourceHasDeleted() async throws {
    func write(_ status: String, _ metadata: String) throws {
      try files.write(
        """
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record>
        <header\(status)><identifier>oai:x:1</identifier></header>\(metadata)</record></ListRecords>
        </OAI-PMH>
        """, to: "oai.xml")
    }
    let sheet =
      "<metadata><dc xmlns:d='http://purl.org/dc/elements/1.1/'><d:title>Integration</d:title>"
      + "<d:description>Text.</d:description><d:language>en</d:language></dc></metadata>"
    try write("", sheet)
    _ = try await files.run(.publish)
    try write(" status='deleted'", "")

    let plan = try await files.run(.publish)

    #expect(plan.items.first?.isWithdrawal == true)
    #expect(plan.items.first?.reason?.contains("withdraw “integration”?") == true)
    #expect(try files.record("integration").state == .withdrawn)
    #expect(try files.record("integration").withdrawal?.date == PartialDate("2026-11-20"))
  }

  @Test func proposesTextsThatShareRunsOfWords() async throws {
    let text =
      "Volunteers meet a family every week, show the town, explain letters from the office, and"
      + " stay in touch for a whole year after the family has found a home and work."
    var record = try Record.example("gr-mentoring")
    record.summary = .init([.english: text])
    try files.write(record)
    try await files.run()
    try files.writeFeed(text: "Our news. " + text + " Read on.")

    let item = try #require(try await files.plan().items.first { $0.outcome == .needsPerson })

    #expect(item.likenesses.first?.record == record.id)
    #expect(item.likenesses.first?.basis == .words)
    #expect((item.likenesses.first?.share ?? 0) > 0.8)
  }

  @Test func proposesTheActionOfTheSameCountryAndNumberButNotOfTheSameCountryAlone() async throws {
    var second = try Record.example("azerbaijan-ii", title: "Something else")
    second.actionName = "Azerbaijan II"
    var fourth = try Record.example("azerbaijan-iv", title: "Another thing")
    fourth.actionName = "Azerbaijan IV"
    try files.write(second)
    try files.write(fourth)
    try await files.run()
    try files.writeFeed(title: "Azerbaijan IV starts")

    let item = try #require(try await files.plan().items.first { $0.outcome == .needsPerson })

    #expect(item.likenesses.map(\.record) == [fourth.id])
    #expect(item.likenesses.first?.basis == .action)
  }

  @Test func proposesTheRecordThatNamesTheAddress() async throws {
    var record = try Record.example("a")
    record.sources = [.init(address: "http://www.example.org/1/")]
    try files.write(record)
    try await files.run()
    try files.writeFeed()

    let item = try #require(try await files.plan().items.first { $0.outcome == .needsPerson })

    #expect(item.likenesses.map(\.basis) == [.address])
  }

  @Test func doesLaterWhatAPlanKeptAsJSONSays() async throws {
    try files.writeFeed()
    try files.write(.example("a"))
    let json = try JSONEncoder().encode(try await files.plan())
    var edited = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    var items = try #require(edited["items"] as? [[String: Any]])
    for rank in items.indices where items[rank]["outcome"] as? String == "needs-a-person" {
      items[rank]["decision"] = "publish"
    }
    edited["items"] = items

    let plan = try JSONDecoder().decode(
      ImportPlan.self, from: try JSONSerialization.data(withJSONObject: edited))
    try files.importer.apply(plan, what: "later", at: files.date)

    #expect(try files.record("a").state == .published)
    #expect(try files.record("mentoring-of-refugees").state == .published)
  }

  @Test func refusesAPlanOfAnotherCatalogue() async throws {
    try files.write(.example("a"))
    let plan = try await files.plan()
    let other = try ImportFolder()
    try other.write(.example("b"))
    try await other.run()

    let error = #expect(throws: StoreError.self) {
      try other.importer.apply(plan, what: "test", at: files.date)
    }

    #expect(error?.reason == .otherCatalogue)
  }
}
