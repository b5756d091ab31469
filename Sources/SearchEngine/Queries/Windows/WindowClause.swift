/// A part of a query that is evaluated window by window: all matching documents of a window at once,
/// after its blocks' impacts have told whether any can matter.
///
/// Belongs to one query on one task.
class WindowClause {
  /// The most that a document of the current window can score; 0 where none matches.
  final var bound = 0.0
  /// Whether a document of the current window can match.
  final var isPresent = false

  private let query: ResolvedQuery
  private let context: SegmentContext
  private var cursor: DocumentCursor?

  init(_ query: ResolvedQuery, _ context: SegmentContext) {
    self.query = query
    self.context = context
  }

  /// Moves to the window from `start` up to, not including, `end`; windows come in rising order. Sets
  /// ``bound`` and ``isPresent``.
  func enter(_ start: DocumentID, _ end: DocumentID) {}

  /// Marks and scores the documents of the current window that match. Only the whole query is given a
  /// threshold: those that cannot score more may be left out.
  ///
  /// - Parameter scores: Empty.
  func evaluate(into scores: WindowScores, exceeding threshold: Double?) {}

  /// The score of one document; `nil` where it does not match. Documents come in rising order.
  final func score(of document: DocumentID) -> Double? {
    let cursor = self.cursor ?? context.cursor(query)
    self.cursor = cursor
    cursor.advance(to: document)
    return cursor.document == document ? cursor.score() : nil
  }
}

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
