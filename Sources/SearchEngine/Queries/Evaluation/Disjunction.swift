/// Finds the best documents with any of some terms, by windows of documents: Block-Max MaxScore
/// (Turtle and Flood 1995; Ding and Suel 2011; Mallia and others 2019).
///
/// In a window, terms whose bounds together cannot reach the best so far are looked up only for
/// documents that the others bring near; the others are scored in bulk, term by term, into a table of
/// the window. Sums are of 64 bits over scores of 32, so that they are exact whatever the order.
struct Disjunction {
  private let terms: ScratchArray<TermScorer>
  /// Walks documents alone, to count them, beside the scorers that jump ahead.
  private let walkers: ScratchArray<TermScorer>
  /// The terms, those with the lowest bounds first.
  private let order: ScratchArray<Int>
  /// What that many terms of the order can score together.
  private let sums: ScratchArray<Double>
  private let totals: ScratchArray<Double>
  private let marks: ScratchArray<UInt64>
  /// Documents of the window that may be among the best, rising, and what is known of their scores.
  private let candidates: ScratchArray<DocumentID>
  private let candidateTotals: ScratchArray<Double>
  private let accepted: DocumentBitmap?
  private let documentCount: DocumentID
  private let scratch: Scratch

  /// How many documents a window has; a multiple of 64.
  private static let windowSize = 1_024

  /// - Parameter accepted: The documents that count; `nil` for all.
  init(_ terms: [TermScorer], accepted: DocumentBitmap?, _ context: SegmentContext) {
    scratch = context.scratch
    self.terms = scratch.array(terms)
    walkers = scratch.array(terms)
    order = scratch.array(terms.count + 1, filledWith: 0)
    sums = scratch.array(terms.count + 1, filledWith: 0.0)
    totals = scratch.array(Self.windowSize, filledWith: 0.0)
    marks = scratch.array(Self.windowSize / 64, filledWith: UInt64(0))
    candidates = scratch.array(Self.windowSize, filledWith: DocumentID.end)
    candidateTotals = scratch.array(Self.windowSize, filledWith: 0.0)
    self.accepted = accepted
    documentCount = DocumentID(context.reader.documentCount)
  }

  func run(into collector: HitCollector) {
    guard !terms.isEmpty else { return }
    let needsAll = collector.needsAll
    if needsAll {
      for index in terms.indices {
        walkers[index] = TermScorer(restarting: terms[index], scratch: scratch)
      }
    }
    var start: DocumentID = 0
    while start < documentCount {
      start = nextStart(from: start)
      guard start < documentCount else { return }
      let end = min(start &+ DocumentID(Self.windowSize), documentCount)
      let threshold = Double(collector.threshold)
      let passive = enterWindow(start, end, threshold: threshold)
      if passive < terms.count {
        scoreWindow(start, end, passive: passive, threshold: threshold, marksAll: needsAll)
      }
      if needsAll {
        for place in 0..<passive {
          walkers[order[place]].addMarks(from: start, to: end, marks)
        }
      }
      if let accepted { keep(accepted, start, end) }
      if needsAll {
        collector.count(marks, from: start)
      }
      let reach = passive == terms.count && !needsAll ? unmatchedEnd(after: end) : end
      takeCandidates(start, passive: passive, into: collector)
      start = reach
    }
  }

  /// The start of the next window: the first document at or after `start` that can matter, down to a
  /// multiple of 64.
  private func nextStart(from start: DocumentID) -> DocumentID {
    var next = DocumentID.end
    for index in terms.indices { next = min(next, terms[index].cursor.document) }
    next = max(next, start)
    if let accepted, next < documentCount { next = accepted.first(from: next) }
    return next == .end ? .end : next & ~63
  }

  /// Sorts the terms by their bounds in the window; gives how many of them together cannot exceed
  /// `threshold`.
  private func enterWindow(
    _ start: DocumentID, _ end: DocumentID, threshold: Double
  ) -> Int {
    for index in terms.indices {
      terms[index].enterWindow(start, end)
      let bound = terms[index].windowBound
      var place = index
      while place > 0, terms[order[place &- 1]].windowBound > bound {
        order[place] = order[place &- 1]
        place &-= 1
      }
      order[place] = index
    }
    var passive = 0
    var sum = 0.0
    for place in terms.indices {
      sum += Double(terms[order[place]].windowBound)
      sums[place &+ 1] = sum
      if sum <= threshold { passive = place &+ 1 }
    }
    return passive
  }

  private func scoreWindow(
    _ start: DocumentID, _ end: DocumentID, passive: Int, threshold: Double, marksAll: Bool
  ) {
    let all = sums[terms.count]
    for place in passive..<terms.count {
      let index = order[place]
      guard terms[index].isInWindow else { continue }
      let bound = Double(terms[index].windowBound)
      terms[index].addScores(
        from: start, to: end, into: totals, marks: marks, floor: threshold - (all - bound),
        marksAll: marksAll)
    }
  }

  /// Unmarks the documents of the window that do not count; their scores are forgotten.
  private func keep(_ accepted: DocumentBitmap, _ start: DocumentID, _ end: DocumentID) {
    let first = Int(start / 64)
    for index in 0..<Self.windowSize / 64 {
      let kept = first &+ index < accepted.words.count ? accepted.words[first &+ index] : 0
      var dropped = marks[index] & ~kept
      marks[index] &= kept
      while dropped != 0 {
        totals[index &* 64 &+ dropped.trailingZeroBitCount] = 0
        dropped &= dropped &- 1
      }
    }
  }

  /// Completes the scores of marked documents that can be among the best, and offers them: term by
  /// term, since going from one term to another for each document would cost more than what a threshold
  /// that rises within the window saves.
  private func takeCandidates(_ start: DocumentID, passive: Int, into collector: HitCollector) {
    var threshold = Double(collector.threshold)
    var count = listCandidates(start, passive: passive, exceeding: threshold - sums[passive])
    var place = passive
    while place > 0, count > 0 {
      place &-= 1
      count = terms[order[place]].addScores(
        to: candidates, candidateTotals, count: count, exceeding: threshold - sums[place])
    }
    for index in 0..<count {
      let score = Float(candidateTotals[index])
      if Double(score) > threshold {
        collector.offer(candidates[index], score: score)
        threshold = Double(collector.threshold)
      }
    }
  }

  /// Lists the marked documents with more than `least` so far, and leaves the window's table empty; how
  /// many there are.
  private func listCandidates(
    _ start: DocumentID, passive: Int, exceeding least: Double
  ) -> Int {
    var count = 0
    for index in 0..<Self.windowSize / 64 {
      var word = marks[index]
      if word == 0 { continue }
      marks[index] = 0
      while word != 0 {
        let offset = index &* 64 &+ word.trailingZeroBitCount
        word &= word &- 1
        let total = totals[offset]
        totals[offset] = 0
        // Written always and kept if it counts, which is cheaper than a branch that is hard to foresee.
        candidates[count] = start &+ DocumentID(truncatingIfNeeded: offset)
        candidateTotals[count] = total
        count &+= (total > 0 || passive == 0) && total > least ? 1 : 0
      }
    }
    return count
  }

  /// How far the bounds of a window hold in which no document can be among the best.
  private func unmatchedEnd(after end: DocumentID) -> DocumentID {
    var reach = DocumentID.end
    for index in terms.indices { reach = min(reach, terms[index].windowBlockEnd) }
    return max(end, reach == .end ? .end : reach &+ 1)
  }
}
