import Foundation
import NIOCore

/// Why a server cannot listen where it was told to, and what to do.
struct ListeningFailure: Error, CustomStringConvertible {
  let description: String

  /// Nothing for an error that has other reasons.
  init?(_ error: any Error, host: String, port: Int) {
    let reason: String
    switch error {
    case let error as IOError where error.errnoCode == EADDRINUSE:
      reason =
        "the port is taken; stop the other program or choose one with --port (0 takes a free one)"
    case let error as IOError where error.errnoCode == EACCES:
      reason = "this user may not listen on the port; choose one above 1023 with --port"
    case let error as IOError where error.errnoCode == EADDRNOTAVAIL:
      reason = "this machine has no such address; see --host"
    case is SocketAddressError, is SocketAddressError.UnknownHost:
      reason = "there is no such address; see --host"
    default: return nil
    }
    description = "\(host):\(port): \(reason)"
  }
}
