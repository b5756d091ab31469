public import Archives
public import Markup

/// What an import reads at most, so that no input can fill memory or take hours.
public struct ImportLimits: Sendable, Hashable {
  /// Of native sheets and other XML.
  public var markup: MarkupLimits
  /// Of pages, which nest deeper.
  public var page: MarkupLimits
  public var archive: ArchiveLimits

  public init(
    markup: MarkupLimits = .default, page: MarkupLimits = .page,
    archive: ArchiveLimits = ArchiveLimits()
  ) {
    self.markup = markup
    self.page = page
    self.archive = archive
  }

  /// The limits with another size of a file, in bytes, for all sorts of them.
  public func withFileSize(_ size: Int) -> ImportLimits {
    var limits = self
    limits.markup.size = size
    limits.page.size = size
    limits.archive.fileSize = size
    return limits
  }
}
