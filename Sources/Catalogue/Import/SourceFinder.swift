import Foundation

/// Finds the files that an import names.
struct SourceFinder {
  /// A file to read.
  struct File: Sendable, Hashable {
    /// As it was named: a given path, or a path below one.
    var path: String
    /// Absolute, without `.` and `..`, symbolic links left as they are.
    var absolute: String
  }

  /// A given path that leads to nothing.
  private(set) var missing: [String] = []
  /// In the order of their paths, each file once.
  private(set) var files: [File] = []

  private let store: String

  /// Looks at `paths`: files, and folders with all below them. Hidden files and folders are left
  /// out unless they are named themselves, and so are the files of the record store.
  init(paths: [String], leavingOut store: String) {
    self.store = store
    var seen: Set<String> = []
    for path in paths {
      if (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil {
        addAll(in: path, seen: &seen)
      } else if FileManager.default.fileExists(atPath: path) {
        add(path, seen: &seen)
      } else {
        missing.append(path)
      }
    }
    files.sort { $0.path < $1.path }
  }

  private mutating func add(_ path: String, seen: inout Set<String>) {
    let absolute = Self.absolute(path)
    // The write-ahead log and its index stand beside the store, under its name with an ending.
    if absolute == store || absolute.hasPrefix(store + "-") { return }
    if seen.insert(absolute).inserted { files.append(File(path: path, absolute: absolute)) }
  }

  private mutating func addAll(in folder: String, seen: inout Set<String>) {
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard let below = FileManager.default.enumerator(atPath: folder) else { return }
    for case let name as String in below {
      let isHidden = name.split(separator: "/").last?.hasPrefix(".") == true
      let isFolder = below.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
      if isHidden {
        if isFolder { below.skipDescendants() }
      } else if !isFolder {
        add(folder + "/" + name, seen: &seen)
      }
    }
  }

  /// `path` from the root, without `.` and `..`.
  static func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path
  }
}
