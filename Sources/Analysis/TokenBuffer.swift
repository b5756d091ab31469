/// The tokens of one text, and the bytes they are made of.
///
/// A buffer is filled by a ``Tokenizer``, changed by ``TokenFilter``s, read, and filled again: it
/// keeps its storage, so that analysing many texts allocates once.
public struct TokenBuffer: Sendable {
  /// The UTF-8 bytes of all tokens' texts. Filters append what they rewrite.
  public var bytes: [UInt8] = []
  /// The tokens in reading order.
  public var tokens: [Token] = []

  public init() {}

  /// Forgets all tokens and keeps the storage.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
  }

  /// The text of `token`, which must be one of this buffer's.
  public func text(of token: Token) -> String {
    String(decoding: bytes[byteRange(of: token)], as: UTF8.self)
  }

  /// The texts of all tokens, in order.
  public var terms: [String] { tokens.map(text(of:)) }

  /// Where the text of `token` lies in ``bytes``.
  @inlinable
  public func byteRange(of token: Token) -> Range<Int> {
    Int(token.start)..<Int(token.start + token.count)
  }
}
