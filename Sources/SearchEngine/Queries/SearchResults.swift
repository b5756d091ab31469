/// The answer to a ``SearchRequest``.
public struct SearchResults: Sendable, Hashable {
  /// One result.
  public struct Hit: Sendable, Hashable {
    public var key: String
    /// 0 or more; 0 for all where the order is not by score.
    public var score: Float

    public init(key: String, score: Float) {
      self.key = key
      self.score = score
    }
  }

  /// A value of a column, and how many matches have it.
  public struct FacetValue: Sendable, Hashable {
    public var value: String
    public var count: Int

    public init(value: String, count: Int) {
      self.value = value
      self.count = count
    }
  }

  /// How many documents match, selections included; at least that many unless asked for exactly.
  public var total: Int
  public var hits: [Hit]
  /// By the facet's name: values with their counts, highest first, then by value; groups in their
  /// own order.
  public var facets: [String: [FacetValue]]

  public init(total: Int, hits: [Hit], facets: [String: [FacetValue]] = [:]) {
    self.total = total
    self.hits = hits
    self.facets = facets
  }
}
