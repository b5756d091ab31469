#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be used.
package struct BytesError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable {
    /// There is no such file or folder.
    case missing
    /// Another process holds the lock; who it is where the lock file tells.
    case locked(by: LockHolder?)
    /// The operating system refused; its error number.
    case system(Int32)
  }

  /// Who holds a ``FileLock``.
  package struct LockHolder: Sendable, Hashable {
    package var process: Int
    /// The name of the machine it runs on.
    package var machine: String
  }

  package var kind: Kind
  package var path: String
  /// What was being done: `open`, `write`.
  package var action: String

  package init(_ kind: Kind, path: String, action: String) {
    self.kind = kind
    self.path = path
    self.action = action
  }

  /// The error of the system call that has just failed.
  init(lastCall action: String, path: String) {
    let number = errno
    self.init(number == ENOENT ? .missing : .system(number), path: path, action: action)
  }

  package var description: String {
    switch kind {
    case .missing: "\(path): cannot \(action): there is no such file or folder"
    case .locked(let holder?):
      "\(path): held by process \(holder.process) on \(holder.machine)"
    case .locked(nil): "\(path): held by another process"
    case .system(let number):
      "\(path): cannot \(action): \(unsafe String(cString: strerror(number)))"
    }
  }
}
