/// What a document may be at most; more is refused, whatever it would mean.
public struct MarkupLimits: Sendable, Hashable {
  /// Size of the file, in bytes.
  public var size: Int
  /// Elements inside each other.
  public var depth: Int
  /// Attributes of one element.
  public var attributes: Int

  public init(size: Int = 32 << 20, depth: Int = 256, attributes: Int = 1_000) {
    self.size = min(size, 1 << 30)
    self.depth = depth
    self.attributes = attributes
  }

  public static let `default` = MarkupLimits()
  /// Pages that publishing systems or people left unclosed nest deeper than a sheet does.
  public static let page = MarkupLimits(depth: 1_000)
}
