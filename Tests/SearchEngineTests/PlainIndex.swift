import Analysis
import Testing

@testable import SearchEngine

/// The plainest index there is: it keeps documents as they are, and looks at each of them for each
/// query. What the engine answers is compared with what this answers.
struct PlainIndex {
  let schema: Schema
  let documents: [String: Document]
  /// By field, then key: the words with their positions.
  private var words: [String: [String: [(word: String, position: Int)]]] = [:]
  /// What ranking goes by: documents and document frequencies are those of the searcher, because
  /// they include deleted documents until a merge.
  let searcher: Searcher

  init(schema: Schema, documents: [String: Document], searcher: Searcher) {
    self.schema = schema
    self.documents = documents
    self.searcher = searcher
    for field in schema.fields {
      words[field.name] = documents.mapValues { Self.words($0.texts[field.name] ?? []) }
    }
  }

  struct Match {
    var key: String
    var score: Double
  }

  /// The matches of `query`, in no order.
  func matches(_ query: Query) -> [Match] {
    documents.values.compactMap { document in
      score(query, document).map { Match(key: document.key, score: $0) }
    }
  }

  /// The score of `document`; `nil` where it does not match.
  func score(_ query: Query, _ document: Document, factor: Double = 1) -> Double? {
    switch query {
    case .all: return 0
    case .none: return nil
    case .word(let terms): return word(terms, document, factor)
    case .phrase(let field, let terms, let slop, let weight):
      return phrase(field, terms, slop, document, factor * Double(weight))
    case .prefix(let field, let prefix, let weight):
      return expansion(field, document, factor * Double(weight)) {
        $0.utf8.starts(with: prefix.utf8)
      }
    case .wildcard(let field, let pattern, let weight):
      return expansion(field, document, factor * Double(weight)) {
        Self.matches(Array($0), Array(pattern))
      }
    case .fuzzy(let field, let term, let edits, let exactPrefix, let weight):
      return expansion(field, document, factor * Double(weight)) {
        $0.prefix(exactPrefix) == term.prefix(exactPrefix)
          && Self.distance(Array($0), Array(term)) <= edits
      }
    case .keyword(let column, let values):
      let own = document.keywords[column] ?? []
      return schema.columns.contains { $0.name == column } && own.contains(where: values.contains)
        ? 0 : nil
    case .range(let column, let range):
      return (document.integers[column] ?? []).contains(where: range.contains) ? 0 : nil
    case .boolean(let boolean): return self.boolean(boolean, document, factor)
    case .best(let queries, let tieBreaker):
      let scores = queries.compactMap { score($0, document, factor: factor) }
      guard let best = scores.max() else { return nil }
      return best + Double(tieBreaker) * (scores.reduce(0, +) - best)
    case .boosted(let query, let by): return score(query, document, factor: factor * Double(by))
    }
  }

  private func boolean(
    _ boolean: Query.Boolean, _ document: Document, _ factor: Double
  ) -> Double? {
    var sum = 0.0
    for query in boolean.must {
      guard let score = score(query, document, factor: factor) else { return nil }
      sum += score
    }
    for query in boolean.filter where score(query, document) == nil { return nil }
    for query in boolean.mustNot where score(query, document) != nil { return nil }
    let scores = boolean.should.compactMap { score($0, document, factor: factor) }
    let isFree = boolean.must.isEmpty && boolean.filter.isEmpty
    guard scores.count >= max(boolean.minimumShould, isFree ? 1 : 0) else { return nil }
    return sum + scores.reduce(0, +)
  }

  // MARK: - Words

  private func words(
    _ field: String, _ document: Document
  ) -> [(word: String, position: Int)] {
    words[field]?[document.key] ?? []
  }

  /// The words of texts with their positions.
  static func words(_ texts: [String]) -> [(word: String, position: Int)] {
    var words: [(String, Int)] = []
    var first = 0
    for text in texts {
      let own = text.lowercased().split(separator: " ").map(String.init)
      for (index, word) in own.enumerated() { words.append((word, first + index)) }
      if !own.isEmpty { first += own.count - 1 + Int(SegmentBuilder.textGap) }
    }
    return words
  }

  private func statistics(_ field: String) -> IndexStatistics.Field? {
    schema.fields.firstIndex { $0.name == field }.map { searcher.statistics.fields[$0] }
  }

  private func idf(_ frequency: Int, _ count: Int) -> Double {
    Double(searcher.options.ranking.inverseDocumentFrequency(frequency, of: count))
  }

  /// What `occurrences` in a field weigh.
  private func weight(_ occurrences: Int, _ field: String, _ document: Document) -> Double {
    let length = FieldNorm.lengths[Int(FieldNorm.norm(ofLength: words(field, document).count))]
    let average = Double(statistics(field)?.averageLength ?? 1)
    let b = Double(searcher.options.ranking.b)
    return Double(occurrences) / (1 - b + b * Double(length) / average)
  }

  private func saturated(_ x: Double) -> Double { x / (Double(searcher.options.ranking.k1) + x) }

  private func word(
    _ terms: [Query.FieldTerm], _ document: Document, _ factor: Double
  ) -> Double? {
    var isFound = false
    var sum = 0.0
    var (frequency, count) = (0, 0)
    for term in terms {
      let own = searcher.documentFrequency(field: term.field, term: term.term)
      guard own > 0 else { continue }
      frequency = max(frequency, own)
      count = max(count, statistics(term.field)?.documentCount ?? 0)
      let occurrences = words(term.field, document).count { $0.word == term.term }
      guard occurrences > 0 else { continue }
      isFound = true
      sum += Double(term.weight) * weight(occurrences, term.field, document)
    }
    return isFound ? factor * idf(frequency, count) * saturated(sum) : nil
  }

  private func phrase(
    _ field: String, _ terms: [Query.PhraseTerm], _ slop: Int, _ document: Document,
    _ factor: Double
  ) -> Double? {
    guard let statistics = statistics(field),
      terms.allSatisfy({ searcher.documentFrequency(field: field, term: $0.term) > 0 })
    else { return nil }
    if terms.count == 1 {
      return word([Query.FieldTerm(field: field, term: terms[0].term)], document, factor)
    }
    // Without positions there are no phrases.
    guard schema.fields.contains(where: { $0.name == field && $0.hasPositions }) else { return nil }
    let words = words(field, document)
    let starts = terms.map { term in
      words.filter { $0.word == term.term }.map { $0.position - term.position }
    }
    let count = starts[0].count { start in
      (start - slop...start).contains { window in
        Self.canPlace(terms, starts, window...window + slop, first: start, from: 0, [])
      }
    }
    guard count > 0 else { return nil }
    let sum = terms.reduce(0) {
      $0 + idf(searcher.documentFrequency(field: field, term: $1.term), statistics.documentCount)
    }
    return factor * sum * saturated(weight(count, field, document))
  }

  /// Tries every way to give each term an occurrence of its own in the window.
  private static func canPlace(
    _ terms: [Query.PhraseTerm], _ starts: [[Int]], _ window: ClosedRange<Int>,
    first: Int, from term: Int, _ taken: Set<String>
  ) -> Bool {
    guard term < terms.count else { return true }
    let choices = term == 0 ? [first] : starts[term]
    return choices.contains { start in
      let place = "\(terms[term].term) \(start + terms[term].position)"
      return window.contains(start) && !taken.contains(place)
        && canPlace(
          terms, starts, window, first: first, from: term + 1, taken.union([place]))
    }
  }

  // MARK: - Expansions

  private func expansion(
    _ field: String, _ document: Document, _ factor: Double, _ isMatch: (String) -> Bool
  ) -> Double? {
    let own = Set(words(field, document).map(\.word)).filter(isMatch)
    guard !own.isEmpty, schema.fields.contains(where: { $0.name == field }) else { return nil }
    let all = searcher.terms(field: field).filter { isMatch($0.term) }
    guard all.count <= searcher.options.scoredTerms else { return factor }
    return own.sorted().reduce(0) {
      $0 + (word([Query.FieldTerm(field: field, term: $1)], document, factor) ?? 0)
    }
  }

  static func matches(_ text: [Character], _ pattern: [Character]) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = Array(pattern.dropFirst())
    if first == "*" { return (0...text.count).contains { matches(Array(text[$0...]), rest) } }
    return !text.isEmpty && (first == "?" || first == text[0])
      && matches(Array(text.dropFirst()), rest)
  }

  /// Insertions, deletions, substitutions and transpositions of neighbours.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var table = (0...a.count).map { row in (0...b.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    for row in 1...a.count {
      for column in 1...b.count {
        let cost = a[row - 1] == b[column - 1] ? 0 : 1
        table[row][column] = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + cost)
        if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}
