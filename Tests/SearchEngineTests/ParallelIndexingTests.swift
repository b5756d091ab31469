import Analysis
import TestSupport
import Testing

@testable import SearchEngine

/// Several threads, little memory and merges in the background, compared with the plainest writer.
@Suite struct ParallelIndexingTests {
  /// Adds, replaces and deletes documents over a few commits, the same for the same seed; gives what
  /// is there in the end.
  private func write(
    seed: UInt64, to folder: TemporaryFolder, threads: Int, memory: Int, mergeFactor: Int = 2
  ) throws -> [String: Document] {
    var catalogue = RandomCatalogue(seed: seed)
    let writer = try IndexWriter(
      directory: folder.path, schema: RandomCatalogue.schema, analyzers: [.spaces],
      threads: threads, memory: memory, mergeFactor: mergeFactor)
    var documents: [String: Document] = [:]
    for _ in 0..<4 {
      for _ in 0..<150 {
        let key = catalogue.key(of: 200)
        if Int.random(in: 0...4, using: &catalogue.generator) == 0 {
          writer.delete(key: key)
          documents[key] = nil
        } else {
          let document = catalogue.document(key: key)
          try writer.upsert(document)
          documents[key] = document
        }
      }
      try writer.commit()
    }
    try writer.merge()
    return documents
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func hasTheLastOfEachKeyHoweverManyThreadsThereAre(seed: UInt64) throws {
    let folder = try TemporaryFolder()

    let documents = try write(seed: seed, to: folder, threads: 3, memory: 1 << 18)

    let searcher = try Searcher(directory: folder.path, analyzers: [.spaces])
    let request = SearchRequest(.all, limit: 1_000)
    #expect(Set(searcher.search(request).hits.map(\.key)) == Set(documents.keys))
    #expect(searcher.documentCount == documents.count)
    #expect(IndexCheck.run(directory: folder.path).isEmpty)
    let index = PlainIndex(
      schema: RandomCatalogue.schema, documents: documents, searcher: searcher)
    var catalogue = RandomCatalogue(seed: seed + 1_000)
    for _ in 0..<20 {
      let query = catalogue.query()
      let found = searcher.search(SearchRequest(query, limit: 1_000)).hits.map(\.key)
      #expect(Set(found) == Set(index.matches(query).map(\.key)), "\(query)")
    }
  }

  @Test func answersTheSameAfterBeingMergedIntoOne() throws {
    let (one, three) = (try TemporaryFolder(), try TemporaryFolder())
    for (folder, threads) in [(one, 1), (three, 3)] {
      _ = try write(seed: 5, to: folder, threads: threads, memory: 1 << 18)
      let writer = try IndexWriter(
        directory: folder.path, schema: RandomCatalogue.schema, analyzers: [.spaces],
        threads: threads)
      try writer.optimize()
    }

    let searchers = try [one, three].map {
      try Searcher(directory: $0.path, analyzers: [.spaces])
    }
    #expect(searchers.map(\.segmentCount) == [1, 1])
    var catalogue = RandomCatalogue(seed: 77)
    for _ in 0..<40 {
      let request = SearchRequest(catalogue.query(), limit: 20)
      let hits = searchers.map { $0.search(request).hits }
      #expect(hits[0] == hits[1], "\(request)")
    }
  }

  @Test func keepsDeletionsMadeWhileTheirSegmentsWereMerged() throws {
    let folder = try TemporaryFolder()
    let schema = Schema(fields: [.init(name: "body", analyzer: "spaces")], columns: [])
    let writer = try IndexWriter(
      directory: folder.path, schema: schema, analyzers: [.spaces], mergeFactor: 2)
    for number in 0..<40 {
      try writer.upsert(Document(key: "key-\(number)", texts: ["body": ["word"]]))
      // The commit before started a merge, which goes on while this one deletes.
      writer.delete(key: "key-\(number - 3)")
      try writer.commit()
    }
    try writer.merge()

    let searcher = try Searcher(directory: folder.path, analyzers: [.spaces])
    #expect(searcher.documentCount == 3)
    #expect(searcher.segmentCount < 4)
    #expect(
      searcher.search(SearchRequest(.all)).hits.map(\.key) == ["key-37", "key-38", "key-39"])
  }
}
