import Foundation
import GRDB
import TestSupport
import Testing

@testable import Catalogue

@Suite struct RecordStoreFileTests {
  let folder: TemporaryFolder
  let date = Date(timeIntervalSince1970: 1_795_167_000)

  init() throws {
    folder = try TemporaryFolder()
  }

  private func fill(_ store: RecordStore) throws {
    try store.apply(StoreBatch(what: "test", puts: [.init(record: .example("a"))]), at: date)
  }

  @Test func opensWhatItWrote() throws {
    try fill(RecordStore(folder: folder.path))

    let store = try RecordStore(folder: folder.path, creating: false)

    #expect(try store.allRecords().map(\.record) == [.example("a")])
  }

  @Test func saysThatThereIsNothingYet() {
    let error = #expect(throws: StoreError.self) {
      try RecordStore(folder: folder.path, creating: false)
    }

    #expect(error?.reason == .missing)
    #expect(error?.description.contains("there is no catalogue here yet") == true)
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: RecordStore.fileName)))
  }

  @Test func makesTheFolderOfANewStore() throws {
    try fill(RecordStore(folder: folder.path(of: "new/catalogue")))

    #expect(FileManager.default.fileExists(atPath: folder.path(of: "new/catalogue")))
  }

  @Test func syncsEachCommitToTheDisk() throws {
    let store = try RecordStore(folder: folder.path)

    let (mode, synchronous, foreignKeys) = try store.pool.writeWithoutTransaction { database in
      (
        try String.fetchOne(database, sql: "PRAGMA journal_mode"),
        try Int.fetchOne(database, sql: "PRAGMA synchronous"),
        try Int.fetchOne(database, sql: "PRAGMA foreign_keys")
      )
    }

    #expect(mode == "wal")
    #expect(synchronous == 2)
    #expect(foreignKeys == 1)
  }

  @Test func showsACommitToAReaderThatWasOpenBefore() throws {
    let reader = try RecordStore(folder: folder.path)
    #expect(try reader.lastChange == 0)

    try fill(RecordStore(folder: folder.path))

    #expect(try reader.lastChange == 1)
    #expect(try reader.allRecords().count == 1)
  }

  @Test func showsACommitOfAnotherProcess() throws {
    let reader = try RecordStore(folder: folder.path)
    try fill(reader)
    let python = URL(filePath: "/usr/bin/python3")
    guard FileManager.default.isExecutableFile(atPath: python.path) else { return }

    let other = Process()
    other.executableURL = python
    other.arguments = [
      "-c",
      """
      import sqlite3, sys
      with sqlite3.connect(sys.argv[1]) as db:
        db.execute("UPDATE records SET state = 'withdrawn'")
      """,
      reader.path,
    ]
    try other.run()
    other.waitUntilExit()

    #expect(other.terminationStatus == 0)
    #expect(try reader.allRecords().isEmpty)
  }

  @Test func refusesAFileOfALaterFormat() throws {
    let store = try RecordStore(folder: folder.path)
    try store.pool.write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('99: from the future')")
    }

    let error = #expect(throws: StoreError.self) { try RecordStore(folder: folder.path) }

    #expect(error?.reason == .laterFormat)
  }

  @Test func refusesAFileThatIsNoDatabase() throws {
    try Data("not a database, but long enough to be looked at".utf8)
      .write(to: URL(filePath: folder.path(of: RecordStore.fileName)))

    let error = #expect(throws: StoreError.self) { try RecordStore(folder: folder.path) }

    guard case .damaged = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [0.1, 0.3, 0.5, 0.7, 0.9])
  func answersOrRefusesAFileCutShort(share: Double) throws {
    do {
      let store = try RecordStore(folder: folder.path)
      try fill(store)
      _ = try store.pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      try store.pool.close()
    }
    let url = URL(filePath: folder.path(of: RecordStore.fileName))
    let bytes = try Data(contentsOf: url)
    try bytes.prefix(Int(Double(bytes.count) * share)).write(to: url)

    do throws(StoreError) {
      let store = try RecordStore(folder: folder.path)
      _ = try store.allRecords()
      let problems = try store.problems()
      #expect(!problems.isEmpty)
    } catch {
      #expect(error.path == url.path)
    }
  }

  @Test func namesTheRecordWhoseBodyIsDamaged() throws {
    let store = try RecordStore(folder: folder.path)
    try fill(store)
    try store.pool.write { try $0.execute(sql: "UPDATE records SET body = '{'") }

    let error = #expect(throws: StoreError.self) { try store.allRecords() }

    #expect(error?.reason == .damaged("the record “a” cannot be read"))
    #expect(
      try store.problems() == ["“a” differs from its last version", "“a” cannot be read"])
  }
}
