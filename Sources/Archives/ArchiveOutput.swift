import Foundation

/// A file being unpacked.
final class ArchiveOutput {
  private let handle: FileHandle
  private let url: URL
  private let archive: String

  /// Makes the file at `path`, and the folders above it.
  init(path: String, archive: String) throws(ArchiveError) {
    url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: url)
      handle = try FileHandle(forWritingTo: url)
    } catch {
      throw ArchiveError(path: archive, reason: .cannotWrite(error.localizedDescription))
    }
    self.archive = archive
  }

  func write(_ block: [UInt8]) throws(ArchiveError) {
    do {
      try handle.write(contentsOf: block)
    } catch {
      throw ArchiveError(path: archive, reason: .cannotWrite(error.localizedDescription))
    }
  }

  /// Takes the file away again.
  func remove() throws(ArchiveError) {
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      throw ArchiveError(path: archive, reason: .cannotWrite(error.localizedDescription))
    }
  }

  deinit { try? handle.close() }
}
