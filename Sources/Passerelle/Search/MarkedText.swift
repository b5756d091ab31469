public import Catalogue

/// Words with those that matched marked.
public struct MarkedText: Sendable, Hashable {
  /// A stretch of the text that is marked as a whole or not at all.
  public struct Run: Sendable, Hashable {
    public var text: String
    public var isMarked: Bool

    public init(text: String, isMarked: Bool) {
      self.text = text
      self.isMarked = isMarked
    }
  }

  public var runs: [Run]
  public var language: Language
  /// Whether words stand before the first run in the source.
  public var isCutAtStart: Bool
  /// Whether words stand behind the last run in the source.
  public var isCutAtEnd: Bool

  public init(
    runs: [Run], language: Language, isCutAtStart: Bool = false, isCutAtEnd: Bool = false
  ) {
    self.runs = runs
    self.language = language
    self.isCutAtStart = isCutAtStart
    self.isCutAtEnd = isCutAtEnd
  }

  /// The words without marks.
  public var text: String { runs.map(\.text).joined() }
}
