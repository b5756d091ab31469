import Catalogue
import Foundation
import TestSupport
import Testing

/// Candidates that a person joins to records, and what becomes of both.
@Suite struct JoiningTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
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

    _ = try await files.run(.merge(into: id))
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

  @Test func asksAgainAboutASourceWhoseJoiningWasUndone() async throws {
    try files.write(.example("mentoring"))
    try await files.run()
    try files.writeFeed()
    let id = try #require(RecordID("mentoring"))
    _ = try await files.run(.merge(into: id))
    let joined = try await files.plan()

    try files.store.undo(at: files.date)
    let undone = try await files.plan()
    try files.store.undo(3, at: files.date)
    let again = try await files.plan()

    func outcome(_ plan: ImportPlan) -> ImportPlan.Outcome? {
      plan.items.first { $0.paths.first?.hasSuffix("feed.xml") == true }?.outcome
    }
    #expect(outcome(joined) == .unchanged)
    #expect(outcome(undone) == .needsPerson)
    #expect(outcome(again) == .unchanged)
  }

  @Test func knowsTheSourceOfARecordThatWasTakenOutAndBroughtBack() async throws {
    try files.writeFeed()
    _ = try await files.run(.publish)
    try files.store.undo(at: files.date)
    #expect(try await files.plan().items.map(\.outcome) == [.needsPerson])

    try files.store.undo(2, at: files.date)

    #expect(try await files.plan().items.map(\.outcome) == [.unchanged])
  }

  @Test func joinsSeveralCandidatesToOneRecordAndKnowsEachTheNextTime() async throws {
    try files.write(.example("mentoring"))
    try await files.run()
    for (name, text) in [("one.xml", "Volunteers help."), ("two.xml", "Towns lend rooms.")] {
      try files.write(
        """
        <rss version="2.0"><channel><language>en</language><item><title>Mentoring \(name)</title>
        <guid>\(name)</guid><link>https://example.org/\(name)</link><category>Integration</category><description>\(text)</description>
        </item></channel></rss>
        """, to: name)
    }
    let id = try #require(RecordID("mentoring"))

    _ = try await files.run(.merge(into: id))
    let again = try await files.plan()

    #expect(again.counts == [.unchanged: 3])
    #expect(try files.store.record(id)?.version == 2)
  }

  @Test func joinsACandidateToARecordThatTheSamePlanChanges() async throws {
    try files.write(.example("mentoring"))
    try await files.run()
    try files.write(.example("mentoring", title: "Mentoring of refugees"), to: "mentoring.xml")
    try files.writeFeed(text: "Volunteers of the town help for a year.")
    let id = try #require(RecordID("mentoring"))

    _ = try await files.run(.merge(into: id))

    let record = try files.record("mentoring")
    #expect(record.title[.english] == "Mentoring of refugees")
    #expect(record.sources.contains { $0.address == "https://example.org/1" })
    #expect(try files.store.record(id)?.version == 2)
  }

  @Test func joinsTheSameTwiceWithoutSayingItTwice() async throws {
    try files.write(.example("mentoring"))
    try await files.run()
    try files.writeFeed()
    let id = try #require(RecordID("mentoring"))
    _ = try await files.run(.merge(into: id))
    let once = try files.record("mentoring")
    try files.writeFeed(text: "Volunteers help for two years.")

    _ = try await files.run(.merge(into: id))

    let twice = try files.record("mentoring")
    #expect(try await files.plan().counts == [.unchanged: 2])
    #expect(twice.results == once.results)
    #expect(twice.sources == once.sources)
    #expect(Set(twice.conflicts).count == twice.conflicts.count)
  }
}
