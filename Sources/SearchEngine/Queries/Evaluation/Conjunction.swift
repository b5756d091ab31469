/// Finds the best documents with all of some terms: the rarest leads, the others leap after it, and
/// blocks of it are passed over that cannot bring one of the best.
struct Conjunction {
  /// The rarest first.
  private let terms: ScratchArray<TermScorer>
  private let accepted: DocumentBitmap?
  private let documentCount: Int
  private let scratch: Scratch

  /// - Parameter accepted: The documents that count; `nil` for all.
  init(_ terms: [TermScorer], accepted: DocumentBitmap?, _ context: SegmentContext) {
    scratch = context.scratch
    self.terms = scratch.array(
      terms.sorted { $0.cursor.documentCount < $1.cursor.documentCount })
    self.accepted = accepted
    documentCount = context.reader.documentCount
  }

  func run(into collector: HitCollector) {
    guard !terms.isEmpty else { return }
    guard !SharedWindows.suit(terms, documentCount: documentCount) else {
      runByWindows(into: collector)
      return
    }
    let needsAll = collector.needsAll
    let hasFacets = collector.hasFacets
    var threshold = collector.threshold
    var block = -1
    var count = 0
    while terms[0].cursor.document != .end {
      if !needsAll && terms[0].cursor.block != block {
        if !canReach(threshold) {
          terms[0].cursor.enter(block: terms[0].cursor.block &+ 1)
          continue
        }
        block = terms[0].cursor.block
      }
      let document = terms[0].cursor.document
      guard let target = firstDisagreement(with: document) else {
        count &+= 1
        if hasFacets { collector.countFacets(document) }
        let score = self.score
        if score > threshold {
          collector.offer(document, score: score)
          threshold = collector.threshold
        }
        terms[0].cursor.next()
        continue
      }
      if target == .end { break }
      terms[0].cursor.advance(to: target)
    }
    collector.count(count)
  }

  private func runByWindows(into collector: HitCollector) {
    let windows = SharedWindows(terms, accepted: accepted, scratch)
    let totals = scratch.array(SharedWindows.size, filledWith: 0.0)
    let spare = scratch.array(SharedWindows.size / 64, filledWith: UInt64(0))
    let needsAll = collector.needsAll
    var start: DocumentID = 0
    while start < documentCount {
      let end = min(start &+ DocumentID(SharedWindows.size), DocumentID(documentCount))
      var sum = 0.0
      for index in terms.indices {
        terms[index].enterWindow(start, end)
        sum = terms[index].isInWindow ? sum + Double(terms[index].windowBound) : -.infinity
      }
      var threshold = Double(collector.threshold)
      let isWorthIt = sum > threshold
      if sum >= 0, isWorthIt || needsAll, windows.mark(start, end) {
        if needsAll { collector.count(windows.marks, from: start) }
        if isWorthIt {
          addScores(start, end, most: sum, threshold, to: totals, spare)
          windows.forEach(from: start) { document in
            let score = Float(totals[Int(document &- start)])
            guard Double(score) > threshold else { return }
            collector.offer(document, score: score)
            threshold = Double(collector.threshold)
          }
          for index in totals.indices { totals[index] = 0 }
        }
      }
      start = end
    }
  }

  /// Adds up the scores in a window, of documents of all terms; those that cannot exceed `threshold`
  /// may get less.
  private func addScores(
    _ start: DocumentID, _ end: DocumentID, most: Double, _ threshold: Double,
    to totals: ScratchArray<Double>, _ spare: ScratchArray<UInt64>
  ) {
    for index in terms.indices {
      let others = most - Double(terms[index].windowBound)
      terms[index].addScores(
        from: start, to: end, into: totals, marks: spare, floor: threshold - others,
        marksAll: false)
    }
  }

  /// Whether a document of the leading term's current block can score more than `threshold`.
  private func canReach(_ threshold: Float) -> Bool {
    let start = terms[0].cursor.document
    let end = terms[0].cursor.lastDocument(ofBlock: terms[0].cursor.block) &+ 1
    var sum = 0.0
    for index in terms.indices {
      terms[index].enterWindow(start, end)
      sum += Double(terms[index].windowBound)
    }
    return sum > Double(threshold)
  }

  /// `nil` where all terms have `document` and it counts; else the next document that may do.
  @inline(__always)
  private func firstDisagreement(with document: DocumentID) -> DocumentID? {
    if let accepted, !accepted.contains(document) { return accepted.first(from: document) }
    var index = 1
    while index < terms.count {
      terms[index].cursor.advance(to: document)
      let reached = terms[index].cursor.document
      if reached != document { return reached }
      index &+= 1
    }
    return nil
  }

  /// The score of the document where all terms stand.
  @inline(__always)
  private var score: Float {
    var sum = 0.0
    for index in terms.indices { sum += Double(terms[index].score) }
    return Float(sum)
  }
}
