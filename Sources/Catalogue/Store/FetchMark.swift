/// What is remembered of an address, so that the next time only what is new is fetched.
public struct FetchMark: Sendable, Hashable, Codable {
  public var address: String
  /// The `ETag` that its server gave.
  public var entityTag: String?
  /// Its `Last-Modified`, as the server wrote it.
  public var lastModified: String?
  /// Of an OAI-PMH repository: the date of the answer up to which it was read.
  public var until: String?

  public init(
    address: String, entityTag: String? = nil, lastModified: String? = nil, until: String? = nil
  ) {
    self.address = address
    self.entityTag = entityTag
    self.lastModified = lastModified
    self.until = until
  }
}
