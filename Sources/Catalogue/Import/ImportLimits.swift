public import Archives
public import Markup

/// What an import reads at most, so that no input can fill memory or take hours.
public struct ImportLimits: Sendable, Hashable {
  /// Of native sheets and other XML.
  public var markup: MarkupLimits
  /// Of pages, which nest deeper.
  public var page: MarkupLimits
  public var archive: ArchiveLimits
  /// Pages beside those to import that are looked at for what their site repeats.
  public var neighbours: Int
  /// The largest of them to look at, in bytes. Pages of a site are far smaller, and an import of one
  /// page must not take the time of a large file that happens to lie beside it.
  public var neighbourSize: Int
  /// How much of pages is kept in memory between looking at all and reading each, in bytes of files.
  public var keptPages: Int

  public init(
    markup: MarkupLimits = .default, page: MarkupLimits = .page,
    archive: ArchiveLimits = ArchiveLimits(), neighbours: Int = 50,
    neighbourSize: Int = 1 << 20, keptPages: Int = 256 << 20
  ) {
    self.markup = markup
    self.page = page
    self.archive = archive
    self.neighbours = neighbours
    self.neighbourSize = neighbourSize
    self.keptPages = keptPages
  }

  /// Limits that an editor sets: of a file, in bytes; of elements inside each other in XML; of the
  /// files of an archive, and of all of them together, in bytes.
  public init(fileSize: Int, depth: Int, archiveFiles: Int, archiveSize: Int) {
    self = ImportLimits().withFileSize(fileSize)
    markup.depth = depth
    archive.count = archiveFiles
    archive.totalSize = archiveSize
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
