import Analysis
import TestSupport
import Testing

@testable import SearchEngine

@Suite struct SearcherTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func answersAsAPlainIndexDoes(seed: UInt64) throws {
    var catalogue = RandomCatalogue(seed: seed)
    let folder = try TemporaryFolder()
    let writer = try IndexWriter(
      directory: folder.path, schema: RandomCatalogue.schema, analyzers: [.spaces])
    var documents: [String: Document] = [:]
    for _ in 0..<Int.random(in: 1...4, using: &catalogue.generator) {
      for _ in 0..<Int.random(in: 1...120, using: &catalogue.generator) {
        let key = catalogue.key(of: 200)
        if Int.random(in: 0...9, using: &catalogue.generator) == 0 {
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
    if seed % 4 == 0 { try writer.optimize() }
    let searcher = try Searcher(
      directory: folder.path, analyzers: [.spaces],
      options: Searcher.Options(scoredTerms: seed % 2 == 0 ? 64 : 4))
    let plain = PlainIndex(
      schema: RandomCatalogue.schema, documents: documents, searcher: searcher)

    #expect(searcher.documentCount == documents.count)
    #expect(IndexCheck.run(directory: folder.path).isEmpty)
    for _ in 0..<60 {
      let request = catalogue.request()
      plain.expect(searcher.search(request), toAnswer: request)
    }
  }
}

extension PlainIndex {
  /// Compares an answer with this index's own. Scores may differ by rounding; the order must be that
  /// of the scores given, and equal hits stand in the order of their keys.
  func expect(_ results: SearchResults, toAnswer request: SearchRequest) {
    let all = matches(request.query)
    let chosen = all.filter { failures($0.key, request).isEmpty }
    let count = max(min(chosen.count - request.offset, request.limit), 0)
    #expect(results.hits.count == count, "\(request)")
    if request.countsTotal || !request.facets.isEmpty {
      #expect(results.total == chosen.count, "\(request)")
    } else {
      #expect(results.total <= chosen.count, "\(request)")
    }

    let scores = Dictionary(uniqueKeysWithValues: chosen.map { ($0.key, $0.score) })
    switch request.order {
    case .score:
      for (hit, next) in zip(results.hits, results.hits.dropFirst()) {
        #expect(hit.score > next.score || hit.score == next.score && hit.key < next.key)
      }
      for hit in results.hits {
        guard let score = scores[hit.key] else {
          Issue.record("\(hit.key) should not match \(request)")
          continue
        }
        #expect(abs(Double(hit.score) - score) <= 1e-4 * max(score, 1e-2), "\(hit) \(request)")
      }
      let best = chosen.map(\.score).sorted(by: >).dropFirst(request.offset).prefix(count)
      for (hit, score) in zip(results.hits, best) {
        #expect(abs(Double(hit.score) - score) <= 1e-4 * max(score, 1e-2), "\(hit) \(request)")
      }
    case .column(let column, let descending):
      let ordered = chosen.map(\.key).sorted { isBefore($0, $1, column, descending) }
      #expect(results.hits.map(\.key) == Array(ordered.dropFirst(request.offset).prefix(count)))
    }
    for facet in request.facets {
      #expect(results.facets[facet.column] == self.facet(facet.column, all, request))
    }
  }

  /// The columns in which the document has none of the chosen values.
  private func failures(_ key: String, _ request: SearchRequest) -> [String] {
    request.selections.keys.filter { column in
      let own = documents[key]?.keywords[column] ?? []
      return !own.contains { request.selections[column]?.contains($0) ?? false }
    }
  }

  private func values(_ key: String, _ column: String) -> [String] {
    guard let document = documents[key] else { return [] }
    return Array(
      Set((document.keywords[column] ?? []) + (document.integers[column] ?? []).map(String.init)))
  }

  private func facet(
    _ column: String, _ all: [Match], _ request: SearchRequest
  ) -> [SearchResults.FacetValue] {
    var counts: [String: Int] = [:]
    for match in all where failures(match.key, request).allSatisfy({ $0 == column }) {
      for value in values(match.key, column) { counts[value, default: 0] += 1 }
    }
    return counts.map(SearchResults.FacetValue.init).sorted {
      ($1.count, $0.value) < ($0.count, $1.value)
    }
  }

  private func isBefore(
    _ first: String, _ second: String, _ column: String, _ descending: Bool
  ) -> Bool {
    func place(_ key: String) -> (rank: Int, number: Int64, text: String) {
      let numbers = documents[key]?.integers[column] ?? []
      let texts = documents[key]?.keywords[column] ?? []
      if let number = numbers.min() { return (0, number, "") }
      if let text = texts.min() { return (0, 0, text) }
      return (1, 0, "")
    }
    let (a, b) = (place(first), place(second))
    if a.rank != b.rank { return a.rank < b.rank }
    if a != b { return descending ? a > b : a < b }
    return first < second
  }
}
