import Foundation
import TestSupport
import Testing

@testable import SearchEngine

@Suite struct IndexInspectorTests {
  /// Two segments, one with deletions, and lists of several blocks.
  private func makeIndex(in folder: TemporaryFolder) throws -> [String: Document] {
    var catalogue = RandomCatalogue(seed: 21)
    let writer = try IndexWriter(
      directory: folder.path, schema: RandomCatalogue.schema, analyzers: [.spaces])
    var documents: [String: Document] = [:]
    for (first, end) in [(0, 900), (850, 1_000)] {
      for number in first..<end {
        let document = catalogue.document(key: "record-\(number)")
        try writer.upsert(document)
        documents[document.key] = document
      }
      try writer.commit(note: ["sequence": "\(end)"])
    }
    return documents
  }

  @Test func tellsWhatTheIndexSaysOfItself() throws {
    let folder = try TemporaryFolder()
    _ = try makeIndex(in: folder)

    let info = try IndexInspector(directory: folder.path).info

    #expect(info.generation == 2)
    #expect(info.note == ["sequence": "1000"])
    #expect(info.documents == 1_000)
    #expect(info.deleted == 50)
    #expect(info.segments.map(\.documents) == [900, 150])
    #expect(info.segments.map(\.deleted) == [50, 0])
    let sizes = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0 != "lock" }
      .map { try Data(contentsOf: folder.url.appendingPathComponent($0)).count }
    #expect(info.bytes == sizes.reduce(0, +))
    #expect(info.segments[0].parts.contains { $0.name == "postings" && $0.of == "body" })
    #expect(info.segments[0].parts.contains { $0.name == "codes" && $0.of == "year" })
  }

  @Test func listsTermsAndPostingsAsTheyWereAdded() throws {
    let folder = try TemporaryFolder()
    let documents = try makeIndex(in: folder)
    let inspector = try IndexInspector(directory: folder.path)

    var terms: [IndexInspector.Term] = []
    #expect(
      inspector.forEachTerm(field: "title", prefix: "ma") {
        terms.append($0)
        return true
      })
    #expect(!inspector.forEachTerm(field: "nowhere") { _ in true })

    #expect(
      terms.map(\.term) == terms.map(\.term).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(terms.allSatisfy { $0.term.hasPrefix("ma") })
    for term in terms.prefix(20) {
      let postings = try #require(inspector.postings(field: "title", term: term.term))
      #expect(postings.count == term.documents)
      #expect(postings.reduce(0) { $0 + $1.frequency } == term.occurrences)
      for posting in postings where !posting.isDeleted {
        let words = try #require(documents[posting.key]).texts["title", default: []]
          .joined(separator: " ").lowercased().split(separator: " ").map(String.init)
        let places = words.indices.filter { words[$0] == term.term }
        #expect(posting.positions.map(Int.init) == places)
      }
    }
  }

  @Test func tellsWhatIsKeptOfADocument() throws {
    let folder = try TemporaryFolder()
    let documents = try makeIndex(in: folder)
    let inspector = try IndexInspector(directory: folder.path)

    for key in ["record-0", "record-870", "record-999"] {
      let stored = try #require(inspector.document(key: key))
      let document = try #require(documents[key])
      #expect(stored.key == key)
      for column in ["country", "theme"] {
        #expect(
          stored.keywords[column, default: []]
            == Set(document.keywords[column, default: []]).sorted())
      }
      #expect(stored.integers["year", default: []] == document.integers["year", default: []])
    }
    #expect(inspector.document(key: "nobody") == nil)
  }

  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private struct Line: Decodable {
    var term: String
    var posting: IndexInspector.Posting

    private enum Key: CodingKey { case term }

    init(from decoder: any Decoder) throws {
      term = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .term)
      posting = try IndexInspector.Posting(from: decoder)
    }
  }

  /// The reader in Python was written from the document, not from the code.
  @Test(.enabled(if: python != nil), arguments: ["body", "title", "tags"])
  func isReadTheSameByAReaderInAnotherLanguage(field: String) throws {
    let folder = try TemporaryFolder()
    _ = try makeIndex(in: folder)
    let inspector = try IndexInspector(directory: folder.path)
    var terms: [String] = []
    _ = inspector.forEachTerm(field: field) {
      terms.append($0.term)
      return true
    }
    // The most frequent words are syllables; the others a sample, and one that is not there.
    let sample = terms.indices.filter { $0 % (terms.count / 12 + 1) == 0 }.map { terms[$0] }
    let chosen = Set(["ma", "mi", "gra", "то", "é", "nobody"] + sample).sorted()

    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.python))
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("IndexReader/read_index.py")
    process.arguments = [script.path, folder.path, field] + chosen
    let output = folder.url.appendingPathComponent("output")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()

    #expect(process.terminationStatus == 0)
    let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    #expect(lines.count > 100)
    for term in chosen {
      let read = lines.filter { $0.term == term }.map(\.posting)
      #expect(read == inspector.postings(field: field, term: term), "\(term)")
    }
  }
}
