/// A word of a text, as the index sees it: where its bytes lie, and where it came from.
///
/// A token owns nothing. Its text is a range of the ``TokenBuffer`` it belongs to, so that a whole
/// field is analysed without one `String` a word.
public struct Token: Sendable, Hashable {
  /// Where the token's text starts in ``TokenBuffer/bytes``, in bytes.
  public var start: UInt32
  /// The length of the token's text, in bytes.
  public var count: UInt32
  /// Where the word starts in the text it was read from, in UTF-8 bytes.
  public var sourceStart: UInt32
  /// Where the word ends in the text it was read from, in UTF-8 bytes; past its last byte.
  public var sourceEnd: UInt32
  /// Rank of the word in its field, from 0. A dropped stop word leaves a gap; two forms of one word
  /// share a position.
  public var position: UInt32

  public init(
    start: UInt32, count: UInt32, sourceStart: UInt32, sourceEnd: UInt32, position: UInt32
  ) {
    self.start = start
    self.count = count
    self.sourceStart = sourceStart
    self.sourceEnd = sourceEnd
    self.position = position
  }
}
