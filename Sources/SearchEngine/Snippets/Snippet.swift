/// An extract of a text with the matching words marked.
public struct Snippet: Sendable, Hashable {
  /// The extract as it stands in the text, without white space at its ends.
  public var text: String
  /// What to mark, in UTF-8 bytes of ``text``: in order, none touching the next, each between whole
  /// characters.
  public var highlights: [Range<Int>]
  /// Where the extract stands in the text it was taken from, in UTF-8 bytes.
  public var range: Range<Int>
  /// Whether words of the text stand before it.
  public var isCutAtStart: Bool
  /// Whether words of the text stand behind it.
  public var isCutAtEnd: Bool

  public init(
    text: String, highlights: [Range<Int>], range: Range<Int>, isCutAtStart: Bool,
    isCutAtEnd: Bool
  ) {
    self.text = text
    self.highlights = highlights
    self.range = range
    self.isCutAtStart = isCutAtStart
    self.isCutAtEnd = isCutAtEnd
  }
}
