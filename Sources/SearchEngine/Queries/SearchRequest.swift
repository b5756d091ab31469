/// A query, and what is wanted of its answer.
public struct SearchRequest: Sendable, Hashable {
  /// One order of hits; equal hits stand in the order of their keys.
  public enum Order: Sendable, Hashable {
    case score
    /// By the smallest value a document has in an integer or keyword column; those without one last.
    case column(String, descending: Bool)
  }

  /// The counts of a column's values among the matches.
  public struct Facet: Sendable, Hashable {
    public var column: String
    /// How many values at most, those with the highest counts first; `nil` for all.
    public var limit: Int?
    /// Groups of an integer column's values; they stand in their own order, not in that of counts.
    public var grouping: Grouping
    /// What the answer calls it; the column unless said otherwise.
    public var name: String

    public init(
      column: String, limit: Int? = nil, grouping: Grouping = .values, name: String? = nil
    ) {
      self.column = column
      self.limit = limit
      self.grouping = grouping
      self.name = name ?? column
    }
  }

  public var query: Query
  /// Values chosen in keyword columns: any of one column's, and all columns. A facet's own choice
  /// does not narrow its own counts, so that a reader sees what another choice would add.
  public var selections: [String: Set<String>]
  public var facets: [Facet]
  public var order: Order
  public var offset: Int
  /// How many hits at most; 0 asks for the total and the facets alone.
  public var limit: Int
  /// Whether the total must be exact. Otherwise the search may stop early.
  public var countsTotal: Bool
  /// What the best documents are looked at again for, where the order is by score.
  public var secondLook: SecondLook?

  public init(
    _ query: Query, selections: [String: Set<String>] = [:], facets: [Facet] = [],
    order: Order = .score, offset: Int = 0, limit: Int = 10, countsTotal: Bool = true,
    secondLook: SecondLook? = nil
  ) {
    self.query = query
    self.selections = selections
    self.facets = facets
    self.order = order
    self.offset = offset
    self.limit = limit
    self.countsTotal = countsTotal
    self.secondLook = secondLook
  }
}
