#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is done to the files of a folder, each step such that a power cut leaves the state before
/// or after it.
package enum Folder {
  /// Makes the folder at `path`, and those above it, where they are missing.
  package static func create(_ path: String) throws(BytesError) {
    if unsafe mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try create(String(path[..<slash]))
      if unsafe mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    }
    throw BytesError(lastCall: "create", path: path)
  }

  /// Puts a file with `bytes` at `folder`/`name` in one step: readers see the old file or the
  /// new one, also after a power cut.
  package static func replace(
    _ name: String, in folder: String, with bytes: [UInt8]
  ) throws(BytesError) {
    let path = "\(folder)/\(name)"
    let temporary = path + ".new"
    do {
      var writer = try FileWriter(path: temporary)
      try writer.append(bytes.span)
      try writer.finish()
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    try put(temporary, at: path)
  }

  /// Gives the finished file at `temporary` the name `path`, of the same folder, in one step.
  package static func put(_ temporary: String, at path: String) throws(BytesError) {
    guard unsafe rename(temporary, path) == 0 else {
      throw BytesError(lastCall: "replace", path: path)
    }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "."
    try synchronize(String(folder))
  }

  /// Has the disk confirm the names in the folder at `path`.
  package static func synchronize(_ path: String) throws(BytesError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BytesError(lastCall: "open", path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw BytesError(lastCall: "write", path: path) }
  }

  /// Removes the file at `path`; one that is not there is no error.
  package static func remove(_ path: String) {
    unsafe unlink(path)
  }

  /// The names of what the folder at `path` holds, sorted; those that start with a dot left out.
  package static func names(in path: String) throws(BytesError) -> [String] {
    guard let stream = unsafe opendir(path) else {
      throw BytesError(lastCall: "list", path: path)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The whole file at `path`, which should be small.
  package static func contents(of path: String) throws(BytesError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BytesError(lastCall: "open", path: path) }
    defer { close(descriptor) }
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw BytesError(lastCall: "read", path: path) }
      if count == 0 { return contents }
      contents.append(contentsOf: chunk[..<count])
    }
  }
}
