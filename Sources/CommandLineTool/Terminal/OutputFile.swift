import Bytes
import Foundation

/// Where a command writes what it makes.
enum OutputFile {
  /// Writes what `make` hands on, piece by piece, to the file at `path`, or to standard output where
  /// there is none.
  ///
  /// The file is replaced in one step once all is written, so that an error midway leaves an earlier
  /// one whole. A device or a pipe has nothing to keep and is written to where it is.
  static func write(
    to path: String?, _ make: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard let path else {
      return try make { try FileHandle.standardOutput.write(contentsOf: $0) }
    }
    // A link stays one: what it leads to is replaced.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if isStream(target), let stream = FileHandle(forWritingAtPath: target) {
      return try make { try stream.write(contentsOf: $0) }
    }
    let temporary = target + ".new"
    do {
      var writer = try FileWriter(path: temporary)
      try make { try writer.append($0.span) }
      try writer.finish()
      try Folder.put(temporary, at: target)
    } catch var error as BytesError {
      Folder.remove(temporary)
      error.path = path
      throw error
    } catch {
      Folder.remove(temporary)
      throw error
    }
  }

  private static func isStream(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let type = attributes?[.type] as? FileAttributeType else { return false }
    return type != .typeRegular && type != .typeDirectory
  }
}
