import Bytes

/// Why an archive is not unpacked.
public struct ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Reason: Sendable, Hashable {
    /// With libarchive's words.
    case unreadable(String)
    /// A place that leads out of the folder: `../x`, `/etc/x`.
    case leadsOut(String)
    /// Two files at one place.
    case isTwice(String)
    case tooManyFiles(Int)
    /// All files together are, in bytes.
    case tooLarge(Int)
    /// Its files are more than that many times as large as the archive.
    case tooDense(Int)
    case isEncrypted
    /// A document of an office program, which is an archive only inside.
    case isDocument
    /// With the system's words.
    case cannotWrite(String)
  }

  /// The path of the archive.
  public let path: String
  public let reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// What is wrong, without the path.
  public var description: String {
    switch reason {
    case .unreadable(let words): "the archive cannot be read: \(words)"
    case .leadsOut(let name): "“\(name)” leads out of the archive: pack it with places inside"
    case .isTwice(let name): "the archive holds “\(name)” twice: pack it anew"
    case .tooManyFiles(let limit):
      "the archive holds more than \(limit) file\(limit == 1 ? "" : "s")"
    case .tooLarge(let limit):
      "the files of the archive are larger than \(limit.byteWords) together"
    case .tooDense(let ratio):
      "the files of the archive are more than \(ratio) times as large as the archive"
    case .isEncrypted: "the archive is encrypted: unpack it first"
    case .isDocument: "this is a document of an office program, which Passerelle does not read"
    case .cannotWrite(let words): "the archive cannot be unpacked: \(words)"
    }
  }
}
