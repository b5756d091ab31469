import Foundation

/// Pages that lie beside those to import, to learn from them what their site repeats.
struct PageNeighbours {
  /// From the root, in the order of their names.
  let files: [String]

  /// - Parameters:
  ///   - pages: from the root.
  ///   - limit: how many to look at, at most.
  init(of pages: [String], limit: Int) {
    let known = Set(pages)
    let folders = Set(pages.map(\.droppingLastComponent)).sorted()
    var files: [String] = []
    for folder in folders where files.count < limit {
      // A folder that cannot be listed has no neighbours to show.
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let pages = names.filter { name in
        Self.endings.contains { name.lowercased().hasSuffix($0) } && !name.hasPrefix(".")
      }
      files += pages.sorted().map { folder + "/" + $0 }.filter { !known.contains($0) }
        .prefix(limit - files.count)
    }
    self.files = files
  }

  private static let endings = [".html", ".htm", ".xhtml"]
}
