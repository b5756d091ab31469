#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file read where it lies, through the page cache.
///
/// Safe because the mapping is read-only, lives as long as this object, and stays valid when the
/// file's name is removed. Whoever writes index files replaces them and never cuts one short, so
/// that no page of the mapping goes away.
@safe package final class MappedFile: Sendable {
  package let path: String
  /// The length of the file in bytes.
  package let count: Int
  private nonisolated(unsafe) let start: UnsafeRawPointer?

  /// Maps the file at `path`.
  package init(path: String) throws(BytesError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BytesError(lastCall: "open", path: path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw BytesError(lastCall: "measure", path: path)
    }
    self.path = path
    count = Int(status.st_size)
    guard count > 0 else {
      unsafe start = nil
      return
    }
    let mapped = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else {
      throw BytesError(lastCall: "map", path: path)
    }
    unsafe start = UnsafeRawPointer(mapped)
  }

  deinit {
    guard let start = unsafe start else { return }
    unsafe munmap(UnsafeMutableRawPointer(mutating: start), count)
  }

  /// Gives back the memory that pages read so far take; they are read again when they are asked for.
  package func releasePages() {
    guard let start = unsafe start else { return }
    unsafe madvise(UnsafeMutableRawPointer(mutating: start), count, MADV_DONTNEED)
  }

  /// Lends the whole file to `body`.
  package func withBytes<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(UnsafeRawBufferPointer(start: start, count: count).bytes)
  }

  /// The bytes in `range`, which keep this mapping alive; `nil` where the file is shorter.
  package func region(_ range: Range<Int>) -> MappedRegion? {
    guard range.lowerBound >= 0, range.upperBound <= count, let start = unsafe start else {
      return range.isEmpty ? .empty : nil
    }
    return unsafe MappedRegion(start: start + range.lowerBound, count: range.count, owner: self)
  }
}
