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

  /// From so many documents a stretch on, whole blocks are scored at once.
  private static let manyDocuments = 24

  mutating func run(into collector: HitCollector) {
    guard !terms.isEmpty else { return }
    let needsAll = collector.needsAll
    let hasFacets = collector.hasFacets
    var threshold = collector.threshold
    var count = 0
    while documents.nextStretch(exceeding: threshold, needsAll: needsAll) {
      count &+= documents.found
      if hasFacets {
        for number in 0..<documents.found {
          collector.countFacets(terms[0].document(at: documents.place(of: number, in: 0)))
        }
      }
      guard documents.isWorthScoring else { continue }
      let isBulk = documents.found >= Self.manyDocuments
      if isBulk {
        for term in terms.indices { terms[term].computeBlockScores() }
      }
      for number in 0..<documents.found {
        guard let score = score(of: number, isBulk, exceeding: threshold) else { continue }
        let document = terms[0].document(at: documents.place(of: number, in: 0))
        collector.offer(document, score: score)
        threshold = collector.threshold
      }
    }
    collector.count(count)
  }

  /// The score of a document of the stretch; `nil` where it is not over `threshold`, which shows
  /// before all terms are scored.
  ///
  /// - Parameter isBulk: Whether the terms' blocks have been scored.
  @inline(__always)
  private func score(of number: Int, _ isBulk: Bool, exceeding threshold: Float) -> Float? {
    var sum = 0.0
    for term in terms.indices {
      let place = documents.place(of: number, in: term)
      if isBulk {
        sum += Double(terms[term].computedScore(at: place))
      } else {
        terms[term].cursor.settle(at: place)
        sum += Double(terms[term].score)
      }
      if sum + documents.rest(from: term &+ 1) <= Double(threshold) { return nil }
    }
    let score = Float(sum)
    return score > threshold ? score : nil
  }
}
