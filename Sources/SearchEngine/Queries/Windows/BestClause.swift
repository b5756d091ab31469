/// Documents of any clause, with the score of the best and a share of the others'.
final class BestClause: WindowClause {
  private let clauses: [WindowClause]
  private let tieBreaker: Double
  private let part: WindowScores
  /// By place in the window, the greatest score.
  private let best: ScratchArray<Double>

  init(
    _ query: ResolvedQuery, clauses: [WindowClause], tieBreaker: Float, _ context: SegmentContext
  ) {
    self.clauses = clauses
    self.tieBreaker = Double(tieBreaker)
    part = WindowScores(context.scratch)
    best = context.scratch.array(WindowScores.size, filledWith: 0)
    super.init(query, context)
  }

  override func enter(_ start: DocumentID, _ end: DocumentID) {
    var (sum, most) = (0.0, 0.0)
    isPresent = false
    for clause in clauses {
      clause.enter(start, end)
      guard clause.isPresent else { continue }
      isPresent = true
      sum += clause.bound
      most = max(most, clause.bound)
    }
    bound = (most + tieBreaker * (sum - most)) * 1.000_000_001
  }

  override func evaluate(into scores: WindowScores, exceeding threshold: Double?) {
    for clause in clauses where clause.isPresent {
      clause.evaluate(into: part, exceeding: nil)
      part.forEachPlace { best[$0] = max(best[$0], part.scores[$0]) }
      scores.formUnion(part)
      part.clear()
    }
    scores.forEachPlace { place in
      let most = best[place]
      best[place] = 0
      scores.scores[place] = most + tieBreaker * (scores.scores[place] - most)
    }
  }
}
