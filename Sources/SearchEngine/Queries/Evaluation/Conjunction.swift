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
          windows.forEach(from: start) { document in
            guard let score = score(of: document, most: sum, threshold) else { return }
            collector.offer(document, score: score)
            threshold = Double(collector.threshold)
          }
        }
      }
      start = end
    }
  }

  /// The score of `document`, which all terms have; `nil` where it does not exceed `threshold`.
  ///
  /// - Parameter most: What all terms can score in the window.
  @inline(__always)
  private func score(of document: DocumentID, most: Double, _ threshold: Double) -> Float? {
    var total = 0.0
    var rest = most
    for index in terms.indices {
      rest -= Double(terms[index].windowBound)
      // Rounding in the sums of bounds must not cost a hit.
      let needed = threshold - total - rest * 1.000_000_1
      guard let score = terms[index].score(of: document, exceeding: needed) else { return nil }
      total += Double(score)
    }
    let rounded = Float(total)
    return Double(rounded) > threshold ? rounded : nil
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
