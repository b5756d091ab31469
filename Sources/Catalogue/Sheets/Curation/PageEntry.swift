/// What an editor's manifest says of a page: what the page itself cannot tell.
public struct PageEntry: Sendable, Hashable, Codable {
  /// The path of the page, as problems are reported under it.
  public var file: String
  /// The record that the page describes.
  public var record: RecordID?
  public var kind: Record.Kind?
  /// Where the page is from.
  public var address: String?
  public var language: Language?
  /// When the page was fetched.
  public var retrieved: PartialDate?

  public init(
    file: String, record: RecordID? = nil, kind: Record.Kind? = nil, address: String? = nil,
    language: Language? = nil, retrieved: PartialDate? = nil
  ) {
    self.file = file
    self.record = record
    self.kind = kind
    self.address = address
    self.language = language
    self.retrieved = retrieved
  }
}
