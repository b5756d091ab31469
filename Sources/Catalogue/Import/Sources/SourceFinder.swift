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

  /// What was named and is not there, and folders that cannot be looked into, with the reason.
  private(set) var problems: [(path: String, reason: String)] = []
  /// In the order of their paths, each file once, by whatever links it is reached.
  private(set) var files: [File] = []

  /// With links resolved, as all that follow.
  private let store: String
  private var seen: Set<String> = []
  private var folders: Set<String> = []
  /// Links that were met on the way. They are followed last, so that a file is known by its own place
  /// where that was named too.
  private var links: [(path: String, target: String)] = []

  /// Looks at `paths`: files, and folders with all below them. ``SideFiles`` are left out
  /// unless they are named themselves, and so are the files of the record store.
  init(paths: [String], leavingOut store: String) {
    // The store's own file need not be there yet.
    self.store = Self.resolved(store.droppingLastComponent) + "/" + store.lastComponent
    for path in paths {
      let target = Self.resolved(path)
      do {
        switch try Self.type(of: target) {
        case .typeDirectory: addAll(in: path, at: target)
        default: add(path, at: target)
        }
      } catch {
        let isAddress = path.contains("://")
        problems.append((path, isAddress ? Self.notFetched : Self.words(for: error)))
      }
    }
    while !links.isEmpty {
      // The order of a folder is not told.
      let met = links.sorted { $0.path < $1.path }
      links = []
      for link in met {
        // What a link leads to and is not there is found missing when it is read.
        if (try? Self.type(of: link.target)) == .typeDirectory {
          addAll(in: link.path, at: link.target)
        } else {
          add(link.path, at: link.target)
        }
      }
    }
    files.sort { $0.path < $1.path }
  }

  private mutating func add(_ path: String, at target: String) {
    // The write-ahead log and its index stand beside the store, under its name with an ending.
    if target == store || target.hasPrefix(store + "-") { return }
    guard seen.insert(target).inserted else { return }
    files.append(File(path: path, absolute: Self.absolute(path)))
  }

  private mutating func addAll(in folder: String, at target: String) {
    guard folders.insert(target).inserted else { return }
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var waiting = [(path: folder, place: target)]
    while let next = waiting.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: next.place)
      } catch {
        problems.append((next.path, Self.words(for: error)))
        continue
      }
      let sideFiles = SideFiles(of: names)
      for name in names where !sideFiles.has(name) {
        let (path, place) = (next.path + "/" + name, next.place + "/" + name)
        // What an editor has removed meanwhile is not there.
        switch try? Self.type(of: place) {
        case nil: break
        case .typeDirectory: waiting.append((path, place))
        case .typeSymbolicLink: addLink(path, at: Self.resolved(place), from: target)
        default: add(path, at: place)
        }
      }
    }
  }

  /// Keeps a link for later, unless it leads to `folder`, where the walk began, or above it.
  private mutating func addLink(_ path: String, at target: String, from folder: String) {
    if !(folder + "/").hasPrefix(target == "/" ? target : target + "/") {
      links.append((path, target))
    }
  }

  /// `path` from the root, without `.` and `..`.
  static func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path
  }

  private static func resolved(_ path: String) -> String {
    URL(filePath: absolute(path)).resolvingSymlinksInPath().path
  }

  /// What is at `path`, a link not followed.
  private static func type(of path: String) throws -> FileAttributeType? {
    try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
  }

  private static let notFetched = "only addresses that begin with http:// or https:// are fetched"

  private static func words(for error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: "there is no such file or folder"
    case .fileReadNoPermission:
      "you may not read this: ask its owner, or import it as someone who may"
    default: "this cannot be looked into: \(error.localizedDescription)"
    }
  }
}

extension String {
  fileprivate var lastComponent: Substring { split(separator: "/").last ?? "" }
}
