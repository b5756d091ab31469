import Foundation

/// Puts pages together that make one record, as the manifests say.
struct PageGroups {
  /// The pages of one record.
  struct Group: Sendable {
    var record: RecordID
    var pages: [(file: SourceFinder.File, entry: Manifest.Entry)]
    /// The manifest and the lines of pages in it that are not there.
    var missing: [(manifest: String, entry: Manifest.Entry)]
  }

  /// Two manifests that name pages of the same record make two groups, which a person must settle.
  private(set) var groups: [Group] = []
  /// Pages that no manifest names.
  private(set) var strays: [SourceFinder.File] = []

  /// - Parameters:
  ///   - pages: the pages to import.
  ///   - manifest: the manifest that lies in a folder, given from the root, if any.
  init(pages: [SourceFinder.File], manifest: (String) -> Manifest?) {
    var seen: Set<Key> = []
    for page in pages {
      guard let (folder, manifest, entry) = Self.entry(for: page, manifest: manifest) else {
        strays.append(page)
        continue
      }
      guard seen.insert(Key(folder: folder, record: entry.record)).inserted else { continue }
      groups.append(
        Self.group(with: entry, manifest: manifest, folder: folder, page: page))
    }
  }

  private struct Key: Hashable {
    /// Of the manifest, from the root.
    let folder: String
    let record: RecordID
  }

  /// The nearest manifest, in the page's folder or above, that names the page.
  private static func entry(
    for page: SourceFinder.File, manifest: (String) -> Manifest?
  ) -> (folder: String, manifest: Manifest, entry: Manifest.Entry)? {
    var folder = URL(filePath: page.absolute).deletingLastPathComponent()
    while true {
      let base = folder.path
      let name = String(page.absolute.dropFirst(base == "/" ? 1 : base.count + 1))
      if let manifest = manifest(base), let entry = manifest.entry(of: name) {
        return (base, manifest, entry)
      }
      guard base != "/" else { return nil }
      folder = folder.deletingLastPathComponent()
    }
  }

  /// All pages that `manifest` names for the record of `own`, also those that were not named to the
  /// import: without its twins, a record would lose what they say.
  private static func group(
    with own: Manifest.Entry, manifest: Manifest, folder: String, page: SourceFinder.File
  ) -> Group {
    var group = Group(record: own.record, pages: [], missing: [])
    // Twins are shown as the page was: below the path that was named.
    let shown =
      page.path.hasSuffix(own.file)
      ? String(page.path.dropLast(own.file.count)) : folder + "/"
    for entry in manifest.entries(of: own.record) {
      let absolute = folder + "/" + entry.file
      if FileManager.default.fileExists(atPath: absolute) {
        let file = SourceFinder.File(path: shown + entry.file, absolute: absolute)
        group.pages.append((file, entry))
      } else {
        group.missing.append((manifest.path, entry))
      }
    }
    return group
  }
}
