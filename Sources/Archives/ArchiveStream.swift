import CLibArchive
import Foundation

/// The entries of an archive, one behind the other.
///
/// Safe because the pointer is libarchive's own object, made in `init`, freed once in `deinit`, and
/// never given out; blocks are copied before libarchive is called again.
@safe final class ArchiveStream {
  /// What stands before the bytes of an entry.
  struct Entry {
    var name: String
    var isRegular: Bool
    var isEncrypted: Bool
  }

  /// Bytes taken at a time.
  private static let blockSize = 64 << 10

  private let archive: OpaquePointer
  private let path: String
  private var buffer = [UInt8](repeating: 0, count: ArchiveStream.blockSize)
  /// Of the packed file, in bytes.
  let size: Int

  init(path: String) throws(ArchiveError) {
    self.path = path
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    guard let archive = unsafe archive_read_new() else {
      throw ArchiveError(path: path, reason: .unreadable("no memory is left"))
    }
    unsafe self.archive = archive
    // A file packed alone is an archive of one.
    unsafe archive_read_support_format_raw(archive)
    unsafe archive_read_support_format_tar(archive)
    unsafe archive_read_support_format_zip(archive)
    unsafe archive_read_support_filter_gzip(archive)
    unsafe archive_read_support_filter_xz(archive)
    unsafe archive_read_support_filter_bzip2(archive)
    unsafe archive_read_support_filter_zstd(archive)
    guard unsafe archive_read_open_filename(archive, path, Self.blockSize) == ARCHIVE_OK else {
      throw failure
    }
  }

  deinit { unsafe archive_read_free(archive) }

  /// The next entry; nothing behind the last.
  func next() throws(ArchiveError) -> Entry? {
    var header: OpaquePointer?
    let status = unsafe passerelle_nextHeader(archive, &header)
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let header = unsafe header else {
      throw failure
    }
    guard
      let name = unsafe archive_entry_pathname_utf8(header) ?? archive_entry_pathname(header)
    else { throw ArchiveError(path: path, reason: .unreadable("an entry has no name")) }
    return Entry(
      name: ArchiveName.text(
        of: unsafe [UInt8](UnsafeRawBufferPointer(start: name, count: strlen(name)))),
      isRegular: unsafe passerelle_isRegularFile(header) != 0,
      isEncrypted: unsafe archive_entry_is_encrypted(header) != 0)
  }

  /// The next bytes of the entry; nothing behind its last.
  func nextBlock() throws(ArchiveError) -> [UInt8]? {
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe archive_read_data(archive, bytes.baseAddress, bytes.count)
    }
    if count < 0 { throw failure }
    return count == 0 ? nil : Array(buffer.prefix(count))
  }

  private var failure: ArchiveError {
    let words = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    return ArchiveError(path: path, reason: .unreadable(words ?? "it is damaged"))
  }
}
