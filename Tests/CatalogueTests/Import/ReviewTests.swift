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

  /// A feed with an item that is a practice.
  private func writeFeed(
    title: String = "Mentoring of refugees", text: String = "Volunteers help for a year.",
    guid: String = "g1", address: String = "https://example.org/1"
  ) throws {
    try files.write(
      """
      <rss version="2.0"><channel><language>en</language><item><title>\(title)</title>
      <guid>\(guid)</guid><link>\(address)</link><category>Integration</category>
      <description>\(text)</description></item></channel></rss>
      """, to: "feed.xml")
  }

  private func run(_ decision: ImportDecision?) async throws -> ImportPlan {
    var plan = try await files.plan()
    for rank in plan.items.indices where plan.items[rank].outcome == .needsPerson {
      plan.items[rank].decision = decision
    }
    try files.importer.apply(plan, what: "test", at: files.date)
    return plan
  }

  @Test func publishesNothingThatNobodyConfirmed() async throws {
    try writeFeed()

    let plan = try await run(nil)

    #expect(plan.items.map(\.outcome) == [.needsPerson])
    #expect(try files.store.lastChange == 0)
  }

  @Test func takesAConfirmedCandidateAndKnowsItsSourceTheNextTime() async throws {
    try writeFeed()
    _ = try await run(.publish)
    let again = try await files.plan()
    try writeFeed(title: "Mentoring of refugees by volunteers")
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

    _ = try await run(.publish)

    #expect(try files.record("a-b-c").state == .draft)
  }

  @Test func asksAgainAboutASkippedCandidate() async throws {
    try writeFeed()

    _ = try await run(.skip)

    #expect(try await files.plan().items.map(\.outcome) == [.needsPerson])
  }

  @Test func givesNoIdTwice() async throws {
    try files.write(.example("mentoring-of-refugees"))
    try await files.run()
    try writeFeed()

    _ = try await run(.draft)

    #expect(try files.record("mentoring-of-refugees-2").state == .draft)
  }

  @Test func joinsACandidateToARecordAndNamesBothSourcesWhereTheyDiffer() async throws {
    var record = try Record.example("gr-mentoring", title: "Mentoring")
    record.countries = ["GR"]
    record.sources = [.init(address: "https://example.org/own")]
    try files.write(record)
    try await files.run()
    try files.write(
      """
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><GetRecord><record>
      <header><identifier>oai:x:1</identifier></header><metadata>
      <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title xml:lang="el">Καθοδήγηση</dc:title>
        <dc:description xml:lang="el">Κείμενο.</dc:description><dc:coverage>Cyprus</dc:coverage>
        <dc:identifier>https://example.org/other</dc:identifier>
      </oai_dc:dc></metadata></record></GetRecord></OAI-PMH>
      """, to: "oai.xml")
    let id = try #require(RecordID("gr-mentoring"))

    _ = try await run(.merge(into: id))
    let again = try await files.plan()

    let merged = try files.record("gr-mentoring")
    #expect(merged.title[Language("el")] == "Καθοδήγηση")
    #expect(merged.title[.english] == "Mentoring")
    #expect(merged.countries == ["GR", "CY"])
    let conflict = try #require(merged.conflicts.first { $0.field == "countries" })
    #expect(conflict.what[.english]?.contains("https://example.org/own") == true)
    #expect(conflict.what[.english]?.contains("https://example.org/other") == true)
    #expect(
      again.items.first { $0.paths.first?.hasSuffix("oai.xml") == true }?.outcome == .unchanged)
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
    _ = try await run(.publish)
    try write(" status='deleted'", "")

    let plan = try await run(.publish)

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
    try writeFeed(text: "Our news. " + text + " Read on.")

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
    try writeFeed(title: "Azerbaijan IV starts")

    let item = try #require(try await files.plan().items.first { $0.outcome == .needsPerson })

    #expect(item.likenesses.map(\.record) == [fourth.id])
    #expect(item.likenesses.first?.basis == .action)
  }

  @Test func proposesTheRecordThatNamesTheAddress() async throws {
    var record = try Record.example("a")
    record.sources = [.init(address: "http://www.example.org/1/")]
    try files.write(record)
    try await files.run()
    try writeFeed()

    let item = try #require(try await files.plan().items.first { $0.outcome == .needsPerson })

    #expect(item.likenesses.map(\.basis) == [.address])
  }

  @Test func doesLaterWhatAPlanKeptAsJSONSays() async throws {
    try writeFeed()
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
