import CLibArchive
import Foundation

/// A ZIP archive, a tar archive packed or not, or a single file packed with gzip, xz, bzip2 or
/// Zstandard, which libarchive reads.
public struct Archive: Sendable {
  /// A file of the archive.
  public struct File: Sendable, Hashable {
    /// Its place in the archive: `pages/a.html`.
    public let name: String
    /// Where it lies now; nothing for a file larger than a file may be, which is not kept.
    public let path: String?
  }

  public let path: String
  public var limits: ArchiveLimits

  public init(path: String, limits: ArchiveLimits = ArchiveLimits()) {
    self.path = path
    self.limits = limits
  }

  /// Whether bytes that begin like this are an archive or a packed file.
  public static func isArchive(_ start: some Collection<UInt8>) -> Bool {
    let signatures: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
      [0x42, 0x5A, 0x68], [0x28, 0xB5, 0x2F, 0xFD],
    ]
    if signatures.contains(where: { start.starts(with: $0) }) { return true }
    return start.count >= 262 && start.dropFirst(257).starts(with: Array("ustar".utf8))
  }

  /// How many bytes ``isArchive(_:)`` wants to see.
  public static let signatureSize = 262

  /// Unpacks the regular files into `folder`, which must be there, and gives them in the archive's
  /// order. Links, devices and hidden files are passed over; a file that is too large keeps no other
  /// from being unpacked.
  ///
  /// Throws at the first thing that goes beyond ``limits`` or leads out of the folder; what was
  /// written until then stays in `folder`.
  public func unpack(into folder: String) throws(ArchiveError) -> [File] {
    let reader = try ArchiveStream(path: path)
    var files: [File] = []
    var places: Set<String> = []
    var count = 0
    var total = 0
    while let entry = try reader.next() {
      if entry.isEncrypted { throw error(.isEncrypted) }
      count += 1
      if count > limits.count { throw error(.tooManyFiles(limits.count)) }
      guard let place = entry.isRegular ? try place(of: entry.name) : nil else {
        // What is passed over has to be unpacked as well, and counts.
        _ = try read(reader, total: &total) { _ throws(ArchiveError) in }
        continue
      }
      guard places.insert(place).inserted else { throw error(.isTwice(place)) }
      let path = folder + "/" + place
      let output = try ArchiveOutput(path: path, archive: self.path)
      let size = try read(reader, total: &total) { block throws(ArchiveError) in
        try output.write(block)
      }
      let isKept = size <= limits.fileSize
      if !isKept { try output.remove() }
      files.append(File(name: place, path: isKept ? path : nil))
    }
    return files
  }

  /// Gives the bytes of the present entry to `use`, but no more of them than a file may have.
  ///
  /// - Parameter total: how many bytes were unpacked so far.
  /// - Returns: the size of the entry, in bytes.
  private func read(
    _ reader: ArchiveStream, total: inout Int, use: ([UInt8]) throws(ArchiveError) -> Void
  ) throws(ArchiveError) -> Int {
    let most = min(limits.totalSize, max(reader.size, 4_096) * limits.ratio)
    var size = 0
    while let block = try reader.nextBlock() {
      size += block.count
      total += block.count
      if total > most {
        throw error(
          total > limits.totalSize ? .tooLarge(limits.totalSize) : .tooDense(limits.ratio))
      }
      if size <= limits.fileSize { try use(block) }
    }
    return size
  }

  /// The place that an entry's name means; nothing for a hidden one.
  private func place(of name: String) throws(ArchiveError) -> String? {
    // libarchive calls a file that was packed alone “data”.
    if name == "data", !path.hasSuffix(".zip"), !path.hasSuffix(".tar") { return nameOfPackedFile }
    let parts = name.split(separator: "/").filter { $0 != "." }
    if name.hasPrefix("/") || parts.contains("..") || name.contains("\\")
      || name.unicodeScalars.contains(where: { $0.value == 0 })
    {
      throw error(.leadsOut(name))
    }
    if parts == ["[Content_Types].xml"] || parts == ["mimetype"] { throw error(.isDocument) }
    guard !parts.isEmpty, !parts.contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" }) else {
      return nil
    }
    return parts.joined(separator: "/")
  }

  /// `page.html` for `page.html.gz`.
  private var nameOfPackedFile: String {
    let name = path.split(separator: "/").last.map(String.init) ?? "data"
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  private func error(_ reason: ArchiveError.Reason) -> ArchiveError {
    ArchiveError(path: path, reason: reason)
  }
}
