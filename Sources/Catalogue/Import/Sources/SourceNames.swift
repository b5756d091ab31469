/// By which names the store remembers files: below the catalogue's folder where they lie in it, and
/// by archive or address where they only lie in a temporary folder.
struct SourceNames: Sendable {
  /// The folder of the catalogue, from the root.
  let catalogue: String
  /// The archives that were unpacked, by the folders they were unpacked into.
  private var archives: [Substring: String] = [:]
  private var fetched: [String: FetchedSource] = [:]

  init(catalogue: String) { self.catalogue = catalogue }

  mutating func add(archive: String, unpackedInto folder: String) {
    archives[folder[...]] = archive
  }

  mutating func add(_ source: FetchedSource) { fetched[source.path] = source }

  /// The name of the file at `absolute`.
  func name(of absolute: String) -> String {
    if let source = fetched[absolute] { return source.address }
    var folder = absolute[...]
    // A folder of packed files has as many archives as files, so each is looked up.
    while !archives.isEmpty, let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if let archive = archives[folder] { return name(of: archive) + absolute[slash...] }
    }
    return absolute.dropPrefix(catalogue + "/") ?? absolute
  }

  /// What is known of a file that was fetched.
  func source(of absolute: String) -> FetchedSource? { fetched[absolute] }
}
