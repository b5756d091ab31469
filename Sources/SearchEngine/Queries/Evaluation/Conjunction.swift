/// Finds the best documents with all of some terms: block after block of the rarest, those with the
/// highest bounds first, so that most others cannot bring one.
struct Conjunction {
  private let terms: ScratchArray<TermScorer>
  private var documents: CommonDocuments
  /// By candidate, the scores of the terms so far.
  private let sums: ScratchArray<Double>

  /// - Parameter accepted: The documents that count; `nil` for all.
  init(_ terms: [TermScorer], accepted: DocumentBitmap?, _ context: SegmentContext) {
    self.terms = context.scratch.array(
      terms.sorted { $0.cursor.documentCount < $1.cursor.documentCount })
    documents = CommonDocuments(self.terms, bound: .sum, accepted: accepted, context.scratch)
    sums = context.scratch.array(PackedBlock.count, filledWith: 0)
  }

  mutating func run(into collector: HitCollector) {
    let blocks = documents.blocks
    for isBest in [true, false] {
      for block in 0..<blocks.count where blocks.isBest(block) == isBest {
        take(block, into: collector)
      }
    }
  }

  private mutating func take(_ block: Int, into collector: HitCollector) {
    // Blocks are not in order, so that equal scores may enter by their keys.
    let threshold = collector.threshold(from: documents.firstDocument(inBlock: block))
    let need: CommonDocuments.Need =
      collector.hasFacets ? .all : collector.needsAll ? .bestAndCount : .best
    let count = documents.findDocuments(inBlock: block, exceeding: threshold, need)
    collector.count(count)
    if need == .all {
      for index in 0..<documents.found { collector.countFacets(documents.document(index)) }
      guard documents.blocks.most(in: block) > threshold else { return }
    }
    if documents.found > 0 { score(block, exceeding: threshold, into: collector) }
  }

  /// Offers the listed documents, scored term by term and left out as soon as they cannot be among the
  /// best.
  private mutating func score(
    _ block: Int, exceeding threshold: Float, into collector: HitCollector
  ) {
    var threshold = threshold
    var term = 0
    if documents.found >= CommonDocuments.manyCandidates {
      scoreLeadingBlock(block, exceeding: threshold)
      term = 1
    } else {
      for index in 0..<documents.found { sums[documents.candidate(index)] = 0 }
    }
    documents.keepPromising(block, exceeding: threshold)
    while term < terms.count {
      if !documents.isShared, term > 0 { documents.keepShared(with: term, block) }
      score(term, block, exceeding: threshold)
      term &+= 1
    }
    for index in 0..<documents.found {
      let score = Float(sums[documents.candidate(index)])
      guard score > threshold else { continue }
      let document = documents.document(index)
      collector.offer(document, score: score)
      threshold = collector.threshold(from: document &+ 1)
    }
  }

  /// Scores the listed documents of the leading block, which is decoded, by its term.
  private mutating func scoreLeadingBlock(_ block: Int, exceeding threshold: Float) {
    let needed = Double(threshold) - documents.blocks.rest(from: 1, in: block)
    terms[0].cursor.openFrequencies(ofBlock: block)
    terms[0].computeScores(ofListed: documents.kept, count: documents.found)
    let (sums, scorer) = (sums, terms[0])
    var index = 0
    documents.keep { candidate in
      let score = Double(scorer.computedScore(at: index))
      index &+= 1
      sums[candidate] = score
      return score > needed
    }
  }

  /// Adds the scores of `term`.
  private mutating func score(_ term: Int, _ block: Int, exceeding threshold: Float) {
    let needed = Double(threshold) - documents.blocks.rest(from: term &+ 1, in: block)
    documents.findPlaces(in: term, block)
    let (sums, terms, documents) = (sums, terms, documents)
    self.documents.keep { candidate in
      let place = documents.openPlace(of: candidate, in: term)
      let score = terms[term].score(of: documents.documents[candidate], at: place)
      sums[candidate] += Double(score)
      return sums[candidate] > needed
    }
  }
}
