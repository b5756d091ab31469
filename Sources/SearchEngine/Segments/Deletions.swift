import Bytes

/// Which documents of a segment are deleted, one bit each. In a file of its own:
///
///     offset  size  content
///          0     8  "PSLDEL" and two zero bytes
///          8     4  format version, now 1
///         12     4  number of documents
///         16     -  words of 8 bytes: bit `d % 64` of word `d / 64` is set if `d` is deleted
///     at end     4  CRC-32C of all before
struct Deletions: Sendable, Hashable {
  private(set) var words: [UInt64]
  /// How many documents are deleted.
  private(set) var count: Int
  let documentCount: Int

  static let magic = Array("PSLDEL\0\0".utf8)
  static let version: UInt32 = 1
  private static let headerSize = 16

  /// No deletions.
  init(documentCount: Int) {
    self.documentCount = documentCount
    words = [UInt64](repeating: 0, count: (documentCount + 63) / 64)
    count = 0
  }

  /// Whether `document` is deleted.
  @inline(__always)
  func contains(_ document: DocumentID) -> Bool {
    words[Int(document &>> 6)] &>> UInt64(document & 63) & 1 == 1
  }

  /// Marks `document` as deleted; whether it was not before.
  @discardableResult
  mutating func insert(_ document: DocumentID) -> Bool {
    guard !contains(document) else { return false }
    words[Int(document >> 6)] |= 1 << UInt64(document & 63)
    count += 1
    return true
  }

  /// The file's content.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.append(contentsOf: Self.magic)
    writer.append(integer: Self.version)
    writer.append(integer: UInt32(documentCount))
    for word in words { writer.append(integer: word) }
    writer.append(integer: CRC32C.of(writer.bytes))
    return writer.bytes
  }

  /// Reads the file at `path`, about a segment of `documentCount` documents.
  init(path: String, documentCount: Int) throws(IndexError) {
    let bytes: [UInt8]
    do { bytes = try Folder.contents(of: path) } catch { throw IndexError(error) }
    self.init(documentCount: documentCount)
    guard bytes.count == Self.headerSize + words.count * 8 + 4 else {
      throw IndexError(
        .damaged("the file has \(bytes.count) bytes for \(documentCount) documents"), file: path)
    }
    let body = bytes.count - 4
    var reader = ByteReader(Array(bytes[8...]))
    let version = reader.integer(as: UInt32.self)
    guard Array(bytes[..<8]) == Self.magic else {
      throw IndexError(.damaged("this is no list of deletions"), file: path, offset: 0)
    }
    guard version == Self.version else {
      throw IndexError(.unknownVersion(version), file: path, offset: 8)
    }
    guard reader.integer(as: UInt32.self) == UInt32(documentCount) else {
      throw IndexError(.damaged("it belongs to another segment"), file: path, offset: 12)
    }
    for index in words.indices { words[index] = reader.integer(as: UInt64.self) }
    guard CRC32C.of(Array(bytes[..<body])) == reader.integer(as: UInt32.self) else {
      throw IndexError(.damaged("the list of deletions is changed"), file: path)
    }
    count = words.reduce(0) { $0 + $1.nonzeroBitCount }
  }
}
