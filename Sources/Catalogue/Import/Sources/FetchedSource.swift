/// A page or file that was fetched from an address, and lies in a file until it is read.
public struct FetchedSource: Sendable, Hashable {
  /// Where it is from; after redirects, where it was found.
  public var address: String
  /// The address that was asked for, where that one was sent on.
  public var askedAs: String?
  /// Where its bytes lie.
  public var path: String
  /// The encoding that its server says it is in.
  public var charset: String?

  public init(
    address: String, askedAs: String? = nil, path: String, charset: String? = nil
  ) {
    self.address = address
    self.askedAs = askedAs
    self.path = path
    self.charset = charset
  }
}
