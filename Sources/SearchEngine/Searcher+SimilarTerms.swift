extension Searcher {
  /// A term near a word, and how near.
  public struct SimilarTerm: Sendable, Hashable {
    public var term: String
    /// How many edits away, from 0.
    public var distance: Int
    public var documentFrequency: Int
  }

  /// The terms of `field` within `edits` (at most 2) insertions, deletions, substitutions or
  /// transpositions of `word`, the first `exactPrefix` letters of which agree; the nearest first,
  /// then those that most documents have.
  public func similarTerms(
    field: String, to word: String, edits: Int, exactPrefix: Int = 1
  ) -> [SimilarTerm] {
    guard let index = rank(ofField: field) else { return [] }
    var found: [[UInt8]: SimilarTerm] = [:]
    for distance in 0...min(max(edits, 0), 2) {
      let nearer = Set(found.keys)
      for segment in segments {
        let expansion = TermExpansion(segment.reader.fields[index].terms)
        let pattern = FuzzyPattern(term: word, edits: distance, exactPrefix: exactPrefix)
        expansion.forEach(matching: pattern) { match in
          guard !nearer.contains(match.term) else { return }
          let term = SimilarTerm(
            term: String(decoding: match.term, as: UTF8.self), distance: distance,
            documentFrequency: 0)
          found[match.term, default: term].documentFrequency += match.entry.documentCount
        }
      }
    }
    return found.values.sorted {
      ($0.distance, $1.documentFrequency, $0.term) < ($1.distance, $0.documentFrequency, $1.term)
    }
  }
}
