public import Catalogue

/// The answer to a ``CatalogueQuery``.
public struct CatalogueAnswer: Sendable {
  /// How many records match, choices included and ``Understanding/leftOut`` apart.
  public var total: Int
  public var hits: [CatalogueHit]
  /// The facets asked for, in that order.
  public var facets: [FacetCounts]
  public var understanding: Understanding
  /// Where nothing has all that was asked: what finds something. Filters before words.
  public var waysOut: [WayOut]

  public init(
    total: Int, hits: [CatalogueHit], facets: [FacetCounts], understanding: Understanding,
    waysOut: [WayOut] = []
  ) {
    self.total = total
    self.hits = hits
    self.facets = facets
    self.understanding = understanding
    self.waysOut = waysOut
  }
}

/// One result.
public struct CatalogueHit: Sendable {
  public var record: Record
  /// 0 or more; comparable within one answer only.
  public var score: Float
  public var title: MarkedText
  /// The extract that shows best why the record matches; its summary where no words were asked.
  public var snippet: MarkedText

  public init(record: Record, score: Float, title: MarkedText, snippet: MarkedText) {
    self.record = record
    self.score = score
    self.title = title
    self.snippet = snippet
  }
}

/// A facet's values, with how many of the matches have each.
///
/// A facet's own choice does not narrow its own counts.
public struct FacetCounts: Sendable {
  public struct Value: Sendable, Hashable {
    public var id: String
    public var count: Int
    public var isChosen: Bool

    public init(id: String, count: Int, isChosen: Bool) {
      self.id = id
      self.count = count
      self.isChosen = isChosen
    }
  }

  public var facet: Facet
  /// Highest count first, then by id; chosen values are there even when they count 0.
  public var values: [Value]

  public init(facet: Facet, values: [Value]) {
    self.facet = facet
    self.values = values
  }
}
