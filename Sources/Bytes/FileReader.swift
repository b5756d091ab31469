#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a file once, from front to back, in pieces: for what is too large to hold in memory.
package struct FileReader: ~Copyable {
  package let path: String
  private let descriptor: Int32

  /// Opens the file at `path`.
  package init(path: String) throws(BytesError) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BytesError(lastCall: "open", path: path) }
  }

  deinit { close(descriptor) }

  /// Appends the next bytes to `bytes`, at most `count`, and gives how many they are; 0 at the end of
  /// the file.
  package func read(_ count: Int, into bytes: inout [UInt8]) throws(BytesError) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    var result = -1
    var number: Int32 = 0
    repeat {
      result = unsafe bytes.withUnsafeMutableBytes { unsafe Self.read(descriptor, $0[start...]) }
      number = errno
    } while result < 0 && number == EINTR
    bytes.removeLast(count - max(result, 0))
    guard result >= 0 else { throw BytesError(.system(number), path: path, action: "read") }
    return result
  }

  private static func read(_ descriptor: Int32, _ room: Slice<UnsafeMutableRawBufferPointer>) -> Int
  {
    let room = unsafe UnsafeMutableRawBufferPointer(rebasing: room)
    #if canImport(Glibc)
      return unsafe Glibc.read(descriptor, room.baseAddress, room.count)
    #elseif canImport(Musl)
      return unsafe Musl.read(descriptor, room.baseAddress, room.count)
    #else
      return unsafe Darwin.read(descriptor, room.baseAddress, room.count)
    #endif
  }
}
