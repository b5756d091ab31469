/// Clauses that must, should or must not match.
final class BooleanClause: WindowClause {
  /// Those that must match, and score.
  private let must: [WindowClause]
  private let should: [WindowClause]
  private let mustNot: [WindowClause]
  /// Those that must match, and score nothing, whatever they are.
  private let filter: [BitmapClause]
  private let minimumShould: Int

  private let part: WindowScores
  private let optional: WindowScores
  /// By place in the window, how many of the clauses that should match do.
  private let counts: ScratchArray<UInt16>
  private var start: DocumentID = 0

  /// From so many candidates on, a clause is evaluated for the whole window.
  private static let manyCandidates = 64

  init(
    _ boolean: ResolvedBoolean, _ context: SegmentContext,
    clause: (ResolvedQuery) -> WindowClause
  ) {
    must = boolean.must.map(clause)
    should = boolean.should.map(clause)
    mustNot = boolean.mustNot.map(clause)
    filter = boolean.filter.map { BitmapClause($0, score: 0, context) }
    minimumShould = boolean.minimumShould
    part = WindowScores(context.scratch)
    optional = WindowScores(context.scratch)
    counts = context.scratch.array(minimumShould > 1 ? WindowScores.size : 0, filledWith: 0)
    super.init(.boolean(boolean), context)
  }

  override func enter(_ start: DocumentID, _ end: DocumentID) {
    self.start = start
    bound = 0
    isPresent = true
    for clause in filter {
      clause.enter(start, end)
      isPresent = isPresent && clause.isPresent
    }
    for clause in must {
      clause.enter(start, end)
      isPresent = isPresent && clause.isPresent
      bound += clause.bound
    }
    var present = 0
    for clause in should {
      clause.enter(start, end)
      guard clause.isPresent else { continue }
      present += 1
      bound += clause.bound
    }
    isPresent = isPresent && present >= minimumShould
    if !isPresent { bound = 0 }
    for clause in mustNot { clause.enter(start, end) }
  }

  override func evaluate(into scores: WindowScores, exceeding threshold: Double?) {
    guard isPresent else { return }
    if must.isEmpty, filter.isEmpty {
      evaluateShould(into: scores, exceeding: threshold)
    } else {
      evaluateRequired(into: scores)
      if minimumShould > 0 {
        evaluateShould(into: optional, exceeding: nil)
        scores.formIntersection(optional)
        optional.clear()
      } else {
        for clause in should where clause.isPresent && !scores.isEmpty {
          addScores(of: clause, to: scores, from: start)
        }
      }
    }
    for clause in mustNot where clause.isPresent && !scores.isEmpty {
      clause.evaluate(into: part, exceeding: nil)
      scores.subtract(part)
      part.clear()
    }
  }

  private func evaluateRequired(into scores: WindowScores) {
    var isFirst = true
    for clause in must + filter as [WindowClause] {
      if isFirst {
        clause.evaluate(into: scores, exceeding: nil)
      } else {
        clause.evaluate(into: part, exceeding: nil)
        scores.formIntersection(part)
        part.clear()
      }
      isFirst = false
      if scores.isEmpty { return }
    }
  }

  /// Evaluates the clauses that should match, of which some have to.
  private func evaluateShould(into scores: WindowScores, exceeding threshold: Double?) {
    guard minimumShould > 1 else {
      evaluateAny(into: scores, exceeding: threshold)
      return
    }
    for clause in should where clause.isPresent {
      clause.evaluate(into: part, exceeding: nil)
      part.forEachPlace { counts[$0] &+= 1 }
      scores.formUnion(part)
      part.clear()
    }
    scores.forEachPlace { place in
      if Int(counts[place]) < minimumShould { scores.remove(place) }
      counts[place] = 0
    }
  }

  /// Evaluates the union: of the clauses with the lowest bounds, which together cannot exceed
  /// `threshold`, only what the others' documents need of them (MaxScore; Turtle and Flood 1995).
  private func evaluateAny(into scores: WindowScores, exceeding threshold: Double?) {
    let present = should.filter(\.isPresent)
    let clauses = threshold == nil ? present : present.sorted { $0.bound > $1.bound }
    var rest = clauses.reduce(0) { $0 + $1.bound } * 1.000_000_001
    for clause in clauses {
      guard let threshold, rest <= threshold else {
        clause.evaluate(into: part, exceeding: nil)
        scores.formUnion(part)
        part.clear()
        rest -= clause.bound
        continue
      }
      scores.forEachPlace { if scores.scores[$0] + rest <= threshold { scores.remove($0) } }
      if scores.isEmpty { return }
      addScores(of: clause, to: scores, from: start)
      rest -= clause.bound
    }
  }

  /// Adds the scores of `clause` to the documents that are marked.
  private func addScores(
    of clause: WindowClause, to scores: WindowScores, from start: DocumentID
  ) {
    if scores.count < Self.manyCandidates {
      scores.forEachPlace { place in
        let document = start &+ DocumentID(truncatingIfNeeded: place)
        if let score = clause.score(of: document) { scores.scores[place] += score }
      }
    } else {
      clause.evaluate(into: part, exceeding: nil)
      scores.addScores(part)
      part.clear()
    }
  }
}
