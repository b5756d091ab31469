/// A phrase, exact or loose: its documents come one by one.
final class PhraseClause: WindowClause {
  private let documents: PhraseCursor
  /// Those that bound the score: of a loose phrase the first term alone, whose occurrences are counted.
  private let bounding: ScratchArray<TermScorer>
  private let isWhole: Bool
  private var window: (start: DocumentID, end: DocumentID) = (0, 0)

  init(_ phrase: ResolvedPhrase, _ context: SegmentContext) {
    documents = PhraseCursor(phrase, context)
    let scorers = phrase.terms.compactMap { TermScorer($0, of: phrase, context) }
    isWhole = scorers.count == phrase.terms.count
    bounding = context.scratch.array(phrase.slop == 0 ? scorers : Array(scorers.prefix(1)))
    super.init(.phrase(phrase), context)
  }

  override func enter(_ start: DocumentID, _ end: DocumentID) {
    window = (start, end)
    isPresent = isWhole
    bound = .infinity
    for term in bounding.indices {
      bounding[term].enterWindow(start, end)
      isPresent = isPresent && bounding[term].isInWindow
      bound = min(bound, Double(bounding[term].windowBound))
    }
    if !isPresent { bound = 0 }
  }

  override func evaluate(into scores: WindowScores, exceeding threshold: Double?) {
    documents.advance(to: window.start)
    while documents.document < window.end {
      scores.add(documents.score(), at: Int(documents.document - window.start))
      documents.next()
    }
  }
}
