#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a new file from front to back, through a buffer.
package struct FileWriter: ~Copyable {
  package let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 18

  /// How many bytes have been appended.
  package private(set) var count = 0

  /// Creates the file at `path`. One that is there is taken away first, not emptied: someone may have
  /// it mapped.
  package init(path: String) throws(BytesError) {
    self.path = path
    unsafe unlink(path)
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw BytesError(lastCall: "create", path: path) }
    buffer.reserveCapacity(Self.bufferSize)
  }

  deinit { close(descriptor) }

  package mutating func append(_ bytes: Span<UInt8>) throws(BytesError) {
    count += bytes.count
    if buffer.count + bytes.count > Self.bufferSize { try flush() }
    guard bytes.count <= Self.bufferSize else {
      try write(bytes)
      return
    }
    unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
  }

  /// Writes out what is buffered and has the disk confirm all of the file.
  package mutating func finish() throws(BytesError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw BytesError(lastCall: "write", path: path) }
  }

  private mutating func flush() throws(BytesError) {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try write(bytes.span)
  }

  private func write(_ bytes: Span<UInt8>) throws(BytesError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written..<bytes.count)
      let result = unsafe rest.withUnsafeBytes { chunk in
        #if canImport(Glibc)
          unsafe Glibc.write(descriptor, chunk.baseAddress, chunk.count)
        #elseif canImport(Musl)
          unsafe Musl.write(descriptor, chunk.baseAddress, chunk.count)
        #else
          unsafe Darwin.write(descriptor, chunk.baseAddress, chunk.count)
        #endif
      }
      if result < 0 && errno == EINTR { continue }
      guard result > 0 else { throw BytesError(lastCall: "write", path: path) }
      written += result
    }
  }
}
