import Foundation
import TestSupport
import Testing

@testable import Catalogue

/// A person's name can be taken out for good.
@Suite struct ErasureTests {
  let folder: TemporaryFolder
  let store: RecordStore
  let date = Date(timeIntervalSince1970: 1_795_167_000)

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: folder.path)
  }

  private func put(_ record: Record, provenance: [Provenance] = []) throws {
    try store.apply(
      StoreBatch(what: "test", puts: [.init(record: record, provenance: provenance)]), at: date)
  }

  private func id() throws -> RecordID { try #require(RecordID("a")) }

  private func words(_ name: String = "Anna Exámple") throws -> ErasedWords {
    try #require(ErasedWords(name))
  }

  /// A record with the name in each place that has words.
  private func record(_ id: String) throws -> Record {
    var record = try Record.example(id)
    let name = LocalizedText([.english: "by ANNA EXÁMPLE, head"])
    record.title = .init([.english: "Visit of Anna Exámple"])
    record.summary = name
    record.texts = [
      .english: [
        Section(role: .context, heading: nil, blocks: [.paragraph("Anna\u{A0}Exámple said so.")])
      ]
    ]
    record.expertise = [.init(country: "GR", isMemberState: true, note: name)]
    record.partners = [.init(name: name)]
    return record
  }

  /// Everything that the store's files hold.
  private func bytes() throws -> String {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
      String(decoding: try Data(contentsOf: URL(filePath: folder.path(of: $0))), as: UTF8.self)
    }.joined()
  }

  @Test func noFileHoldsThemAfterwards() throws {
    let source = Provenance(
      field: "summary.en", value: "Anna Exámple", basis: .stated, source: "a.html",
      words: "said Anna Exámple")
    try put(try record("a"), provenance: [source])
    var later = try record("a")
    later.summary = .init([.english: "Nobody is named here."])
    try put(later, provenance: [source])
    try put(.example("b"))
    #expect(try bytes().lowercased().contains("exámple"))

    let erasure = try store.erase(try words(), at: date)

    #expect(erasure.records.map(\.rawValue) == ["a"])
    #expect(erasure.versionCount == 2)
    #expect(erasure.changes.map(\.record.rawValue) == ["a"])
    #expect(try !bytes().lowercased().contains("exámple"))
    #expect(try !bytes().contains("anna-example"))
    let history = try store.history(of: id())
    #expect(
      history.map { $0.record?.title[.english] } == Array(repeating: "Visit of […]", count: 3))
    #expect(
      history.last?.record?.texts[.english]?.first?.plainText.contains("[…] said so.") == true)
  }

  @Test func undoingBringsNothingBack() throws {
    try put(try record("a"))
    _ = try store.erase(try words(), at: date)

    try store.undo(at: date)

    let stored = try #require(try store.record(id()))
    #expect(stored.record.title[.english] == "Visit of […]")
  }

  @Test func aRehearsalTellsTheSameAndChangesNothing() throws {
    try put(try record("a"))
    let last = try store.lastChange

    let rehearsal = try store.erase(try words(), at: date, isRehearsal: true)

    #expect(rehearsal.versionCount == 1)
    #expect(try store.lastChange == last)
    #expect(try bytes().contains("Anna Exámple"))
  }

  @Test func whatStandsNowhereChangesNothing() throws {
    try put(try record("a"))

    let erasure = try store.erase(try words("Nobody Here"), at: date)

    #expect(erasure.changes.isEmpty && erasure.versionCount == 0)
  }

  @Test(arguments: [
    ("Ann", "Anna, Ann and JoAnn", "Anna, […] and JoAnn"),
    ("O'Neil (Dr.)", "said O'NEIL  (Dr.), twice", "said […], twice"),
    ("Жан", "Жан и Жанна", "[…] и Жанна"),
  ])
  func takesWordsOfTheirOwnAlone(words: String, text: String, left: String) throws {
    #expect(try self.words(words).removed(from: text) == left)
  }

  @Test(arguments: ["", " ", "Li", "1234", "…"])
  func refusesTooFewLetters(words: String) {
    #expect(ErasedWords(words) == nil)
  }
}
