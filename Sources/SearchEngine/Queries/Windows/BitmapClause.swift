/// Documents known beforehand, all with one score.
final class BitmapClause: WindowClause {
  private let bitmap: DocumentBitmap
  private let score: Double
  private var first = 0

  init(_ query: ResolvedQuery, score: Float, _ context: SegmentContext) {
    bitmap = context.bitmap(query)
    self.score = Double(score)
    super.init(query, context)
  }

  override func enter(_ start: DocumentID, _ end: DocumentID) {
    first = Int(start) / 64
    let words = first..<min(first + WindowScores.size / 64, bitmap.words.count)
    isPresent = words.contains { bitmap.words[$0] != 0 }
    bound = isPresent ? score : 0
  }

  override func evaluate(into scores: WindowScores, exceeding threshold: Double?) {
    for index in scores.marks.indices where first + index < bitmap.words.count {
      scores.marks[index] = bitmap.words[first + index]
    }
    if score != 0 { scores.forEachPlace { scores.scores[$0] = score } }
  }
}
