/// Documents with a phrase.
final class PhraseCursor: DocumentCursor {
  /// A term of the phrase, the rarest first.
  private struct Term {
    var cursor: PostingCursor
    var gaps: PositionCursor
    let term: String
    /// Place in the phrase.
    let place: Int
    /// Whether occurrences are counted by this term, the first of the phrase.
    let isAnchor: Bool
    /// The positions in the current document, moved back by the place.
    var starts: [Int] = []
  }

  private var terms: [Term]
  private let slop: Int
  private let weight: Float
  private let weights: [Float]
  private let ranking: BM25
  private let field: SegmentReader.Field
  private let scratch: Scratch
  private var frequency = 0

  init(_ phrase: ResolvedPhrase, _ context: SegmentContext) {
    slop = phrase.slop
    weight = phrase.weight
    weights = phrase.weights
    ranking = context.ranking
    field = context.reader.fields[phrase.field]
    scratch = context.scratch
    terms = phrase.terms.enumerated().compactMap { index, term in
      guard let entry = term.entries[context.index] else { return nil }
      return Term(
        cursor: context.cursor(entry, field: phrase.field),
        gaps: PositionCursor(
          entry, in: context.reader.fields[phrase.field].postings, scratch: context.scratch),
        term: term.term, place: term.position, isAnchor: index == 0)
    }
    if terms.count < phrase.terms.count { terms = [] }
    terms.sort { $0.cursor.documentCount < $1.cursor.documentCount }
    super.init()
    find(from: 0)
  }

  override var cost: Int { terms.first?.cursor.documentCount ?? 0 }

  override func advance(to target: DocumentID) {
    if target > document { find(from: target) }
  }

  private func find(from start: DocumentID) {
    document = .end
    guard !terms.isEmpty else { return }
    terms[0].cursor.advance(to: start)
    while terms[0].cursor.document != .end {
      let candidate = terms[0].cursor.document
      var reached = candidate
      for index in 1..<terms.count {
        terms[index].cursor.advance(to: candidate)
        reached = terms[index].cursor.document
        if reached != candidate { break }
      }
      if reached == candidate {
        frequency = countOccurrences()
        if frequency > 0 {
          document = candidate
          return
        }
        terms[0].cursor.next()
      } else if reached == .end {
        return
      } else {
        terms[0].cursor.advance(to: reached)
      }
    }
  }

  override func score() -> Double {
    let occurrences = Float(frequency) * weights[Int(field.norm(of: document))]
    return Double(weight * ranking.saturation(occurrences))
  }

  // MARK: - Positions

  /// How many occurrences of the first term stand in the phrase, in the current document.
  private func countOccurrences() -> Int {
    for index in terms.indices { readStarts(index) }
    return slop == 0 ? countExact() : countLoose()
  }

  private func readStarts(_ index: Int) {
    terms[index].starts.removeAll(keepingCapacity: true)
    let first = terms[index].cursor.positionStart
    var position = 0
    // Damage can make frequencies greater than the number of positions.
    let count = min(Int(terms[index].cursor.frequency), max(terms[index].gaps.count - first, 0))
    for offset in 0..<count {
      position += Int(terms[index].gaps.gap(at: first + offset))
      terms[index].starts.append(position - terms[index].place)
    }
  }

  private func countExact() -> Int {
    var places = [Int](repeating: 0, count: terms.count)
    var count = 0
    candidates: for start in terms[0].starts {
      for index in 1..<terms.count {
        while places[index] < terms[index].starts.count, terms[index].starts[places[index]] < start
        {
          places[index] += 1
        }
        guard places[index] < terms[index].starts.count else { break candidates }
        if terms[index].starts[places[index]] != start { continue candidates }
      }
      count += 1
    }
    return count
  }

  /// Counts the first term's occurrences for which all terms lie in a window that is `slop` wider
  /// than the phrase, the same term never twice at one occurrence.
  private func countLoose() -> Int {
    guard let anchor = terms.first(where: \.isAnchor) else { return 0 }
    return anchor.starts.count { start in
      (start - slop...start).contains { isComplete(window: $0, anchor, at: start) }
    }
  }

  private func isComplete(window: Int, _ anchor: Term, at start: Int) -> Bool {
    var taken: Set<Occurrence> = [Occurrence(term: anchor.term, position: start + anchor.place)]
    // Windows of later places end later, so that taking the first free occurrence is best.
    for term in terms.sorted(by: { $0.place < $1.place }) where !term.isAnchor {
      let free = term.starts.first {
        $0 >= window && $0 <= window + slop
          && !taken.contains(Occurrence(term: term.term, position: $0 + term.place))
      }
      guard let free else { return false }
      taken.insert(Occurrence(term: term.term, position: free + term.place))
    }
    return true
  }

  private struct Occurrence: Hashable {
    var term: String
    var position: Int
  }
}
