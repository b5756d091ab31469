/// A value of one facet and a value of another.
public struct FacetPair: Sendable, Hashable {
  public var first: String
  public var second: String

  public init(first: String, second: String) {
    self.first = first
    self.second = second
  }
}
