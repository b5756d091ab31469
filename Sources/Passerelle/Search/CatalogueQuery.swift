public import Catalogue

/// A search of the catalogue, as a terminal, a page or a program asks it.
public struct CatalogueQuery: Sendable, Hashable {
  /// One order of results; equal ones stand in the order of their ids.
  public enum Order: String, Sendable, Hashable, Codable, CaseIterable {
    case relevance, newest, title, country
  }

  /// What was typed, in the query language; empty for everything.
  public var text: String
  /// The reader's language: that of labels, and the one preferred among a record's languages.
  public var language: Language
  /// Chosen values: any within a facet, all facets.
  public var chosen: [Facet: Set<String>]
  /// Values that a result must not have.
  public var excluded: [Facet: Set<String>]
  public var order: Order
  /// How many results to pass over.
  public var offset: Int
  /// How many results at most, up to ``maximumLimit``.
  public var limit: Int
  /// Whether words are also searched by what means the same in other words and languages.
  public var usesConcepts: Bool
  /// Ids of concepts that are not: ``Understanding/Expansion/concept``.
  public var literal: Set<String>
  /// The facets to count.
  public var facets: [Facet]

  public static let maximumLimit = 100

  public init(
    _ text: String = "", language: Language = .english, chosen: [Facet: Set<String>] = [:],
    excluded: [Facet: Set<String>] = [:], order: Order = .relevance, offset: Int = 0,
    limit: Int = 10, usesConcepts: Bool = true, literal: Set<String> = [], facets: [Facet] = []
  ) {
    self.text = text
    self.language = language
    self.chosen = chosen
    self.excluded = excluded
    self.order = order
    self.offset = max(0, offset)
    self.limit = min(max(0, limit), Self.maximumLimit)
    self.usesConcepts = usesConcepts
    self.literal = literal
    self.facets = facets
  }
}
