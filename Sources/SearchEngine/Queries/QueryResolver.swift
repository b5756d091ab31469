/// Looks up the words of a query in all segments and weighs them over the whole index.
struct QueryResolver {
  private let searcher: Searcher
  private let schema: Schema
  private let segments: [SegmentView]
  private let statistics: IndexStatistics
  private let tables: RankingTables
  private let options: Searcher.Options

  init(_ searcher: Searcher) {
    self.searcher = searcher
    schema = searcher.schema
    segments = searcher.segments
    statistics = searcher.statistics
    tables = searcher.tables
    options = searcher.options
  }

  /// `query` resolved; whatever the index does not have matches nothing.
  func resolve(_ query: Query, factor: Float = 1) -> ResolvedQuery {
    switch query {
    case .all: return .all
    case .none: return .none
    case .word(let terms): return word(terms, factor: factor)
    case .phrase(let field, let terms, let slop, let weight):
      return phrase(field, terms, slop: slop, factor: factor * Self.weight(weight))
    case .prefix(let field, let prefix, let weight):
      return expansion(field, factor: factor * Self.weight(weight)) {
        $0.forEach(prefix: prefix, $1)
      }
    case .wildcard(let field, let pattern, let weight):
      let pattern = WildcardPattern(pattern)
      return expansion(field, factor: factor * Self.weight(weight)) {
        $0.forEach(matching: pattern, $1)
      }
    case .fuzzy(let field, let term, let edits, let exactPrefix, let weight):
      let pattern = FuzzyPattern(term: term, edits: edits, exactPrefix: exactPrefix)
      return expansion(field, factor: factor * Self.weight(weight)) {
        $0.forEach(matching: pattern, $1)
      }
    case .keyword(let name, let values):
      guard let column = column(name, .keyword), !values.isEmpty else { return .none }
      return .keyword(column: column, values: Set(values).map { Array($0.utf8) })
    case .range(let name, let range):
      guard let column = column(name, .integer) else { return .none }
      return .range(column: column, range)
    case .boolean(let boolean): return resolve(boolean, factor: factor)
    case .best(let queries, let tieBreaker):
      guard !queries.isEmpty else { return .none }
      let share = tieBreaker.isFinite ? min(max(tieBreaker, 0), 1) : 0
      return .best(queries.map { resolve($0, factor: factor) }, tieBreaker: share)
    case .boosted(let query, let by): return resolve(query, factor: factor * Self.weight(by))
    }
  }

  /// Weights that are no numbers, or below 0, count as 0.
  static func weight(_ weight: Float) -> Float {
    weight.isFinite ? max(weight, 0) : 0
  }

  private func field(_ name: String) -> Int? { searcher.rank(ofField: name) }

  private func column(_ name: String, _ kind: Schema.Column.Kind) -> Int? {
    schema.columns.firstIndex { $0.name == name && $0.kind == kind }
  }

  private func resolve(_ boolean: Query.Boolean, factor: Float) -> ResolvedQuery {
    var resolved = ResolvedBoolean(
      must: boolean.must.map { resolve($0, factor: factor) },
      should: boolean.should.map { resolve($0, factor: factor) },
      mustNot: boolean.mustNot.map { resolve($0) },
      filter: boolean.filter.map { resolve($0) })
    let isRequired = resolved.must.isEmpty && resolved.filter.isEmpty
    resolved.minimumShould = max(boolean.minimumShould, isRequired ? 1 : 0)
    return resolved.minimumShould > resolved.should.count ? .none : .boolean(resolved)
  }

  // MARK: - Words

  /// What the segments have of `term`; `nil` where none has it.
  private func entries(_ field: Int, _ term: String) -> [PostingEntry?]? {
    var entries: [PostingEntry?]?
    for (index, segment) in segments.enumerated() {
      guard let entry = segment.reader.fields[field].terms.entry(of: term.utf8.span) else {
        continue
      }
      entries = entries ?? Array(repeating: nil, count: segments.count)
      entries?[index] = entry
    }
    return entries
  }

  private static func documentFrequency(_ entries: [PostingEntry?]) -> Int {
    entries.reduce(0) { $0 + ($1?.documentCount ?? 0) }
  }

  private func weights(_ field: Int, weight: Float) -> [Float] {
    weight == 1 ? tables.weights[field] : tables.weights[field].map { $0 * weight }
  }

  private func word(_ terms: [Query.FieldTerm], factor: Float) -> ResolvedQuery {
    var fields: [ResolvedWord.Field] = []
    for term in terms {
      guard let field = field(term.field), let entries = entries(field, term.term) else {
        continue
      }
      fields.append(
        ResolvedWord.Field(
          field: field, term: term.term, weight: Self.weight(term.weight),
          weights: weights(field, weight: Self.weight(term.weight)), entries: entries))
    }
    return word(fields, factor: factor)
  }

  /// Where a term stands in a field.
  struct Occurrences {
    /// Rank of the field in the schema.
    var field: Int
    /// By segment.
    var entries: [PostingEntry?]
    /// How many documents have the term, and how many the field.
    var documentFrequency: Int
    var documentCount: Int
  }

  /// Where `term` stands in `field`; `nil` where no document has it.
  func occurrences(field name: String, term: String) -> Occurrences? {
    guard let field = field(name), let entries = entries(field, term) else { return nil }
    return Occurrences(
      field: field, entries: entries, documentFrequency: Self.documentFrequency(entries),
      documentCount: statistics.fields[field].documentCount)
  }

  /// How rare a word is that so many of some documents have.
  func inverseDocumentFrequency(_ documentFrequency: Int, of documentCount: Int) -> Float {
    options.ranking.inverseDocumentFrequency(documentFrequency, of: documentCount)
  }

  /// A word is as rare as in the field where it is most frequent.
  private func word(_ fields: [ResolvedWord.Field], factor: Float) -> ResolvedQuery {
    guard !fields.isEmpty else { return .none }
    let frequency = fields.map { Self.documentFrequency($0.entries) }.max() ?? 0
    let count = fields.map { statistics.fields[$0.field].documentCount }.max() ?? 0
    return .word(
      ResolvedWord(
        fields: fields, factor: factor,
        inverseDocumentFrequency: options.ranking.inverseDocumentFrequency(frequency, of: count),
        documentFrequency: frequency, documentCount: count))
  }

  private func phrase(
    _ name: String, _ terms: [Query.PhraseTerm], slop: Int, factor: Float
  ) -> ResolvedQuery {
    guard let field = field(name), !terms.isEmpty else { return .none }
    var resolved: [ResolvedPhrase.Term] = []
    var sum: Float = 0
    for term in terms {
      guard let entries = entries(field, term.term) else { return .none }
      let frequency = Self.documentFrequency(entries)
      sum += options.ranking.inverseDocumentFrequency(
        frequency, of: statistics.fields[field].documentCount)
      // Places far apart would overflow; no text is that long.
      let position = min(max(term.position, -1_000_000), 1_000_000)
      resolved.append(
        ResolvedPhrase.Term(term: term.term, position: position, entries: entries))
    }
    if resolved.count == 1 {
      return word([Query.FieldTerm(field: name, term: terms[0].term)], factor: factor)
    }
    guard schema.fields[field].hasPositions else { return .none }
    return .phrase(
      ResolvedPhrase(
        field: field, terms: resolved, slop: min(max(slop, 0), 1_000_000),
        weights: weights(field, weight: 1), factor: factor, inverseDocumentFrequency: sum))
  }

  // MARK: - Expansions

  private func expansion(
    _ name: String, factor: Float,
    forEach: (inout TermExpansion, (TermExpansion.Match) -> Void) -> Void
  ) -> ResolvedQuery {
    guard let field = field(name) else { return .none }
    var found: [[UInt8]: [PostingEntry?]] = [:]
    var entries = segments.map { _ in [PostingEntry]() }
    for (index, segment) in segments.enumerated() {
      var expansion = TermExpansion(segment.reader.fields[field].terms)
      forEach(&expansion) { match in
        entries[index].append(match.entry)
        guard found.count <= options.scoredTerms else { return }
        found[match.term, default: segments.map { _ in nil }][index] = match.entry
      }
    }
    guard !found.isEmpty else { return .none }
    guard found.count <= options.scoredTerms else {
      return .anyTerm(ResolvedTerms(field: field, entries: entries, score: factor))
    }
    let words = found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { term, entries in
      word(
        [
          ResolvedWord.Field(
            field: field, term: String(decoding: term, as: UTF8.self), weight: 1,
            weights: weights(field, weight: 1), entries: entries)
        ], factor: factor)
    }
    guard words.count > 1 else { return words[0] }
    return .boolean(ResolvedBoolean(should: words, minimumShould: 1))
  }
}
