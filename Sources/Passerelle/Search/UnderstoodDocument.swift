public import Catalogue
import SearchEngine

/// What a query was taken to mean, as JSON. What there is nothing to say of is absent or empty.
public struct UnderstoodDocument: Encodable, Sendable {
  public struct Expansion: Encodable, Sendable {
    public let words: String
    /// What the parameter `literal` takes.
    public let concept: String
    /// The concept's name by language tag.
    public let label: LocalizedText
    public let alsoSearched: [String]
  }

  public struct Correction: Encodable, Sendable {
    public let words: String
    public let corrected: String
    /// `spelling`, `keyboard` or `alphabet`.
    public let kind: String
  }

  public struct Offer: Encodable, Sendable {
    public let text: String
    public let total: Int
  }

  public struct Repair: Encodable, Sendable {
    /// The kind: `stray-operator`.
    public let name: String
    /// The operator, field or limit it is about; absent where it is about none.
    public let detail: String?
  }

  public let query: String
  public let expansions: [Expansion]
  /// Concepts named that were searched as typed, with what else would have been.
  public let literal: [Expansion]
  public let corrections: [Correction]
  public let didYouMean: Offer?
  /// Words without which the results are, because nothing has them together with the others.
  public let leftOut: [String]
  public let repairs: [Repair]

  init(_ understanding: Understanding) {
    query = understanding.query
    expansions = understanding.expansions.map(Expansion.init)
    literal = understanding.literal.map(Expansion.init)
    corrections = understanding.corrections.map {
      Correction(words: $0.words, corrected: $0.corrected, kind: $0.kind.rawValue)
    }
    didYouMean = understanding.didYouMean.map { Offer(text: $0.text, total: $0.total) }
    leftOut = understanding.leftOut
    repairs = understanding.repairs.map {
      Repair(name: $0.name, detail: $0.detail.isEmpty ? nil : $0.detail)
    }
  }
}

extension UnderstoodDocument.Expansion {
  fileprivate init(_ expansion: Understanding.Expansion) {
    words = expansion.words
    concept = expansion.concept
    label = expansion.label
    alsoSearched = expansion.alsoSearched
  }
}

/// One thing less to ask, as JSON.
public struct WayOutDocument: Encodable, Sendable {
  /// The word, or the field with its value, to leave out; absent for a choice.
  public let word: String?
  /// The facet of the choice to take back; absent for a word, and for all filters at once.
  public let facet: String?
  public let value: String?
  /// Whether the value is excluded.
  public let excluded: Bool?
  /// How many records are found then.
  public let total: Int

  init(_ way: WayOut) {
    total = way.total
    switch way.step {
    case .word(let text), .field(let text): (word, facet, value, excluded) = (text, nil, nil, nil)
    case .choice(let facet, let value):
      (word, self.facet, self.value, excluded) = (nil, facet.rawValue, value, false)
    case .exclusion(let facet, let value):
      (word, self.facet, self.value, excluded) = (nil, facet.rawValue, value, true)
    case .filters: (word, facet, value, excluded) = (nil, nil, nil, nil)
    }
  }
}
