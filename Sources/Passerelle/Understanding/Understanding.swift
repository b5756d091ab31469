public import Catalogue
public import SearchEngine

/// What a query was taken to mean, to be told to whoever asked.
public struct Understanding: Sendable, Hashable {
  /// Words found to name a concept, and what was searched beside them.
  public struct Expansion: Sendable, Hashable {
    /// As typed: `TEH`.
    public var words: String
    /// The glossary ring: `trafficking-in-human-beings`.
    public var concept: String
    /// The concept's own name in each language.
    public var label: LocalizedText
    /// What was also searched, in the order of the languages of the catalogue; never `words` itself.
    public var alsoSearched: [String]

    public init(words: String, concept: String, label: LocalizedText, alsoSearched: [String]) {
      self.words = words
      self.concept = concept
      self.label = label
      self.alsoSearched = alsoSearched
    }
  }

  /// A word that nothing has, and what was searched in its place.
  public struct Correction: Sendable, Hashable {
    public var words: String
    public var corrected: String

    public init(words: String, corrected: String) {
      self.words = words
      self.corrected = corrected
    }
  }

  /// The query as it was read, in the query language.
  public var query: String
  public var expansions: [Expansion]
  /// Made only where they find more than the words as typed.
  public var corrections: [Correction]
  /// Slips of the pen that were mended: a quotation mark that was never closed.
  public var repairs: [ParsedQuery.Repair]

  public init(
    query: String, expansions: [Expansion] = [], corrections: [Correction] = [],
    repairs: [ParsedQuery.Repair] = []
  ) {
    self.query = query
    self.expansions = expansions
    self.corrections = corrections
    self.repairs = repairs
  }
}
