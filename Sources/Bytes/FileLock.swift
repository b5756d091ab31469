#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A lock on a file that one process holds at a time, until the object goes or the process ends,
/// however it ends. The file tells whoever comes second who holds it: a line with the process id and
/// the machine's name.
package final class FileLock: Sendable {
  package let path: String
  private let descriptor: Int32

  /// Takes the lock at `path`; fails at once, with ``BytesError/Kind/locked(by:)``, where it is
  /// held.
  package init(path: String) throws(BytesError) {
    self.path = path
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw BytesError(lastCall: "lock", path: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let error =
        errno == EWOULDBLOCK
        ? BytesError(.locked(by: Self.holder(of: path)), path: path, action: "lock")
        : BytesError(lastCall: "lock", path: path)
      close(descriptor)
      throw error
    }
    let line = Array("\(getpid()) \(Self.machine)\n".utf8)
    _ = ftruncate(descriptor, 0)
    _ = unsafe line.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(descriptor) }

  private static func holder(of path: String) -> BytesError.LockHolder? {
    guard let contents = try? Folder.contents(of: path) else { return nil }
    let line = String(decoding: contents.prefix { $0 != 0x0A }, as: UTF8.self)
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let process = Int(words[0]) else { return nil }
    return BytesError.LockHolder(process: process, machine: String(words[1]))
  }

  /// What this machine is called.
  private static var machine: String {
    var name = [CChar](repeating: 0, count: 256)
    let result = unsafe name.withUnsafeMutableBufferPointer { room -> Int32 in
      guard let start = room.baseAddress else { return -1 }
      // The last byte stays zero, whatever the call does with a name that is too long.
      return unsafe gethostname(start, room.count - 1)
    }
    let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return result == 0 && !bytes.isEmpty ? String(decoding: bytes, as: UTF8.self) : "localhost"
  }
}
