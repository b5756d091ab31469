import Bytes

extension IndexDirectory {
  /// Removes the index in `directory`, whatever state it is in, and nothing else there. What readers
  /// have mapped stays with them.
  ///
  /// - Throws: ``IndexError`` where another process writes the index.
  public static func erase(at directory: String) throws(IndexError) {
    let lock: FileLock
    do { lock = try FileLock(path: "\(directory)/lock") } catch { throw IndexError(error) }
    withExtendedLifetime(lock) {
      // Without its manifest, what is left of an erasure that was cut short is no index.
      Folder.remove("\(directory)/\(Manifest.fileName)")
      for name in (try? Folder.names(in: directory)) ?? [] where name.hasPrefix("segment-") {
        Folder.remove("\(directory)/\(name)")
      }
    }
  }
}
