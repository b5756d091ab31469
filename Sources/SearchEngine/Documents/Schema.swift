/// What an index knows of its documents: the fields that are searched and the columns that are
/// counted, filtered and sorted by. Recorded in the manifest; an index is read with the schema it was
/// written with.
public struct Schema: Sendable, Hashable, Codable {
  /// A named text that is searched.
  public struct Field: Sendable, Hashable, Codable {
    public var name: String
    /// The ``Analyzer``'s name; the writer and the searcher are given the analyzers by name.
    public var analyzer: String
    /// Whether word positions are kept, without which there are no phrases.
    public var hasPositions: Bool

    public init(name: String, analyzer: String, hasPositions: Bool = true) {
      self.name = name
      self.analyzer = analyzer
      self.hasPositions = hasPositions
    }
  }

  /// A named list of values a document, for facets, filters, ranges and sorting.
  public struct Column: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable {
      /// Whole words, compared byte by byte: `KZ`.
      case keyword
      /// Whole numbers: years, days.
      case integer
    }

    public var name: String
    public var kind: Kind

    public init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  public var fields: [Field]
  public var columns: [Column]

  public init(fields: [Field], columns: [Column]) {
    self.fields = fields
    self.columns = columns
  }
}
