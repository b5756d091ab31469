/// What the engine indexes for one record: named texts and named values.
public struct Document: Sendable, Hashable {
  /// The document's name outside the engine, unique in the index; at most 512 bytes. Adding a
  /// document whose key is already there replaces it.
  public var key: String
  /// Texts by name of the field. Several texts of one field follow each other with a gap in
  /// positions, so that no phrase spans two.
  public var texts: [String: [String]]
  /// Values by name of a keyword column.
  public var keywords: [String: [String]]
  /// Values by name of an integer column.
  public var integers: [String: [Int64]]

  public init(
    key: String, texts: [String: [String]] = [:], keywords: [String: [String]] = [:],
    integers: [String: [Int64]] = [:]
  ) {
    self.key = key
    self.texts = texts
    self.keywords = keywords
    self.integers = integers
  }
}
