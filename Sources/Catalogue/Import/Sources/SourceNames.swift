/// By which names the store remembers files: below the catalogue's folder where they lie in it, and
/// by archive or address where they only lie in a temporary folder.
struct SourceNames: Sendable {
  /// The folder of the catalogue, from the root.
  let catalogue: String
  /// Folders that archives were unpacked into, with the archives.
  private var archives: [(folder: String, archive: String)] = []
  private var fetched: [String: FetchedSource] = [:]

  /// How many archives there are.
  var archiveCount: Int { archives.count }

  init(catalogue: String) { self.catalogue = catalogue }

  mutating func add(archive: String, unpackedInto folder: String) {
    archives.append((folder + "/", archive))
  }

  mutating func add(_ source: FetchedSource) { fetched[source.path] = source }

  /// The name of the file at `absolute`.
  func name(of absolute: String) -> String {
    if let source = fetched[absolute] { return source.address }
    for (folder, archive) in archives {
      if let inside = absolute.dropPrefix(folder) { return name(of: archive) + "/" + inside }
    }
    return absolute.dropPrefix(catalogue + "/") ?? absolute
  }

  /// What is known of a file that was fetched.
  func source(of absolute: String) -> FetchedSource? { fetched[absolute] }
}
