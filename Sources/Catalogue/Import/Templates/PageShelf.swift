import Synchronization

/// Pages that were read to learn what their sites repeat, kept to be read on.
///
/// They are taken off one by one. What has no room is parsed a second time, which gives the same.
final class PageShelf: Sendable {
  private struct Contents {
    var pages: [String: (digest: ContentDigest, page: HTMLPage)] = [:]
    /// In bytes of the files, which their texts hardly exceed.
    var room: Int
  }

  private let contents: Mutex<Contents>

  /// - Parameter room: how much is kept, in bytes of files.
  init(room: Int) { contents = Mutex(Contents(room: room)) }

  /// - Parameters:
  ///   - size: of the file, in bytes.
  ///   - digest: of its bytes.
  func put(_ page: HTMLPage, at path: String, size: Int, digest: ContentDigest) {
    contents.withLock { contents in
      guard size <= contents.room else { return }
      contents.room -= size
      contents.pages[path] = (digest, page)
    }
  }

  /// The page of the file at `path`; nothing if it has changed meanwhile, or was not kept.
  func take(_ path: String, digest: ContentDigest) -> HTMLPage? {
    let kept = contents.withLock { $0.pages.removeValue(forKey: path) }
    return kept?.digest == digest ? kept?.page : nil
  }
}
