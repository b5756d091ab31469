import Catalogue
import Foundation
import TestSupport
import Testing

/// Taking imports back.
@Suite struct UndoTests {
  let folder: TemporaryFolder
  let store: RecordStore
  let date = Date(timeIntervalSince1970: 1_795_167_000)

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: folder.path(of: "catalogue"))
  }

  private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  @discardableResult
  private func put(_ records: Record..., plannedOn: Int? = nil) throws -> AppliedBatch {
    try store.apply(
      StoreBatch(
        what: "test",
        puts: records.map {
          .init(
            record: $0, plannedOn: plannedOn,
            provenance: [.init(field: "title.en", basis: .stated, source: "a.xml")])
        }), at: date)
  }

  @Test func bringsTheStateBeforeBack() throws {
    try put(.example("a", title: "One"), .example("b"))
    try put(.example("a", title: "Two"), .example("c"))

    let undone = try store.undo(at: date)

    #expect(try store.allRecords().map(\.record) == [.example("a", title: "One"), .example("b")])
    #expect(undone.changes.map(\.kind) == [.updated, .removed])
    #expect(try store.counts() == [.published: 2])
    #expect(try store.record(id("c")) == nil)
    #expect(try store.provenance(of: id("a")).count == 1)
    #expect(try store.problems().isEmpty)
  }

  @Test func keepsTheHistoryOfWhatItTookOut() throws {
    let a = try id("a")
    try put(.example("a"))
    try store.undo(at: date)

    let history = try store.history(of: a)

    #expect(history.map { $0.record?.id } == [a, nil])
    #expect(history.map(\.version) == [1, 2])
  }

  @Test func isAnImportThatCanBeUndoneToo() throws {
    try put(.example("a", title: "One"))
    let undone = try store.undo(1, at: date)
    try store.undo(undone.importID, at: date)

    #expect(try store.allRecords().map(\.record) == [.example("a", title: "One")])
    #expect(
      try store.imports().map(\.what) == ["test", "undo of import 1", "undo of import 2"])
    // What was undone and done again is in force.
    #expect(try store.imports().map(\.undoneBy) == [nil, 3, nil])
  }

  @Test func undoesTheLastImportInForceAfterOneWasDoneAgain() throws {
    try put(.example("a"))
    try put(.example("b"))
    try store.undo(2, at: date)
    try store.undo(3, at: date)

    try store.undo(at: date)

    #expect(try store.allRecords().map(\.record.id.rawValue) == ["a"])
    #expect(try store.imports().map(\.undoneBy) == [nil, 5, 4, nil, nil])
  }

  @Test func undoesImportsOfOneRecordOneAfterTheOther() throws {
    try put(.example("a", title: "One"))
    try put(.example("a", title: "Two"))
    try put(.example("a", title: "Three"))

    try store.undo(at: date)
    #expect(try store.record(id("a"))?.record.title[.english] == "Two")
    try store.undo(at: date)
    #expect(try store.record(id("a"))?.record.title[.english] == "One")
    try store.undo(at: date)

    #expect(try store.allRecords().isEmpty)
    #expect(try store.problems().isEmpty)
  }

  @Test func undoesTheLastOneThatWasNotUndone() throws {
    try put(.example("a"))
    try put(.example("b"))

    try store.undo(at: date)
    try store.undo(at: date)
    let error = #expect(throws: StoreError.self) { try store.undo(at: date) }

    #expect(try store.allRecords().isEmpty)
    #expect(error?.reason == .nothingToUndo)
  }

  @Test func refusesToTakeBackWhatALaterImportBuiltOn() throws {
    try put(.example("a", title: "One"))
    try put(.example("a", title: "Two"))
    let a = try id("a")

    let error = #expect(throws: StoreError.self) { try store.undo(1, at: date) }

    #expect(error?.reason == .changedSince(1, a, by: 2))
    #expect(try store.lastChange == 2)
  }

  @Test func refusesAnImportThatIsNotThereOrWasUndone() throws {
    try put(.example("a"))
    try store.undo(1, at: date)

    let unknown = #expect(throws: StoreError.self) { try store.undo(9, at: date) }
    let again = #expect(throws: StoreError.self) { try store.undo(1, at: date) }

    #expect(unknown?.reason == .noSuchImport(9))
    #expect(again?.reason == .alreadyUndone(1, by: 2))
  }

  @Test func takesARecordInAgainThatItHadTakenOut() throws {
    try put(.example("a", title: "One"))
    try store.undo(at: date)
    try put(.example("a", title: "New"), plannedOn: 0)

    let stored = try #require(try store.record(id("a")))
    #expect(stored.record.title[.english] == "New")
    #expect(stored.version == 3)
  }

  @Test func showsReadersOfAnEarlierMomentWhatTheySaw() throws {
    try put(.example("a"))
    let moment = try store.lastChange
    try store.undo(at: date)
    let a = try id("a")

    #expect(try store.record(a, asOf: moment) != nil)
    #expect(try store.record(a, asOf: try store.lastChange) == nil)
    #expect(try store.recordIDs(in: .published, asOf: moment) == [a])
    #expect(try store.recordIDs(in: .published, asOf: try store.lastChange).isEmpty)
    #expect(try store.recordIDs(in: .draft, asOf: try store.lastChange).isEmpty)
  }

  @Test func countsWhatEachImportDid() throws {
    try put(.example("a"), .example("b"))
    try put(.example("a", title: "Two"))
    try store.undo(1 + 1, at: date)

    let imports = try store.imports()

    #expect(imports.map(\.created) == [2, 0, 0])
    #expect(imports.map(\.updated) == [0, 1, 1])
    #expect(imports.map(\.undoes) == [nil, nil, 2])
  }

  @Test func givesTheOldAddressBackWithTheOldTitle() throws {
    try put(.example("a", title: "Old name"))
    try put(.example("a", title: "New name"))
    let a = try id("a")
    #expect(try store.addresses(of: a).map(\.slug) == ["new-name", "old-name"])

    try store.undo(at: date)

    #expect(try store.addresses(of: a).first?.slug == "old-name")
    #expect(try store.addresses(of: a).map(\.isCurrent) == [true, false])
  }
}
