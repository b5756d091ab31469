extension IndexDirectory {
  /// What the last commit of an index says of itself.
  public struct Commit: Sendable, Hashable {
    /// From 1; an index made anew counts anew.
    public var generation: UInt64
    /// What the commit was told to remember.
    public var note: [String: String]
  }

  /// The last commit of the index in `directory`; nothing where there is no index that this version
  /// can read. Reads one small file, and none of the documents.
  public static func lastCommit(at directory: String) -> Commit? {
    guard let manifest = try? Manifest(directory: directory) else { return nil }
    return Commit(generation: manifest.generation, note: manifest.note)
  }
}
