/// Finds the best documents with a phrase, word for word: documents with all of its terms, the
/// positions of which are read only where the document could be among the best or has to be counted.
struct PhraseSearch {
  /// The rarest first.
  private let terms: ScratchArray<TermScorer>
  private let positions: ScratchArray<PositionCursor>
  /// By term, its place in the phrase.
  private let places: ScratchArray<Int>
  /// Where the phrase can start in the current document, by the terms looked at so far.
  private var starts: ScratchArray<Int>
  /// Where it can by the term looked at.
  private var others: ScratchArray<Int>
  private var documents: CommonDocuments
  private let weight: Float
  private let k1: Float
  private let weights: ScratchArray<Float>
  private let field: SegmentReader.Field
  private let scratch: Scratch

  /// `nil` where the segment does not have all terms.
  init?(_ phrase: ResolvedPhrase, accepted: DocumentBitmap?, _ context: SegmentContext) {
    scratch = context.scratch
    field = context.reader.fields[phrase.field]
    weight = phrase.weight
    weights = context.scratch.array(phrase.weights)
    k1 = context.ranking.k1
    var parts: [(scorer: TermScorer, positions: PositionCursor, place: Int)] = []
    for term in phrase.terms {
      guard let entry = term.entries[context.index],
        let scorer = TermScorer(term, of: phrase, context)
      else { return nil }
      let positions = PositionCursor(entry, in: field.postings, scratch: scratch)
      parts.append((scorer, positions, term.position))
    }
    parts.sort { $0.scorer.cursor.documentCount < $1.scorer.cursor.documentCount }
    terms = scratch.array(parts.map(\.scorer))
    positions = scratch.array(parts.map(\.positions))
    places = scratch.array(parts.map(\.place))
    starts = scratch.array(64, filledWith: 0)
    others = scratch.array(64, filledWith: 0)
    documents = CommonDocuments(terms, bound: .least, accepted: accepted, scratch)
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
    let needsAll = collector.needsAll
    _ = documents.findDocuments(inBlock: block, exceeding: threshold, needsAll ? .all : .best)
    if needsAll {
      for term in terms.indices { documents.findPlaces(in: term, block) }
    } else {
      keepPromising(block, exceeding: threshold)
    }
    if documents.found > 0 { offer(block, exceeding: threshold, into: collector) }
  }

  /// Keeps the listed documents that all terms have often enough, looked at term by term.
  private mutating func keepPromising(_ block: Int, exceeding threshold: Float) {
    var term = 0
    if documents.found >= CommonDocuments.manyCandidates {
      keepPromisingOfMany(block, exceeding: threshold)
      term = 1
    }
    documents.keepPromising(block, exceeding: threshold)
    while term < terms.count, documents.found > 0 {
      if !documents.isShared, term > 0 { documents.keepShared(with: term, block) }
      documents.findPlaces(in: term, block)
      let (terms, documents) = (terms, documents)
      self.documents.keep { candidate in
        let place = documents.openPlace(of: candidate, in: term)
        return terms[term].score(of: documents.documents[candidate], at: place) > threshold
      }
      term &+= 1
    }
  }

  /// The same for the first term, whose block is decoded.
  private mutating func keepPromisingOfMany(_ block: Int, exceeding threshold: Float) {
    terms[0].cursor.openFrequencies(ofBlock: block)
    terms[0].computeScores(ofListed: documents.kept, count: documents.found)
    let scorer = terms[0]
    var index = 0
    documents.keep { _ in
      defer { index &+= 1 }
      return scorer.computedScore(at: index) > threshold
    }
  }

  /// Counts the listed documents with the phrase, and offers those that score enough.
  private mutating func offer(
    _ block: Int, exceeding threshold: Float, into collector: HitCollector
  ) {
    var threshold = threshold
    let (needsAll, hasFacets) = (collector.needsAll, collector.hasFacets)
    var total = 0
    for index in 0..<documents.found {
      let document = documents.document(index)
      let needed = needsAll ? -1 : threshold
      let frequency = countOccurrences(documents.candidate(index), document, exceeding: needed)
      guard frequency > 0 else { continue }
      total &+= 1
      if hasFacets { collector.countFacets(document) }
      let score = score(ofFrequency: frequency, document)
      guard score > threshold else { continue }
      collector.offer(document, score: score)
      threshold = collector.threshold(from: document &+ 1)
    }
    collector.count(total)
  }

  @inline(__always)
  private func score(ofFrequency frequency: Int, _ document: DocumentID) -> Float {
    let x = Float(frequency) * weights[Int(field.norm(of: document))]
    return weight * (x / (k1 + x))
  }

  /// How often the phrase occurs in the document of a candidate; perhaps 0 where that cannot score more
  /// than `threshold`. The positions of a term are read if those before leave enough places where the
  /// phrase can start.
  private mutating func countOccurrences(
    _ candidate: Int, _ document: DocumentID, exceeding threshold: Float
  ) -> Int {
    var count = readStarts(candidate, of: 0, through: .max)
    swap(&starts, &others)
    var term = 1
    while term < terms.count, count > 0,
      threshold < 0 || score(ofFrequency: count, document) > threshold
    {
      let otherCount = readStarts(candidate, of: term, through: starts[count &- 1])
      count = keepStarts(count, sharedWith: otherCount)
      term &+= 1
    }
    return term < terms.count ? 0 : count
  }

  /// Reads where the phrase would start for `term` to be in its places, up to the first that is `last` or
  /// later; how many there are.
  @inline(__always)
  private mutating func readStarts(_ candidate: Int, of term: Int, through last: Int) -> Int {
    let place = documents.openPlace(of: candidate, in: term)
    let first = terms[term].cursor.positionStart(at: place)
    // Damage can make frequencies greater than the number of positions.
    let frequency = Int(terms[term].cursor.frequency(at: place))
    let count = min(frequency, max(positions[term].count - first, 0))
    if count > others.count { others = scratch.array(2 * count, filledWith: 0) }
    return positions[term].read(
      first, count: count, from: -places[term], through: last, into: others)
  }

  /// Keeps those of the first `count` starts that are among the first `otherCount` others; how many
  /// there are. Without branches that are hard to foresee.
  @inline(__always)
  private func keepStarts(_ count: Int, sharedWith otherCount: Int) -> Int {
    let (starts, others) = (starts, others)
    var (kept, index, other) = (0, 0, 0)
    while index < count, other < otherCount {
      let (start, candidate) = (starts[index], others[other])
      starts[kept] = start
      kept &+= start == candidate ? 1 : 0
      index &+= start <= candidate ? 1 : 0
      other &+= candidate <= start ? 1 : 0
    }
    return kept
  }
}
