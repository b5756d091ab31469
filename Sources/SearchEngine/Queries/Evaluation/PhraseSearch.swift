/// Finds the best documents with a phrase, word for word: documents with all of its terms, the
/// positions of which are read only where the document could be among the best or has to be counted.
struct PhraseSearch {
  /// Walks the places where a phrase would have to start for a term to be where it is.
  private struct Starts {
    var gaps: PositionCursor
    /// Place of the term in the phrase.
    let place: Int
    var index = 0
    var end = 0
    var position = 0

    /// Where the phrase would start; moves on with ``next()``.
    var start: Int { position &- place }

    mutating func begin(at first: Int, count: Int) {
      index = first
      // Damage can make frequencies greater than the number of positions.
      end = min(first &+ count, gaps.count)
      position = index < end ? Int(gaps.gap(at: index)) : .max
    }

    /// Moves to the next position; whether there is one.
    @inline(__always)
    mutating func next() -> Bool {
      index &+= 1
      guard index < end else { return false }
      position &+= Int(gaps.gap(at: index))
      return true
    }
  }

  private let terms: ScratchArray<TermScorer>
  private let starts: ScratchArray<Starts>
  private let weight: Float
  private let k1: Float
  private let weights: [Float]
  private let field: SegmentReader.Field
  private let accepted: DocumentBitmap?
  private let documentCount: Int
  private let scratch: Scratch

  /// `nil` where the segment does not have all terms.
  init?(_ phrase: ResolvedPhrase, accepted: DocumentBitmap?, _ context: SegmentContext) {
    scratch = context.scratch
    field = context.reader.fields[phrase.field]
    weight = phrase.weight
    weights = phrase.weights
    k1 = context.ranking.k1
    self.accepted = accepted
    documentCount = context.reader.documentCount
    var parts: [(scorer: TermScorer, starts: Starts)] = []
    for term in phrase.terms {
      guard let entry = term.entries[context.index],
        let scorer = TermScorer(term, of: phrase, context)
      else { return nil }
      let gaps = PositionCursor(entry, in: field.postings, scratch: scratch)
      parts.append((scorer, Starts(gaps: gaps, place: term.position)))
    }
    parts.sort { $0.scorer.cursor.documentCount < $1.scorer.cursor.documentCount }
    terms = scratch.array(parts.map(\.scorer))
    starts = scratch.array(parts.map(\.starts))
  }

  func run(into collector: HitCollector) {
    var threshold = collector.threshold
    guard !SharedWindows.suit(terms, documentCount: documentCount) else {
      runByWindows(into: collector)
      return
    }
    var block = -1
    while terms[0].cursor.document != .end {
      let document = terms[0].cursor.document
      if !collector.needsAll, terms[0].cursor.block != block {
        let last = terms[0].cursor.lastDocument(ofBlock: terms[0].cursor.block)
        if !canReach(threshold, document, last &+ 1) {
          terms[0].cursor.enter(block: terms[0].cursor.block &+ 1)
          continue
        }
        block = terms[0].cursor.block
      }
      if let target = firstDisagreement(with: document) {
        if target == .end { break }
        terms[0].cursor.advance(to: target)
        continue
      }
      take(document, &threshold, into: collector)
      terms[0].cursor.next()
    }
  }

  private func runByWindows(into collector: HitCollector) {
    let windows = SharedWindows(terms, accepted: accepted, scratch)
    var threshold = collector.threshold
    for first in stride(from: 0, to: documentCount, by: SharedWindows.size) {
      let (start, end) = (DocumentID(first), DocumentID(first + SharedWindows.size))
      if !collector.needsAll, !canReach(threshold, start, end) { continue }
      guard windows.mark(start, end) else { continue }
      windows.forEach(from: start) { document in
        for index in terms.indices { terms[index].cursor.advance(to: document) }
        take(document, &threshold, into: collector)
      }
    }
  }

  /// Whether a document of the window can score more than `threshold`: no more than any of its terms
  /// would if it alone had the phrase's weight.
  private func canReach(_ threshold: Float, _ start: DocumentID, _ end: DocumentID) -> Bool {
    for index in terms.indices {
      terms[index].enterWindow(start, end)
      if !terms[index].isInWindow || terms[index].windowBound <= threshold { return false }
    }
    return true
  }

  /// Takes in the document where all terms stand, if it has the phrase and matters.
  private func take(
    _ document: DocumentID, _ threshold: inout Float, into collector: HitCollector
  ) {
    guard collector.needsAll || score(ofFrequency: leastFrequency, document) > threshold else {
      return
    }
    let frequency = countOccurrences()
    guard frequency > 0 else { return }
    collector.count(1)
    collector.countFacets(document)
    let score = score(ofFrequency: frequency, document)
    guard score > threshold else { return }
    collector.offer(document, score: score)
    threshold = collector.threshold
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

  /// How often the phrase can occur at most, where all terms stand.
  @inline(__always)
  private var leastFrequency: Int {
    var least = UInt32.max
    for index in terms.indices { least = min(least, terms[index].cursor.nextFrequency) }
    return Int(least)
  }

  @inline(__always)
  private func score(ofFrequency frequency: Int, _ document: DocumentID) -> Float {
    let x = Float(frequency) * weights[Int(field.norm(of: document))]
    return weight * (x / (k1 + x))
  }

  /// How often the phrase occurs in the document where all terms stand.
  private func countOccurrences() -> Int {
    for index in terms.indices {
      let first = terms[index].cursor.positionStart
      let frequency = Int(terms[index].cursor.frequency)
      starts[index].begin(at: first, count: frequency)
      if starts[index].position == .max { return 0 }
    }
    var count = 0
    while true {
      let candidate = starts[0].start
      var reached = candidate
      var index = 1
      while index < starts.count {
        while starts[index].start < candidate {
          guard starts[index].next() else { return count }
        }
        reached = starts[index].start
        if reached != candidate { break }
        index &+= 1
      }
      if reached == candidate {
        count &+= 1
        guard starts[0].next() else { return count }
        continue
      }
      while starts[0].start < reached {
        guard starts[0].next() else { return count }
      }
    }
  }
}
