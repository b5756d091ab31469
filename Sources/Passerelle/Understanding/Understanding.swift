public import Catalogue
public import SearchEngine

/// What a query was taken to mean, to be told to whoever asked.
public struct Understanding: Sendable, Hashable {
  /// Words found to name a concept, and what was searched beside them.
  public struct Expansion: Sendable, Hashable {
    /// As typed: `TEH`.
    public var words: String
    /// The glossary ring, theme, country or region, or the word itself where it is a name found in
    /// another alphabet: `thb`. ``CatalogueQuery/literal`` takes it.
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
    public enum Kind: String, Sendable, Hashable, Codable {
      /// A letter too many, too few, another, or two swapped.
      case spelling
      /// Typed on a keyboard that was taken for another.
      case keyboard
      /// Written in another alphabet.
      case alphabet
      /// A name that nothing has as a whole; its words were searched.
      case words
    }

    public var words: String
    public var corrected: String
    public var kind: Kind

    public init(words: String, corrected: String, kind: Kind = .spelling) {
      self.words = words
      self.corrected = corrected
      self.kind = kind
    }
  }

  /// Another question that finds much more.
  public struct Offer: Sendable, Hashable {
    /// What to ask instead, whole.
    public var text: String
    /// How many records it finds.
    public var total: Int

    public init(text: String, total: Int) {
      self.text = text
      self.total = total
    }
  }

  /// The query as it was read, in the query language.
  public var query: String
  public var expansions: [Expansion]
  /// Concepts that were named and, as was asked, not searched by what else they are called.
  public var literal: [Expansion]
  /// Made only where the words as typed find nothing, or less.
  public var corrections: [Correction]
  /// Offered where the words as typed find little.
  public var didYouMean: Offer?
  /// Words that nothing has together with the others, and without which the results are.
  public var leftOut: [String]
  /// Slips of the pen that were mended: a quotation mark that was never closed. And values asked of
  /// fields that there are not: `country:Kazakstan`.
  public var repairs: [ParsedQuery.Repair]

  public init(
    query: String, expansions: [Expansion] = [], literal: [Expansion] = [],
    corrections: [Correction] = [], didYouMean: Offer? = nil, leftOut: [String] = [],
    repairs: [ParsedQuery.Repair] = []
  ) {
    self.query = query
    self.expansions = expansions
    self.literal = literal
    self.corrections = corrections
    self.didYouMean = didYouMean
    self.leftOut = leftOut
    self.repairs = repairs
  }
}
