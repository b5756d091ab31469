/// A word, in one field or several.
final class WordClause: WindowClause {
  private let fields: ScratchArray<TermScorer>
  private let weight: Float
  private let k1: Float
  /// What the occurrences in several fields weigh together, by place in the window.
  private let occurrences: ScratchArray<Float>
  private var window: (start: DocumentID, end: DocumentID) = (0, 0)

  init(_ word: ResolvedWord, _ context: SegmentContext) {
    let scorers = word.fields.compactMap { TermScorer(word, field: $0, context) }
    fields = context.scratch.array(scorers)
    weight = word.weight
    k1 = context.ranking.k1
    occurrences = context.scratch.array(
      scorers.count > 1 ? WindowScores.size : 0, filledWith: 0)
    super.init(.word(word), context)
  }

  override func enter(_ start: DocumentID, _ end: DocumentID) {
    window = (start, end)
    isPresent = false
    bound = 0
    var sum: Float = 0
    for field in fields.indices {
      fields[field].enterWindow(start, end)
      guard fields[field].isInWindow else { continue }
      isPresent = true
      bound = Double(fields[field].windowBound)
      sum += fields[field].windowOccurrences
    }
    // Occurrences add up before they are saturated; the factor makes up for rounding.
    if fields.count > 1, isPresent { bound = Double(weight * (sum / (k1 + sum))) * 1.000_01 }
  }

  override func evaluate(into scores: WindowScores, exceeding threshold: Double?) {
    guard fields.count > 1 else {
      if isPresent {
        fields[0].addScores(
          from: window.start, to: window.end, into: scores.scores, marks: scores.marks,
          floor: -1, marksAll: true)
      }
      return
    }
    for field in fields.indices where fields[field].isInWindow {
      fields[field].addOccurrences(
        from: window.start, to: window.end, into: occurrences, marks: scores.marks)
    }
    scores.forEachPlace { place in
      let x = occurrences[place]
      occurrences[place] = 0
      scores.scores[place] = Double(weight * (x / (k1 + x)))
    }
  }
}
