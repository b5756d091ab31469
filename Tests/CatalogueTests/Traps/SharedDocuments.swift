import Foundation

/// Real pages as text, where a collection of them lies beside the package.
enum SharedDocuments {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/seeds").path

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder) }
}
