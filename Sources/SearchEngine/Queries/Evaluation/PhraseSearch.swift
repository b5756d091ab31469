/// Finds the best documents with a phrase, word for word: documents with all of its terms, the
/// positions of which are read only where the document could be among the best or has to be counted.
struct PhraseSearch {
  /// The rarest first.
  private let terms: ScratchArray<TermScorer>
  private let positions: ScratchArray<PositionCursor>
  /// By term, its place in the phrase.
  private let places: ScratchArray<Int>
  /// By term, where the current document stands in the block whose frequencies are open.
  private let standing: ScratchArray<Int>
  /// Where the phrase can start, by the terms looked at so far.
  private var starts: ScratchArray<Int>
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
    standing = scratch.array(parts.count, filledWith: 0)
    starts = scratch.array(64, filledWith: 0)
    documents = CommonDocuments(terms, bound: .least, accepted: accepted, scratch)
  }

  mutating func run(into collector: HitCollector) {
    let blocks = documents.blocks
    for block in blocks.best { take(block, into: collector) }
    for block in blocks.others { take(block, into: collector) }
  }

  private mutating func take(_ block: Int, into collector: HitCollector) {
    let needsAll = collector.needsAll
    // Blocks are not in order, so that equal scores may enter by their keys.
    var threshold = collector.threshold(from: documents.firstDocument(inBlock: block))
    _ = documents.findDocuments(
      inBlock: block, exceeding: threshold, needsAll ? .all : .best)
    if !needsAll { documents.keepPromising(block, exceeding: threshold) }
    documents.keepShared(block)
    for term in terms.indices { documents.findPlaces(in: term, block) }
    for index in 0..<documents.found {
      let document = documents.document(index)
      stand(on: index)
      guard needsAll || score(ofFrequency: leastFrequency, document) > threshold else { continue }
      let frequency = countOccurrences()
      guard frequency > 0 else { continue }
      collector.count(1)
      collector.countFacets(document)
      let score = score(ofFrequency: frequency, document)
      guard score > threshold else { continue }
      collector.offer(document, score: score)
      threshold = collector.threshold(from: document &+ 1)
    }
  }

  /// Notes for all terms where the document listed at `index` stands.
  @inline(__always)
  private func stand(on index: Int) {
    let candidate = documents.candidate(index)
    for term in terms.indices { standing[term] = documents.openPlace(of: candidate, in: term) }
  }

  /// How often the phrase can occur at most, where all terms stand.
  @inline(__always)
  private var leastFrequency: Int {
    var least = UInt32.max
    for term in terms.indices {
      least = min(least, terms[term].cursor.frequency(at: standing[term]))
    }
    return Int(least)
  }

  @inline(__always)
  private func score(ofFrequency frequency: Int, _ document: DocumentID) -> Float {
    let x = Float(frequency) * weights[Int(field.norm(of: document))]
    return weight * (x / (k1 + x))
  }

  /// How often the phrase occurs in the document where all terms stand. The positions of a term are
  /// read if those before leave a place where the phrase can start.
  private mutating func countOccurrences() -> Int {
    var count = readStarts()
    var term = 1
    while term < terms.count, count > 0 {
      count = keepStarts(count, of: term)
      term &+= 1
    }
    return count
  }

  /// Reads where the phrase would start for the first term to be in its place; how many there are.
  private mutating func readStarts() -> Int {
    let first = terms[0].cursor.positionStart(at: standing[0])
    // Damage can make frequencies greater than the number of positions.
    let frequency = Int(terms[0].cursor.frequency(at: standing[0]))
    let count = min(frequency, max(positions[0].count - first, 0))
    if count > starts.count { starts = scratch.array(2 * count, filledWith: 0) }
    var start = -places[0]
    for index in 0..<count {
      start &+= Int(positions[0].gap(at: first &+ index))
      starts[index] = start
    }
    return count
  }

  /// Keeps those of the first `count` starts at which `term` is in its place; how many there are.
  private func keepStarts(_ count: Int, of term: Int) -> Int {
    let first = terms[term].cursor.positionStart(at: standing[term])
    let frequency = Int(terms[term].cursor.frequency(at: standing[term]))
    let end = min(first &+ frequency, positions[term].count)
    var kept = 0
    var candidate = 0
    var start = -places[term]
    var index = first
    while index < end {
      start &+= Int(positions[term].gap(at: index))
      index &+= 1
      while starts[candidate] < start {
        candidate &+= 1
        if candidate == count { return kept }
      }
      if starts[candidate] == start {
        starts[kept] = start
        kept &+= 1
      }
    }
    return kept
  }
}
