/// The shapes of queries that have loops of their own, in one segment.
struct QueryShape {
  enum Matching {
    /// Documents with any of the terms.
    case anyOf([TermScorer])
    /// Documents with all of the terms.
    case allOf([TermScorer])
    case phrase(ResolvedPhrase)
    /// Documents with any of many terms, all with one score.
    case anyTerm(ResolvedTerms)
  }

  var matching: Matching
  /// The only documents that count; `nil` where all do.
  var accepted: DocumentBitmap?

  /// The shape of `query`; `nil` where it has none of these.
  ///
  /// - Parameter chosen: The only documents that count; `nil` for all that are not deleted.
  init?(_ query: ResolvedQuery, chosen: DocumentBitmap?, _ context: SegmentContext) {
    var filters: [ResolvedQuery] = []
    var excluded: [ResolvedQuery] = []
    var core = query
    // Takes filters off, as long as one scored clause is left.
    while case .boolean(let boolean) = core, boolean.must.count == 1, boolean.should.isEmpty {
      filters += boolean.filter
      excluded += boolean.mustNot
      core = boolean.must[0]
    }
    if case .boolean(let boolean) = core {
      filters += boolean.filter
      excluded += boolean.mustNot
    }
    guard let matching = Self.matching(core, context) else { return nil }
    self.matching = matching
    let isNarrowed = chosen != nil || context.view.deletions != nil
    guard isNarrowed || !filters.isEmpty || !excluded.isEmpty else { return }
    accepted = Self.bitmap(chosen, filters, excluded, context)
  }

  private static func matching(_ query: ResolvedQuery, _ context: SegmentContext) -> Matching? {
    switch query {
    case .word(let word):
      guard let terms = terms([.word(word)], context) else { return nil }
      return .anyOf(terms)
    case .phrase(let phrase) where phrase.slop == 0: return .phrase(phrase)
    case .anyTerm(let terms): return .anyTerm(terms)
    case .boolean(let boolean):
      if boolean.must.isEmpty, boolean.filter.isEmpty, boolean.minimumShould <= 1 {
        return terms(boolean.should, context).map(Matching.anyOf)
      }
      if !boolean.must.isEmpty, boolean.should.isEmpty {
        guard let terms = terms(boolean.must, context) else { return nil }
        return terms.count == boolean.must.count ? .allOf(terms) : .anyOf([])
      }
      return nil
    default: return nil
    }
  }

  /// The terms of words that are in one field of this segment at most; those in none left out.
  private static func terms(
    _ queries: [ResolvedQuery], _ context: SegmentContext
  ) -> [TermScorer]? {
    var terms: [TermScorer] = []
    for query in queries {
      if case .none = query { continue }
      guard case .word(let word) = query else { return nil }
      let fields = word.fields.filter { $0.entries[context.index] != nil }
      guard fields.count <= 1 else { return nil }
      if let field = fields.first, let scorer = TermScorer(word, field: field, context) {
        terms.append(scorer)
      }
    }
    return terms
  }

  private static func bitmap(
    _ chosen: DocumentBitmap?, _ filters: [ResolvedQuery], _ excluded: [ResolvedQuery],
    _ context: SegmentContext
  ) -> DocumentBitmap {
    let count = context.reader.documentCount
    var bitmap = chosen
    for filter in filters {
      let documents = context.bitmap(filter)
      if bitmap == nil { bitmap = documents } else { bitmap?.formIntersection(documents) }
    }
    var accepted = bitmap ?? .all(documentCount: count)
    for query in excluded { accepted.subtract(context.bitmap(query).words) }
    if let deletions = context.view.deletions { accepted.subtract(deletions.words) }
    return accepted
  }
}

extension SegmentContext {
  /// The documents that match `query`.
  func bitmap(_ query: ResolvedQuery) -> DocumentBitmap {
    switch query {
    case .all: return .all(documentCount: reader.documentCount)
    case .keyword(let column, let values): return bitmap(column, values)
    case .anyTerm(let terms): return bitmap(terms)
    default:
      var bitmap = DocumentBitmap(documentCount: reader.documentCount)
      let cursor = cursor(query)
      while cursor.document != .end {
        bitmap.insert(cursor.document)
        cursor.next()
      }
      return bitmap
    }
  }

  /// Hands the documents that match `query` to `collector`: all of them where it needs all, else at
  /// least those that are among the best.
  func evaluate(_ query: ResolvedQuery, into collector: HitCollector) {
    guard collector.takesWindows,
      let shape = QueryShape(query, chosen: collector.chosen(self), self)
    else {
      WindowSearch(query, self).run(into: collector)
      return
    }
    switch shape.matching {
    case .anyOf(let terms):
      if terms.count == 1 {
        let single = SingleTerm(terms[0], accepted: shape.accepted, self)
        if single.suits(collector) {
          single.run(into: collector)
          return
        }
      }
      Disjunction(terms, accepted: shape.accepted, self).run(into: collector)
    case .allOf(let terms):
      var conjunction = Conjunction(terms, accepted: shape.accepted, self)
      conjunction.run(into: collector)
    case .phrase(let phrase):
      var search = PhraseSearch(phrase, accepted: shape.accepted, self)
      search?.run(into: collector)
    case .anyTerm(let terms):
      UniformTerms(terms, accepted: shape.accepted, self).run(into: collector)
    }
  }

  /// Hands all documents that match `query` to `collector`, one by one: the plainest way, which the
  /// others are compared with.
  func evaluatePlainly(_ query: ResolvedQuery, into collector: HitCollector) {
    let cursor = cursor(query)
    while cursor.document != .end {
      collector.collect(cursor.document) { cursor.score() }
      cursor.next()
    }
  }
}
