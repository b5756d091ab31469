import Catalogue
import Foundation
import Passerelle
import SearchEngine

/// A collection indexed and searched as the catalogue's records are.
struct RelevanceRun {
  /// How many results a question may have.
  static let mostResults = 1_000

  let collection: RelevanceCollection
  /// The answers, in the order of the questions.
  let answers: [(question: String, hits: [SearchResults.Hit])]
  /// The size of the index, in bytes.
  let indexSize: Int
  /// What asking all questions took.
  let searchTime: Duration

  /// Indexes `collection` in a folder that is removed afterwards, and asks all its questions.
  init(_ collection: RelevanceCollection) throws {
    self.collection = collection
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("passerelle-relevance-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let searcher = try Self.searcher(of: collection, in: folder)
    indexSize = try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\($1)")
      return $0 + (attributes[.size] as? Int ?? 0)
    }
    let search = FreeTextSearch(searcher)
    let clock = ContinuousClock()
    let start = clock.now
    answers = collection.questions.map { question in
      (question.id, search.hits(for: question.text, limit: Self.mostResults))
    }
    searchTime = clock.now - start
  }

  private static func searcher(
    of collection: RelevanceCollection, in folder: String
  ) throws -> Searcher {
    let writer = try IndexWriter(
      directory: folder, schema: CatalogueSchema.schema, analyzers: CatalogueSchema.analyzers)
    for entry in collection.entries {
      var document = Document(key: entry.id)
      let language = Language(entry.lang ?? "und")
      if let title = entry.title { document.append(title, in: language, to: .title) }
      if let body = entry.body { document.append(body, in: language, to: .text) }
      try writer.upsert(document)
    }
    try writer.commit()
    try writer.optimize()
    return try Searcher(directory: folder, analyzers: CatalogueSchema.analyzers)
  }

  /// The answers as a run file: question, document, rank from 1, score.
  var lines: String {
    answers.flatMap { question, hits in
      hits.enumerated().map { "\(question) \($1.key) \($0 + 1) \($1.score)\n" }
    }.joined()
  }

  /// The documents of each question, the best first.
  var rankings: [String: [String]] {
    Dictionary(
      answers.map { ($0.question, $0.hits.map(\.key)) }, uniquingKeysWith: { first, _ in first })
  }
}
