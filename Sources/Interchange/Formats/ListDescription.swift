public import Catalogue
public import Foundation

/// What a list says of itself.
public struct ListDescription: Sendable {
  /// “Practices on trafficking in human beings”.
  public var title: String
  /// The address of this file.
  public var address: String
  /// The address of the page that shows the same list to readers.
  public var page: String
  /// How many practices there are in it.
  public var total: Int
  /// When any of them last changed; nothing for an empty list.
  public var updated: Date?
  /// Practices that were withdrawn, for formats that can say so.
  public var withdrawn: [DatedRecord]

  public init(
    title: String, address: String, page: String, total: Int, updated: Date? = nil,
    withdrawn: [DatedRecord] = []
  ) {
    self.title = title
    self.address = address
    self.page = page
    self.total = total
    self.updated = updated
    self.withdrawn = withdrawn
  }
}
