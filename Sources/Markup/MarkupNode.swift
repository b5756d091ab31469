/// An element, a run of text or a comment, as a ``MarkupDocument`` stores it.
///
/// Nodes stand in document order, so the descendants of node *n* are those from *n* + 1 up to
/// ``end``, and its next sibling, where there is one, is the node at ``end``.
@frozen public struct MarkupNode: Sendable {
  @frozen public enum Kind: UInt8, Sendable { case element, text, comment }

  public let kind: Kind
  /// Rank of an element's name in ``MarkupDocument/names``; 0 for others.
  public let name: Int32
  /// Rank of the element around it; -1 for the outermost.
  public let parent: Int32
  /// One more than the rank of its last descendant.
  public internal(set) var end: Int32
  /// Where its attributes, or the bytes of its text, begin among those of the document.
  public internal(set) var contentStart: Int32
  /// How many attributes, or bytes of text, it has.
  public internal(set) var contentCount: Int32
  /// Byte offset of its start in the source, in UTF-8.
  public let sourceOffset: Int32

  /// Ranks of its attributes, or offsets of its bytes.
  public var content: Range<Int> {
    Int(contentStart)..<Int(contentStart) + Int(contentCount)
  }
}

/// An attribute, as a ``MarkupDocument`` stores it.
@frozen public struct MarkupAttribute: Sendable {
  /// Rank in ``MarkupDocument/names``.
  public let name: Int32
  /// Where the bytes of its value begin among those of the document, and how many there are.
  public let valueStart: Int32
  public let valueCount: Int32

  public var value: Range<Int> { Int(valueStart)..<Int(valueStart) + Int(valueCount) }
}

/// What an element or attribute is called.
public struct MarkupName: Sendable, Hashable {
  /// The name without its prefix; in lower case in HTML.
  public let local: String
  /// The address that the prefix stands for; never in HTML.
  public let namespace: String?

  public init(_ local: String, namespace: String? = nil) {
    self.local = local
    self.namespace = namespace
  }
}
