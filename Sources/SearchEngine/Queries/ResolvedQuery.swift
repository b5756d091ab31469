/// A query whose words have been looked up in each segment, with all that ranking needs.
///
/// Boosts have been multiplied into the weights below them.
indirect enum ResolvedQuery: Sendable {
  case all
  case none
  case word(ResolvedWord)
  case phrase(ResolvedPhrase)
  /// Documents with any of these terms, all with the same score.
  case anyTerm(ResolvedTerms)
  /// Documents with any of these keywords.
  case keyword(column: Int, values: [[UInt8]])
  case range(column: Int, ClosedRange<Int64>)
  case boolean(ResolvedBoolean)
  case best([ResolvedQuery], tieBreaker: Float)
}

/// A word in the fields it is looked for; see ``BM25``.
struct ResolvedWord: Sendable {
  struct Field: Sendable {
    /// Rank in the schema.
    var field: Int
    var term: String
    /// By norm, what one occurrence weighs.
    var weights: [Float]
    /// By segment.
    var entries: [PostingEntry?]
  }

  var fields: [Field]
  /// What is multiplied with the inverse document frequency.
  var factor: Float
  var inverseDocumentFrequency: Float
  /// What the inverse document frequency was computed from.
  var documentFrequency: Int
  var documentCount: Int

  /// What a document can score at most.
  var weight: Float { factor * inverseDocumentFrequency }
}

/// A phrase; its score is that of a word that occurs as often as the phrase, with the sum of the
/// terms' inverse document frequencies.
struct ResolvedPhrase: Sendable {
  struct Term: Sendable {
    var term: String
    /// Place in the phrase.
    var position: Int
    /// By segment.
    var entries: [PostingEntry?]
  }

  var field: Int
  var terms: [Term]
  var slop: Int
  var weights: [Float]
  var factor: Float
  var inverseDocumentFrequency: Float

  var weight: Float { factor * inverseDocumentFrequency }
}

/// The terms that a prefix, a pattern or a misspelling stands for.
struct ResolvedTerms: Sendable {
  var field: Int
  /// By segment.
  var entries: [[PostingEntry]]
  var score: Float
}

struct ResolvedBoolean: Sendable {
  var must: [ResolvedQuery] = []
  var should: [ResolvedQuery] = []
  var mustNot: [ResolvedQuery] = []
  var filter: [ResolvedQuery] = []
  /// 1 or more where nothing else is required.
  var minimumShould = 0
}
