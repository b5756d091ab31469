/// Evaluates any query by windows of documents.
struct WindowSearch {
  private let root: WindowClause
  private let context: SegmentContext

  init(_ query: ResolvedQuery, _ context: SegmentContext) {
    self.context = context
    root = Self.clause(query, context)
  }

  /// Hands the documents that match to `collector`: all of them where it needs all, else at least
  /// those that are among the best.
  func run(into collector: HitCollector) {
    let documentCount = DocumentID(context.reader.documentCount)
    let scores = WindowScores(context.scratch)
    var start: DocumentID = 0
    while start < documentCount {
      let end = min(start &+ DocumentID(WindowScores.size), documentCount)
      defer { start = end }
      var threshold: Double?
      if !collector.needsAll {
        if collector.isByScore {
          threshold = Double(collector.threshold)
        } else if !collector.mayTake(from: start, to: end) {
          continue
        }
      }
      root.enter(start, end)
      guard root.isPresent, root.bound > threshold ?? -1 else { continue }
      root.evaluate(into: scores, exceeding: threshold)
      scores.forEachPlace { place in
        let document = start &+ DocumentID(truncatingIfNeeded: place)
        collector.collect(document) { scores.scores[place] }
      }
      scores.clear()
    }
  }

  private static func clause(_ query: ResolvedQuery, _ context: SegmentContext) -> WindowClause {
    switch query {
    case .none: WindowClause(query, context)
    case .all, .keyword, .range: BitmapClause(query, score: 0, context)
    case .anyTerm(let terms): BitmapClause(query, score: terms.score, context)
    case .word(let word): WordClause(word, context)
    case .phrase(let phrase): PhraseClause(phrase, context)
    case .boolean(let boolean):
      BooleanClause(boolean, context) { clause($0, context) }
    case .best(let queries, let tieBreaker):
      BestClause(
        query, clauses: queries.map { clause($0, context) }, tieBreaker: tieBreaker, context)
    }
  }
}
