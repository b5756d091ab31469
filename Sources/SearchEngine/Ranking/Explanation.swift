/// How a document came by its score: the same figure taken apart.
public struct Explanation: Sendable, Hashable, Codable {
  /// The figure this line stands for.
  public var value: Float
  /// What it is, in English: `idf("trafficking"), 15 of 84 documents`.
  public var what: String
  public var parts: [Explanation]

  public init(value: Float, what: String, parts: [Explanation] = []) {
    self.value = value
    self.what = what
    self.parts = parts
  }
}
