import Foundation

/// Pages that lie beside those to import, to learn from them what their site repeats.
struct PageNeighbours {
  /// From the root, in the order of their names.
  let files: [String]

  /// - Parameters:
  ///   - pages: from the root.
  ///   - limits: how many to look at, and how large ones, at most.
  init(of pages: [String], limits: ImportLimits) {
    let known = Set(pages)
    let folders = Set(pages.map(\.droppingLastComponent)).sorted()
    var files: [String] = []
    for folder in folders where files.count < limits.neighbours {
      // A folder that cannot be listed has no neighbours to show.
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let pages = names.filter { name in
        Self.endings.contains { name.lowercased().hasSuffix($0) } && !name.hasPrefix(".")
      }
      files += pages.sorted().lazy.map { folder + "/" + $0 }
        .filter { !known.contains($0) && Self.size(of: $0) <= limits.neighbourSize }
        .prefix(limits.neighbours - files.count)
    }
    self.files = files
  }

  /// In bytes; nothing is as large as what cannot be looked at.
  private static func size(of path: String) -> Int {
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    return (attributes?[.size] as? NSNumber)?.intValue ?? .max
  }

  private static let endings = [".html", ".htm", ".xhtml"]
}
