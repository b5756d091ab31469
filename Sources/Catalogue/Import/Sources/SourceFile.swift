import Bytes
import Foundation

/// Reads files that somebody else may have put there.
enum SourceFile {
  /// The bytes of the file at `absolute`, links resolved.
  ///
  /// Only a regular file is opened, since a pipe would keep its reader waiting, and only one that is
  /// no larger than `limit`, in bytes.
  static func bytes(of absolute: String, atMost limit: Int) throws(UnreadableFile) -> [UInt8] {
    let url = URL(filePath: absolute).resolvingSymlinksInPath()
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
      switch attributes[.type] as? FileAttributeType {
      case .typeRegular: break
      // All links were followed, but for one that leads nowhere.
      case .typeSymbolicLink: throw UnreadableFile.leadsNowhere
      default: throw UnreadableFile.notRegular
      }
      let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
      guard size <= limit else { throw UnreadableFile.tooLarge(limit) }
      return [UInt8](try Data(contentsOf: url, options: .mappedIfSafe))
    } catch let error as UnreadableFile {
      throw error
    } catch {
      throw .failed(error.localizedDescription)
    }
  }
}

/// Why a file is not read.
enum UnreadableFile: Error, Hashable, CustomStringConvertible {
  case notRegular
  /// A symbolic link to what is not there.
  case leadsNowhere
  /// Than so many bytes.
  case tooLarge(Int)
  /// With the system's words.
  case failed(String)

  var description: String {
    switch self {
    case .notRegular: "this is a pipe, a socket or a device, which Passerelle does not read"
    case .leadsNowhere: "this is a link to a file that is not there"
    case .tooLarge(let limit): "the file is larger than \(limit.byteWords)"
    case .failed(let reason): "the file cannot be read: \(reason)"
    }
  }
}
