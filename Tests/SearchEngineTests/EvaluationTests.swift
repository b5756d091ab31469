import TestSupport
import Testing

@testable import SearchEngine

/// The loops that skip, against the plain evaluation of the same queries, over lists of many blocks.
@Suite struct EvaluationTests {
  private static let schema = Schema(
    fields: [
      .init(name: "body", analyzer: "spaces"), .init(name: "title", analyzer: "spaces"),
    ],
    columns: [.init(name: "country", kind: .keyword), .init(name: "year", kind: .integer)])

  /// A word out of 60; the first are by far the most frequent, and come in runs of documents.
  private static func word(_ document: Int, _ generator: inout SeededGenerator) -> String {
    let rank = Int(60 * pow(Double.random(in: 0..<1, using: &generator), 3))
    let isNear = (document / 300 + rank) % 3 == 0
    return "w\(isNear ? rank : Int.random(in: 0..<60, using: &generator))"
  }

  private static func pow(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  private func makeIndex(_ folder: TemporaryFolder, seed: UInt64) throws -> Searcher {
    var generator = SeededGenerator(seed: seed)
    let writer = try IndexWriter(
      directory: folder.path, schema: Self.schema, analyzers: [.spaces])
    let count = 1_800
    for number in 0..<count {
      let length = Int.random(in: 1...12, using: &generator)
      let text = (0..<length).map { _ in Self.word(number, &generator) }.joined(separator: " ")
      // Keys in order in one of two indexes, so that ties are met both ways.
      let key = seed % 2 == 0 ? 100_000 + number : number
      try writer.upsert(
        Document(
          key: "\(key)",
          texts: [
            "body": [text],
            "title": number % 3 == 0 ? [] : [Self.word(number, &generator)],
          ],
          keywords: ["country": [number < 1_500 ? "KZ" : "MA"]],
          integers: ["year": [Int64(2000 + number % 20)]]))
      if seed % 3 == 1, number == count / 2 { try writer.commit() }
    }
    if seed % 3 > 0 {
      for number in stride(from: 0, to: count, by: 37) { writer.delete(key: "\(number)") }
    }
    try writer.commit()
    return try Searcher(
      directory: folder.path, analyzers: [.spaces], options: .init(scoredTerms: 5))
  }

  private func query(_ generator: inout SeededGenerator) -> Query {
    let words = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      Self.word(.random(in: 0..<1_800, using: &generator), &generator)
    }
    let terms = words.map { word in
      Query.word([
        .init(field: "body", term: word, weight: [1, 1, 2].randomElement(using: &generator) ?? 1)
      ])
    }
    let core: Query
    switch Int.random(in: 0...8, using: &generator) {
    case 5: core = many(&generator)
    case 6: core = .best(terms + [any(&generator)], tieBreaker: 0.3)
    case 7:
      core = .boolean(
        .init(
          must: [any(&generator)], should: [many(&generator), terms[0]],
          mustNot: [.word([.init(field: "title", term: "w1")])],
          filter: [.word([.init(field: "body", term: words[0])])]))
    case 8:
      core = .boolean(
        .init(
          should: terms
            + [
              .phrase(
                field: "body",
                terms: [.init(term: "w0", position: 0), .init(term: words[0], position: 1)],
                slop: 1)
            ], minimumShould: min(2, terms.count)))
    case 0, 1: core = .boolean(.init(should: terms))
    case 2: core = .boolean(.init(must: Array(terms.prefix(3))))
    case 3:
      let places = words.prefix(3).enumerated().map { Query.PhraseTerm(term: $1, position: $0) }
      core = .phrase(field: "body", terms: places)
    default: core = .prefix(field: "body", prefix: String(words[0].prefix(2)))
    }
    switch Int.random(in: 0...3, using: &generator) {
    case 0:
      return .boolean(.init(must: [core], filter: [.keyword(column: "country", anyOf: ["MA"])]))
    case 1: return .boolean(.init(must: [core], mustNot: [.range(column: "year", 2003...2012)]))
    default: return .boosted(core, by: [1, 2, 0].randomElement(using: &generator) ?? 1)
    }
  }

  /// A word in both fields.
  private func any(_ generator: inout SeededGenerator) -> Query {
    let word = Self.word(.random(in: 0..<1_800, using: &generator), &generator)
    return .word([
      .init(field: "title", term: word, weight: 3), .init(field: "body", term: word),
    ])
  }

  /// Many words in both fields, of different weights.
  private func many(_ generator: inout SeededGenerator) -> Query {
    .boolean(
      .init(
        should: (0..<20).map { number in
          .boosted(any(&generator), by: Float(number) / 8)
        }))
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func skipsNothingThatBelongsToTheBest(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let searcher = try makeIndex(folder, seed: seed)
    var generator = SeededGenerator(seed: seed)

    for _ in 0..<30 {
      var request = SearchRequest(query(&generator))
      request.limit = [1, 10, 10, 200].randomElement(using: &generator) ?? 10
      request.countsTotal = Bool.random(using: &generator)
      if Int.random(in: 0...2, using: &generator) == 0 {
        request.facets = [
          .init(column: "country"), .init(column: "year"),
          .init(column: "year", grouping: .intervals(of: 5), name: "years"),
        ]
      }
      if Int.random(in: 0...3, using: &generator) == 0 {
        request.selections["country"] = ["MA"]
        request.selections["year"] = ["2004", "2011"]
      }
      if Int.random(in: 0...4, using: &generator) == 0 {
        let column = Bool.random(using: &generator) ? "year" : "country"
        request.order = .column(column, descending: Bool.random(using: &generator))
      }

      let results = searcher.search(request)
      let plain = searcher.collect(request, isPlain: true).results()

      #expect(results.hits == plain.hits, "\(request)")
      #expect(results.facets == plain.facets, "\(request)")
      if request.countsTotal { #expect(results.total == plain.total, "\(request)") }
    }
  }

  /// Words of any frequency, so that blocks of bits meet blocks of gaps.
  private func shared(_ generator: inout SeededGenerator) -> Query {
    let words = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      Bool.random(using: &generator)
        ? "w\(Int.random(in: 0...4, using: &generator))"
        : Self.word(.random(in: 0..<1_800, using: &generator), &generator)
    }
    guard Int.random(in: 0...2, using: &generator) > 0 else {
      let places = words.prefix(3).enumerated().map { Query.PhraseTerm(term: $1, position: $0) }
      return .phrase(field: "body", terms: places)
    }
    return .boolean(.init(must: words.map { .word([.init(field: "body", term: $0)]) }))
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func findsWhatAllWordsShare(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let searcher = try makeIndex(folder, seed: seed)
    var generator = SeededGenerator(seed: 100 + seed)

    for number in 0..<60 {
      var request = SearchRequest(shared(&generator))
      request.limit = [1, 10, 300][number % 3]
      request.countsTotal = number % 2 == 0
      if number % 5 == 0 { request.facets = [.init(column: "year")] }
      if number % 7 == 0 { request.selections["country"] = ["MA"] }

      let results = searcher.search(request)
      let plain = searcher.collect(request, isPlain: true).results()

      #expect(results.hits == plain.hits, "\(request)")
      #expect(results.facets == plain.facets, "\(request)")
      if request.countsTotal { #expect(results.total == plain.total, "\(request)") }
    }
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func answersAlikeOnSeveralThreads(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let one = try makeIndex(folder, seed: 1 + 3 * seed)
    let several = try Searcher(
      directory: folder.path, analyzers: [.spaces],
      options: .init(scoredTerms: 5, threads: 2 + Int(seed), threadedDocuments: 1))
    var generator = SeededGenerator(seed: seed)
    #expect(several.segmentShares.count == 2)

    for number in 0..<30 {
      var request = SearchRequest(query(&generator))
      request.countsTotal = number % 2 == 0
      if number % 3 == 0 {
        request.facets = [
          .init(column: "country"), .init(column: "year", grouping: .intervals(of: 5)),
        ]
      }
      if number % 4 == 0 { request.order = .column("year", descending: true) }

      let (results, expected) = (several.search(request), one.search(request))

      #expect(results.hits == expected.hits, "\(request)")
      #expect(results.facets == expected.facets, "\(request)")
      if request.countsTotal { #expect(results.total == expected.total, "\(request)") }
    }
  }
}
