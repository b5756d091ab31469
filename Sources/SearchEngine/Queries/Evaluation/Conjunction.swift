/// Finds the best documents with all of some terms.
struct Conjunction {
  private let terms: ScratchArray<TermScorer>
  private var documents: CommonDocuments

  /// - Parameter accepted: The documents that count; `nil` for all.
  init(_ terms: [TermScorer], accepted: DocumentBitmap?, _ context: SegmentContext) {
    self.terms = context.scratch.array(
      terms.sorted { $0.cursor.documentCount < $1.cursor.documentCount })
    documents = CommonDocuments(
      self.terms, bound: .sum, accepted: accepted, context.scratch)
  }

  mutating func run(into collector: HitCollector) {
    guard !terms.isEmpty else { return }
    let needsAll = collector.needsAll
    let hasFacets = collector.hasFacets
    var threshold = collector.threshold
    var count = 0
    while true {
      let document = documents.next(exceeding: needsAll ? nil : threshold)
      guard document != .end else { break }
      count &+= 1
      if hasFacets { collector.countFacets(document) }
      guard let score = score(exceeding: threshold, needsAll) else { continue }
      collector.offer(document, score: score)
      threshold = collector.threshold
    }
    collector.count(count)
  }

  /// The score of the document where all terms stand; `nil` where it is not over `threshold`, which
  /// shows before all terms are scored.
  @inline(__always)
  private func score(exceeding threshold: Float, _ needsAll: Bool) -> Float? {
    var sum = 0.0
    for term in terms.indices {
      sum += Double(terms[term].score)
      if !needsAll, sum + documents.rest(from: term &+ 1) <= Double(threshold) { return nil }
    }
    let score = Float(sum)
    return score > threshold ? score : nil
  }
}
