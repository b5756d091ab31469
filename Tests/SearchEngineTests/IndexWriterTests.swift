import Analysis
import TestSupport
import Testing

@testable import SearchEngine

@Suite struct IndexWriterTests {
  private let schema = Schema(
    fields: [.init(name: "body", analyzer: "spaces")],
    columns: [.init(name: "country", kind: .keyword)])

  private func document(_ key: String, _ text: String) -> Document {
    Document(key: key, texts: ["body": [text]], keywords: ["country": ["KZ"]])
  }

  private func keys(_ folder: TemporaryFolder, _ word: String) throws -> [String] {
    let searcher = try Searcher(directory: folder.path, analyzers: [.spaces])
    let query = Query.word([Query.FieldTerm(field: "body", term: word)])
    return searcher.search(SearchRequest(query)).hits.map(\.key)
  }

  @Test func showsNothingBeforeACommitAndAllOfItAfter() throws {
    let folder = try TemporaryFolder()
    let writer = try IndexWriter(directory: folder.path, schema: schema, analyzers: [.spaces])
    try writer.upsert(document("a", "one"))
    #expect(IndexDirectory.generation(at: folder.path) == nil)
    try writer.commit(note: ["sequence": "7"])
    let before = try Searcher(directory: folder.path, analyzers: [.spaces])

    try writer.upsert(document("a", "two"))
    try writer.upsert(document("b", "two"))
    #expect(try keys(folder, "two").isEmpty)
    try writer.commit()

    #expect(try keys(folder, "two") == ["a", "b"])
    #expect(try keys(folder, "one").isEmpty)
    #expect(IndexDirectory.generation(at: folder.path) == 2)
    #expect(before.generation == 1)
    #expect(before.note == ["sequence": "7"])
    #expect(before.documentCount == 1)
    #expect(before.contains(key: "a"))
    #expect(!before.contains(key: "b"))
  }

  @Test func writesNothingWithoutChanges() throws {
    let folder = try TemporaryFolder()
    let writer = try IndexWriter(directory: folder.path, schema: schema, analyzers: [.spaces])
    try writer.commit(note: ["sequence": "1"])
    try writer.commit(note: ["sequence": "1"])
    #expect(writer.generation == 1)

    try writer.commit(note: ["sequence": "2"])

    #expect(writer.generation == 2)
    #expect(IndexDirectory.generation(at: folder.path) == 2)
  }

  @Test func refusesASecondWriterByName() throws {
    let folder = try TemporaryFolder()
    let writer = try IndexWriter(directory: folder.path, schema: schema, analyzers: [.spaces])

    let error = #expect(throws: IndexError.self) {
      try IndexWriter(directory: folder.path, schema: schema, analyzers: [.spaces])
    }

    guard case .locked(by: .some) = error?.kind else {
      Issue.record("the holder is not named: \(String(describing: error))")
      return
    }
    try writer.commit()
  }

  @Test func refusesAnotherSchemaAndUnknownAnalyzers() throws {
    let folder = try TemporaryFolder()
    try IndexWriter(directory: folder.path, schema: schema, analyzers: [.spaces]).commit()
    var other = schema
    other.columns = []

    #expect(throws: IndexError.self) {
      try IndexWriter(directory: folder.path, schema: other, analyzers: [.spaces])
    }
    #expect(throws: IndexError.self) { try Searcher(directory: folder.path, analyzers: []) }
  }

  @Test func refusesAnUnknownFormatVersion() throws {
    let folder = try TemporaryFolder()
    try IndexWriter(directory: folder.path, schema: schema, analyzers: [.spaces]).commit()
    var manifest = try Manifest(directory: folder.path).bytes
    manifest[8] = 9

    let error = #expect(throws: IndexError.self) { try Manifest(bytes: manifest, path: "manifest") }

    #expect(error?.kind == .unknownVersion(9))
  }

  @Test func tellsAMissingIndex() throws {
    let folder = try TemporaryFolder()

    let error = #expect(throws: IndexError.self) {
      try Searcher(directory: folder.path(of: "nowhere"), analyzers: [])
    }

    #expect(error?.kind == .missing)
  }

  @Test func refusesKeysThatAreEmptyOrTooLong() throws {
    let folder = try TemporaryFolder()
    let writer = try IndexWriter(directory: folder.path, schema: schema, analyzers: [.spaces])
    for key in ["", String(repeating: "k", count: 513)] {
      #expect(throws: IndexError.self) { try writer.upsert(document(key, "one")) }
    }
  }

  @Test func spillsAndMergesWithoutLosingAnything() throws {
    let folder = try TemporaryFolder()
    let writer = try IndexWriter(
      directory: folder.path, schema: schema, analyzers: [.spaces], memory: 1 << 18, mergeFactor: 3)
    for number in 0..<900 { try writer.upsert(document("key-\(number)", "all number-\(number)")) }
    for number in 100..<200 { writer.delete(key: "key-\(number)") }
    try writer.commit()

    let searcher = try Searcher(directory: folder.path, analyzers: [.spaces])
    #expect(searcher.documentCount == 800)
    try writer.optimize()

    let merged = try Searcher(directory: folder.path, analyzers: [.spaces])
    #expect(merged.segmentCount == 1)
    #expect(merged.documentCount == 800)
    #expect(merged.documentFrequency(field: "body", term: "all") == 800)
    #expect(try keys(folder, "number-150").isEmpty)
    #expect(try keys(folder, "number-250") == ["key-250"])
    #expect(merged.columnValues("country") == [.init(value: "KZ", count: 800)])
    #expect(IndexCheck.run(directory: folder.path).isEmpty)
  }

  @Test func explainsAScoreToItsValue() throws {
    let folder = try TemporaryFolder()
    let writer = try IndexWriter(directory: folder.path, schema: schema, analyzers: [.spaces])
    try writer.upsert(document("a", "one two one"))
    try writer.upsert(document("b", "two"))
    try writer.commit()
    let searcher = try Searcher(directory: folder.path, analyzers: [.spaces])
    let query = Query.word([Query.FieldTerm(field: "body", term: "one")])

    let explanation = try #require(searcher.explain(query, key: "a"))

    #expect(explanation.value == searcher.search(SearchRequest(query)).hits.first?.score)
    #expect(abs(explanation.parts.reduce(1) { $0 * $1.value } - explanation.value) < 1e-5)
    #expect(searcher.explain(query, key: "b") == nil)
    #expect(searcher.explain(query, key: "c") == nil)
  }

  @Test func listsTermsInOrderWithTheirFrequencies() throws {
    let folder = try TemporaryFolder()
    let writer = try IndexWriter(directory: folder.path, schema: schema, analyzers: [.spaces])
    try writer.upsert(document("a", "échange change changes"))
    try writer.commit()
    try writer.upsert(document("b", "change zone"))
    try writer.commit()
    let searcher = try Searcher(directory: folder.path, analyzers: [.spaces])

    #expect(
      searcher.terms(field: "body", prefix: "change") == [
        .init(term: "change", documentFrequency: 2), .init(term: "changes", documentFrequency: 1),
      ])
    #expect(
      searcher.terms(field: "body", limit: 3).map(\.term) == ["change", "changes", "zone"])
    #expect(searcher.terms(field: "nowhere").isEmpty)
  }
}
