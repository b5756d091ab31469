import Catalogue
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct ImporterTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  private func outcomes(_ plan: ImportPlan) -> [ImportPlan.Outcome] { plan.items.map(\.outcome) }

  @Test func bringsNewSheetsIn() async throws {
    try files.write(.example("b"))
    try files.write(.example("a", title: "First"))

    let plan = try await files.run()

    #expect(outcomes(plan) == [.new, .new])
    #expect(plan.items.map(\.record?.rawValue) == ["a", "b"])
    #expect(plan.items.first?.title == "First")
    #expect(try files.store.allRecords().count == 2)
    #expect(!plan.hasFailed(isStrict: true))
  }

  @Test func writesNothingForAPlan() async throws {
    try files.write(.example("a"))

    let plan = try await files.plan()

    #expect(outcomes(plan) == [.new])
    #expect(try files.store.lastChange == 0)
    #expect(try files.store.sources().isEmpty)
  }

  @Test func changesNothingTheSecondTime() async throws {
    for rank in 1...9 { try files.write(.example("a-\(rank)")) }
    try await files.run()
    let last = try files.store.lastChange

    let plan = try await files.run()

    #expect(plan.counts == [.unchanged: 9])
    #expect(try files.store.lastChange == last)
    #expect(try files.store.imports().count == 1)
  }

  @Test func tellsEachChangedFieldBeforeAndAfter() async throws {
    var record = try Record.example("a", title: "Old")
    try files.write(record)
    try await files.run()
    record.title[.english] = "New"
    record.countries = ["KZ"]
    try files.write(record)

    let plan = try await files.run()

    let item = try #require(plan.items.first)
    #expect(item.outcome == .changed)
    #expect(
      item.changes == [
        FieldChange(field: "title.en", before: "Old", after: "New"),
        FieldChange(field: "countries", before: nil, after: "KZ"),
      ])
    let stored = try #require(try files.store.record(record.id))
    #expect(stored.version == 2)
    #expect(stored.record == record)
  }

  @Test func countsASheetWrittenOtherwiseAsUnchanged() async throws {
    try files.write(.example("a"))
    try await files.run()
    let text = String(decoding: try NativeSheetWriter().sheet(of: .example("a")), as: UTF8.self)
    try files.write(text.replacing("\n  ", with: "\n\t"), to: "a.xml")

    let plan = try await files.run()
    let again = try await files.run()

    #expect(outcomes(plan) == [.unchanged])
    #expect(outcomes(again) == [.unchanged])
    #expect(try files.store.lastChange == 1)
  }

  @Test func keepsOneBadFileFromStoppingTheOthers() async throws {
    try files.write(.example("a"))
    try files.write("<sheet xmlns='urn:passerelle:sheet:1' id='b'><titel/></sheet>", to: "b.xml")
    try files.write("<sheet", to: "c.xml")
    try files.write(.example("d"))

    let plan = try await files.run()

    #expect(outcomes(plan) == [.new, .rejected, .rejected, .new])
    #expect(plan.hasFailed())
    let bad = plan.items[1]
    #expect(bad.findings.count == 5)
    #expect(bad.reason?.hasSuffix("(5 problems)") == true)
    #expect(bad.findings.contains { $0.line.contains("b.xml:1:46: error: <titel> is not an") })
    #expect(try files.store.allRecords().map(\.record.id.rawValue) == ["a", "d"])
  }

  @Test func reportsARejectedFileEachTime() async throws {
    try files.write("<sheet/>", to: "a.xml")
    try await files.run()

    let plan = try await files.run()

    #expect(outcomes(plan) == [.rejected])
  }

  @Test func doesExactlyWhatThePlanSaysOrNothing() async throws {
    try files.write(.example("a", title: "One"))
    try files.write(.example("b"))
    let plan = try await files.plan()
    let id = try #require(RecordID("a"))
    try files.store.apply(
      StoreBatch(what: "someone else", puts: [.init(record: .example("a", title: "Two"))]),
      at: files.date)

    let error = #expect(throws: StoreError.self) {
      try files.importer.apply(plan, what: "test", at: files.date)
    }

    #expect(error?.reason == .changedMeanwhile(id))
    #expect(try files.store.allRecords().count == 1)
  }

  @Test func readsAnewWhatSomeoneElseChanged() async throws {
    try files.write(.example("a", title: "Sheet"))
    try await files.run()
    try files.store.apply(
      StoreBatch(what: "someone else", puts: [.init(record: .example("a", title: "Other"))]),
      at: files.date)

    let plan = try await files.run()

    #expect(outcomes(plan) == [.changed])
    #expect(
      plan.items.first?.changes == [
        FieldChange(field: "title.en", before: "Other", after: "Sheet")
      ])
  }

  @Test func storesDraftsAndWithdrawnSheetsAsSuch() async throws {
    var draft = try Record.example("d")
    draft.state = .draft
    var withdrawn = try Record.example("w")
    withdrawn.state = .withdrawn
    withdrawn.withdrawal = .init(
      date: try #require(PartialDate("2026-11")), reason: .init([.english: "Wrong"]))
    try files.write(draft)
    try files.write(withdrawn)

    try await files.run()

    #expect(try files.store.allRecords().isEmpty)
    #expect(try files.store.counts() == [.draft: 1, .withdrawn: 1])
    #expect(try files.store.record(withdrawn.id)?.record == withdrawn)
  }

  @Test func asksAPersonAboutTwoSheetsOfOneRecord() async throws {
    try files.write(.example("a", title: "One"), to: "one.xml")
    try files.write(.example("a", title: "Two"), to: "two.xml")

    let plan = try await files.run()

    #expect(outcomes(plan) == [.needsPerson, .needsPerson])
    #expect(plan.items.first?.reason?.contains("two.xml") == true)
    #expect(try files.store.lastChange == 0)
    #expect(!plan.hasFailed())
    #expect(plan.hasFailed(isStrict: true))
  }

  @Test func followsASheetThatMovedButAsksWhenBothAreThere() async throws {
    try files.write(.example("a"), to: "old.xml")
    try await files.run()
    try files.write(.example("a", title: "New"), to: "sub/new.xml")

    let both = try await files.importer.plan(paths: [files.path + "/sub"])
    #expect(outcomes(both) == [.needsPerson])
    #expect(both.items.first?.reason?.contains("comes from sheets/old.xml") == true)

    try files.remove("old.xml")
    let moved = try await files.run()
    #expect(outcomes(moved) == [.changed])
    #expect(try files.store.sources().map(\.path) == ["sheets/sub/new.xml"])
  }

  @Test func warnsOfRelationsThatLeadNowhere() async throws {
    var record = try Record.example("a-1")
    record.related = [
      .init(kind: .follows, record: try #require(RecordID("a-3"))),
      .init(kind: .seeAlso, record: try #require(RecordID("a-2"))),
    ]
    try files.write(record)
    try files.write(.example("a-2"))

    let plan = try await files.plan()

    #expect(plan.items.first?.outcome == .new)
    #expect(
      plan.items.first?.findings.map(\.problem.message) == [
        "follows names “a-3”, which is not in the catalogue; did you mean “a-1”?"
      ])
    #expect(!plan.hasFailed(isStrict: true))
  }

  @Test func tellsHowFarItHasCome() async throws {
    for rank in 1...5 { try files.write(.example("a-\(rank)")) }
    let steps = Mutex<[ImportProgress]>([])

    _ = try await files.importer.plan(paths: [files.path]) { step in
      steps.withLock { $0.append(step) }
    }

    let seen = steps.withLock { $0 }
    #expect(seen.map(\.done) == [1, 2, 3, 4, 5])
    #expect(seen.allSatisfy { $0.total == 5 && $0.path.hasPrefix(files.path) })
  }

  @Test func codesThePlanAsJSON() async throws {
    try files.write(.example("a"))
    try files.write("text", to: "b.txt")

    let json = try JSONEncoder().encode(try await files.plan())

    let plan = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let counts = try #require(plan["counts"] as? [String: Int])
    #expect(
      counts == [
        "new": 1, "rejected": 1, "changed": 0, "unchanged": 0, "needs-a-person": 0, "skipped": 0,
      ])
    let items = try #require(plan["items"] as? [[String: Any]])
    #expect(items.map { $0["outcome"] as? String } == ["new", "rejected"])
  }

  @Test func importsTheShippedCatalogueOnceAndForAll() async throws {
    let plan = try await files.importer.plan(paths: [ShippedCatalogue.folder + "/sheets"])
    try files.importer.apply(plan, what: "shipped", at: files.date)
    let again = try await files.importer.plan(paths: [ShippedCatalogue.folder + "/sheets"])

    #expect(plan.counts == [.new: 84])
    #expect(plan.items.filter { !$0.findings.isEmpty }.flatMap { $0.findings.map(\.line) } == [])
    #expect(again.counts == [.unchanged: 84])
    #expect(try files.store.problems().isEmpty)
  }
}
