import Foundation
import Synchronization

/// A temporary folder of what was fetched, which goes when the last one who needs it does.
public final class FetchFolder: Sendable {
  private let path: String
  private let count = Atomic<Int>(0)

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "passerelle-\(UUID().uuidString)").resolvingSymlinksInPath().path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file that is not there yet.
  func newFile() -> String {
    let (number, _) = count.add(1, ordering: .relaxed)
    return "\(path)/\(number)"
  }
}
