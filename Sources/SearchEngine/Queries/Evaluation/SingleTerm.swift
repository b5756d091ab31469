/// Finds the best documents with one term: block after block that can bring one, those with the
/// highest bounds first, so that most others cannot.
struct SingleTerm {
  private let terms: ScratchArray<TermScorer>
  private let accepted: DocumentBitmap?
  private let scratch: Scratch

  /// - Parameter accepted: The documents that count; `nil` for all.
  init(_ term: TermScorer, accepted: DocumentBitmap?, _ context: SegmentContext) {
    scratch = context.scratch
    terms = scratch.array([term])
    self.accepted = accepted
  }

  /// Whether the total is known without looking at each document, or not asked for.
  func suits(_ collector: HitCollector) -> Bool {
    !collector.needsAll || accepted == nil && !collector.hasFacets
  }

  func run(into collector: HitCollector) {
    if collector.needsAll { collector.count(terms[0].cursor.documentCount) }
    let blocks = terms[0].cursor.blockCount
    guard blocks > 0 else { return }
    let highest = (0..<blocks).reduce(0) { max($0, terms[0].cursor.impact(ofBlock: $1)) }
    // Two rounds: the blocks within an eighth of the highest impact, then what is left to gain.
    let first = highest - highest / 8
    for block in 0..<blocks where terms[0].cursor.impact(ofBlock: block) >= first {
      take(block, into: collector)
    }
    for block in 0..<blocks where terms[0].cursor.impact(ofBlock: block) < first {
      take(block, into: collector)
    }
  }

  private func take(_ block: Int, into collector: HitCollector) {
    // Blocks are not in order, so that equal scores may enter by their keys.
    var threshold = collector.unorderedThreshold
    guard terms[0].bound(ofImpact: terms[0].cursor.impact(ofBlock: block)) > threshold else {
      return
    }
    if terms[0].cursor.block != block { terms[0].cursor.enter(block: block) }
    let count = terms[0].cursor.document == .end ? 0 : terms[0].cursor.count
    terms[0].computeScores(0, count)
    for index in 0..<count {
      let score = terms[0].computedScore(at: index)
      guard score > threshold else { continue }
      let document = terms[0].document(at: index)
      if let accepted, !accepted.contains(document) { continue }
      collector.offer(document, score: score)
      threshold = collector.unorderedThreshold
    }
  }
}
