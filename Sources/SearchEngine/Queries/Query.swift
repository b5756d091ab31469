/// What is asked of the index, as a tree. Terms are as the field's analyzer makes them.
public indirect enum Query: Sendable, Hashable {
  /// Every document, with score 0.
  case all
  /// No document.
  case none
  /// Documents with a word, in any of some fields taken together: their term frequencies are
  /// weighed and added before saturation (BM25F; Robertson, Zaragoza and Taylor 2004).
  case word([FieldTerm])
  /// Documents with the terms of one field at these relative positions, one term a position.
  /// Positions missing from the list (stop words) match any word.
  case phrase(field: String, terms: [PhraseTerm], slop: Int = 0, weight: Float = 1)
  /// Documents with any term that begins so. Scores by the terms found, or the weight alone where
  /// there are more than the searcher scores one by one.
  case prefix(field: String, prefix: String, weight: Float = 1)
  /// Documents with any term that matches `pattern`, `*` for any letters, `?` for one.
  case wildcard(field: String, pattern: String, weight: Float = 1)
  /// Documents with any term within `edits` (1 or 2) insertions, deletions, substitutions or
  /// transpositions of `term`, the first `exactPrefix` letters of which must agree.
  case fuzzy(field: String, term: String, edits: Int, exactPrefix: Int = 1, weight: Float = 1)
  /// Documents with any of these values in a keyword column; scores nothing.
  case keyword(column: String, anyOf: [String])
  /// Documents with a value of an integer column in the range; scores nothing.
  case range(column: String, ClosedRange<Int64>)
  /// Clauses together; see ``Boolean``.
  case boolean(Boolean)
  /// Documents that match any; the score is that of the best, plus `tieBreaker` (0 to 1) times
  /// those of the others.
  case best([Query], tieBreaker: Float = 0)
  /// The same documents with scores multiplied.
  case boosted(Query, by: Float)

  /// A term in a field, and how much its occurrences weigh against those in other fields.
  public struct FieldTerm: Sendable, Hashable {
    public var field: String
    public var term: String
    public var weight: Float

    public init(field: String, term: String, weight: Float = 1) {
      self.field = field
      self.term = term
      self.weight = weight
    }
  }

  /// A term of a phrase, and its place counted from the phrase's start.
  public struct PhraseTerm: Sendable, Hashable {
    public var term: String
    public var position: Int

    public init(term: String, position: Int) {
      self.term = term
      self.position = position
    }
  }

  /// Clauses that must, should or must not match. With no `must` and no `filter`, at least one
  /// `should` has to.
  public struct Boolean: Sendable, Hashable {
    public var must: [Query]
    public var should: [Query]
    public var mustNot: [Query]
    /// Must match, scores nothing.
    public var filter: [Query]
    /// How many of `should` have to match at least.
    public var minimumShould: Int

    public init(
      must: [Query] = [], should: [Query] = [], mustNot: [Query] = [], filter: [Query] = [],
      minimumShould: Int = 0
    ) {
      self.must = must
      self.should = should
      self.mustNot = mustNot
      self.filter = filter
      self.minimumShould = minimumShould
    }
  }
}
