#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells which files of a folder, and of those below it, have been written, moved there or taken away
/// (inotify(7), so on Linux alone).
///
/// Hidden files and folders are passed over. It belongs to one task.
package final class FolderWatcher {
  #if os(Linux)
    /// What tells that a file is whole, closing it or moving it in; or that it is gone.
    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM)
    private static let bufferSize = 64 << 10
  #endif

  private let root: String
  private let descriptor: Int32
  /// The watched folders, by inotify's numbers for them.
  private var folders: [Int32: String] = [:]
  /// Folders that could not be watched, as where the system's limit is reached.
  package private(set) var unwatched: [String] = []

  /// Watches `folder` and all below it.
  package init(folder: String) throws(BytesError) {
    root = folder
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { throw BytesError(lastCall: "watch", path: folder) }
      watch(folder)
      guard !folders.isEmpty else { throw BytesError(lastCall: "watch", path: folder) }
    #else
      throw BytesError(.system(ENOTSUP), path: folder, action: "watch")
    #endif
  }

  deinit { close(descriptor) }

  /// The paths of the files that were written since the last call, and of the files and folders that
  /// were taken away, each once, in order. Returns at once.
  ///
  /// Where more was written than the system keeps in mind, nobody knows which files those were: then
  /// all that the folder holds are given.
  package func changes() -> [String] {
    #if os(Linux)
      var changed: Set<String> = []
      var buffer = [UInt8](repeating: 0, count: Self.bufferSize)
      while true {
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
          unsafe read(descriptor, bytes.baseAddress, bytes.count)
        }
        guard count > 0 else { return changed.sorted() }
        take(buffer[..<count], into: &changed)
      }
    #else
      return []
    #endif
  }

  #if os(Linux)
    /// Reads events as inotify(7) lays them out: a watch's number, what happened, a cookie, and the
    /// length of the name that follows, four bytes each.
    private func take(_ bytes: ArraySlice<UInt8>, into changed: inout Set<String>) {
      func number(at offset: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << (8 * UInt32($1)) }
      }
      var offset = bytes.startIndex
      while offset + 16 <= bytes.endIndex {
        let watch = Int32(bitPattern: number(at: offset))
        let mask = number(at: offset + 4)
        let length = Int(number(at: offset + 12))
        guard offset + 16 + length <= bytes.endIndex else { return }
        let name = bytes[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
        offset += 16 + length
        if mask & UInt32(IN_Q_OVERFLOW) != 0 {
          // Folders made meanwhile have no event either; one that is watched already stays so.
          changed.formUnion(self.watch(root))
          continue
        }
        guard let folder = folders[watch], !name.isEmpty, name.first != UInt8(ascii: ".") else {
          continue
        }
        let path = folder + "/" + String(decoding: name, as: UTF8.self)
        if mask & UInt32(IN_DELETE | IN_MOVED_FROM) != 0 {
          changed.insert(path)
        } else if mask & UInt32(IN_ISDIR) != 0 {
          // What was put into a new folder before it was watched has no event of its own.
          changed.formUnion(self.watch(path))
        } else if mask & UInt32(IN_CREATE) == 0 {
          changed.insert(path)
        }
      }
    }

    /// Watches `folder` and those below it; gives the files that are there already.
    @discardableResult
    private func watch(_ folder: String) -> [String] {
      let watch = unsafe inotify_add_watch(descriptor, folder, Self.events)
      guard watch >= 0 else {
        unwatched.append(folder)
        return []
      }
      folders[watch] = folder
      var files: [String] = []
      for name in (try? Folder.names(in: folder)) ?? [] where !name.hasPrefix(".") {
        let path = folder + "/" + name
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: files += self.watch(path)
        case S_IFREG: files.append(path)
        default: break
        }
      }
      return files
    }
  #endif
}
