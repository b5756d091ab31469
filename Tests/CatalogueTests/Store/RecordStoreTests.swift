import Foundation
import TestSupport
import Testing

@testable import Catalogue

@Suite struct RecordStoreTests {
  let folder: TemporaryFolder
  let store: RecordStore
  /// 2026-11-20T09:30:00Z
  let friday = Date(timeIntervalSince1970: 1_795_167_000)

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: folder.path)
  }

  private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  @discardableResult
  private func put(_ records: Record..., at date: Date? = nil) throws -> AppliedBatch {
    try store.apply(
      StoreBatch(what: "test", puts: records.map { .init(record: $0) }), at: date ?? friday)
  }

  @Test func keepsARecordWithItsVersionAndDates() throws {
    let applied = try put(.example("a-1"))

    let stored = try #require(try store.record(id("a-1")))
    #expect(try stored.record == Record.example("a-1"))
    #expect(stored.version == 1)
    #expect(stored.change == applied.changes.first?.sequence)
    #expect(stored.created == friday && stored.updated == friday)
    #expect(try store.record(id("a-2")) == nil)
  }

  @Test func makesNoChangeForARecordThatIsAsItWas() throws {
    try put(.example("a-1"))
    let last = try store.lastChange

    let applied = try put(.example("a-1"))

    #expect(applied.changes.isEmpty && applied.importID == nil)
    #expect(try store.lastChange == last)
    #expect(try store.imports().count == 1)
  }

  @Test func keepsEveryVersionWithWhatChangedInIt() throws {
    let id = try id("a-1")
    try put(.example("a-1", title: "One"))
    try put(.example("a-1", title: "Two"), at: friday.addingTimeInterval(60))

    let history = try store.history(of: id)

    #expect(history.map(\.version) == [1, 2])
    #expect(history.map { $0.record?.title[.english] } == ["One", "Two"])
    #expect(history.last?.changedFields == ["title.en"])
    #expect(history.map(\.importID) == [1, 2])
    let stored = try #require(try store.record(id))
    #expect(stored.created == friday)
    #expect(stored.updated == friday.addingTimeInterval(60))
  }

  @Test func logsChangesWithGrowingNumbers() throws {
    try put(.example("b"), .example("a"))
    let middle = try store.lastChange
    try put(.example("a", title: "New"), .example("c"))

    let all = try store.changes(after: 0)

    #expect(all.map(\.record.rawValue) == ["b", "a", "a", "c"])
    #expect(all.map(\.kind) == [.created, .created, .updated, .created])
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.sequence < $1.sequence })
    #expect(try store.changes(after: middle).map(\.record.rawValue) == ["a", "c"])
    #expect(try store.changes(after: 0, limit: 1).count == 1)
    #expect(try store.changes(after: store.lastChange).isEmpty)
  }

  @Test func answersByStateAndInOrder() throws {
    var draft = try Record.example("d")
    draft.state = .draft
    var withdrawn = try Record.example("w")
    withdrawn.state = .withdrawn
    try put(.example("z"), draft, withdrawn, .example("a"))

    #expect(try store.allRecords().map(\.record.id.rawValue) == ["a", "z"])
    #expect(try store.allRecords(states: [.draft]).map(\.record.id.rawValue) == ["d"])
    #expect(try store.allRecords(states: Set(Record.State.allCases)).count == 4)
    #expect(try store.contents().lastChange == store.lastChange)
    #expect(try store.counts() == [.published: 2, .draft: 1, .withdrawn: 1])
    let ids = ["z", "nothing", "a"].compactMap(RecordID.init)
    #expect(try store.records(ids: ids).map(\.record.id.rawValue) == ["z", "a"])
  }

  @Test func changesNothingWhenOneRecordIsNotAsPlanned() throws {
    try put(.example("a"))
    let last = try store.lastChange

    let error = #expect(throws: StoreError.self) {
      try store.apply(
        StoreBatch(
          what: "test",
          puts: [
            .init(record: .example("new"), plannedOn: 0),
            .init(record: .example("a", title: "Other"), plannedOn: 0),
          ]), at: friday)
    }

    #expect(error?.reason == .changedMeanwhile(try id("a")))
    #expect(try store.lastChange == last)
    #expect(try store.record(id("new")) == nil)
    #expect(try store.problems().isEmpty)
  }

  @Test func keepsWhereValuesComeFrom() throws {
    let id = try id("a")
    let stated = Provenance(
      field: "themes", value: "integration", basis: .stated, source: "sheets/a.xml", place: "14:7")
    let inferred = Provenance(
      field: "countries", value: "KZ", basis: .inferred, source: "sheets/a.html", section: "Lead",
      words: "au Kazakhstan", isInRecord: false)
    try store.apply(
      StoreBatch(
        what: "test", puts: [.init(record: .example("a"), provenance: [stated, inferred])]),
      at: friday)

    let first = try store.lastChange
    #expect(try store.provenance(of: id) == [stated, inferred])

    try store.apply(
      StoreBatch(
        what: "test",
        puts: [.init(record: .example("a", title: "Other"), provenance: [inferred])]), at: friday)
    #expect(try store.provenance(of: id) == [inferred])
    #expect(try store.provenance(of: id, asOf: store.lastChange) == [inferred])
    #expect(try store.provenance(of: id, asOf: first) == [stated, inferred])
    #expect(try store.provenance(of: id, asOf: first - 1).isEmpty)
  }

  @Test func remembersTheFilesOfARecord() throws {
    let one = ContentDigest(of: [1])
    let two = ContentDigest(of: [2])
    func put(_ paths: String...) throws {
      let sources = paths.map {
        StoreBatch.Put.Source(path: $0, digest: one, context: two)
      }
      try store.apply(
        StoreBatch(what: "test", puts: [.init(record: .example("a"), sources: sources)]), at: friday
      )
    }
    try put("a.en.html", "a.fr.html")
    #expect(try store.sources().map(\.path) == ["a.en.html", "a.fr.html"])

    try put("a.xml")

    let id = try id("a")
    #expect(
      try store.sources() == [
        SourceEntry(path: "a.xml", digest: one, context: two, record: id, version: 1)
      ])
  }

  @Test func keepsTheAddressesOfEarlierTitles() throws {
    let id = try id("a")
    try put(.example("a", title: "First title"))
    try put(.example("a", title: "Second title"))

    let addresses = try store.addresses(of: id)

    #expect(addresses.map(\.slug) == ["second-title", "first-title"])
    #expect(addresses.map(\.isCurrent) == [true, false])
    #expect(try store.addresses(slug: "first-title").map(\.record) == [id])
    try put(.example("a", title: "First title"))
    #expect(try store.addresses(of: id).first?.slug == "first-title")
    #expect(try store.addresses(slug: "nothing").isEmpty)
    #expect(try store.addresses(slug: "first-title", asOf: 0).isEmpty)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func holdsWhatADictionaryHolds(seed: UInt64) throws {
    var random = RandomRecords(taxonomy: try ShippedCatalogue.taxonomy.get(), seed: seed)
    var model: [RecordID: [Record]] = [:]
    for _ in 0..<5 {
      var puts: [StoreBatch.Put] = []
      for _ in 0..<random.number(0...6) {
        let record = try random.record(id: "r-\(random.number(1...5))")
        puts.append(.init(record: record))
        if model[record.id]?.last != record { model[record.id, default: []].append(record) }
      }
      try store.apply(StoreBatch(what: "test", puts: puts), at: friday)
    }

    let all = try store.allRecords(states: Set(Record.State.allCases))

    #expect(all.map(\.record) == model.sorted { $0.key < $1.key }.compactMap(\.value.last))
    for (id, versions) in model {
      #expect(try store.history(of: id).map(\.record) == versions)
    }
    #expect(try store.changes(after: 0).count == model.values.map(\.count).reduce(0, +))
    #expect(try store.problems().isEmpty)
  }
}
