import AsyncHTTPClient
import Bytes
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression

extension HarvestError {
  /// What came from below while `address` was fetched, in words for an editor.
  init(_ error: any Error, at address: WebAddress, policy: FetchPolicy) {
    if let error = error as? HarvestError {
      self = error
      return
    }
    self.init(
      address: address.text, reason: Self.reason(for: error, at: address, policy: policy))
  }

  private static func reason(
    for error: any Error, at address: WebAddress, policy: FetchPolicy
  ) -> Reason {
    let host = address.origin.host
    switch error {
    case let error as HTTPClientError where slowness.contains(error):
      return .tooSlow(policy.seconds)
    case NIOHTTPDecompression.DecompressionError.limit: return .tooLarge(policy.size)
    case is NIOHTTPDecompression.DecompressionError:
      return .failed("what “\(host)” sent is packed, and cannot be unpacked")
    case let error as HTTPClientError where error == .remoteConnectionClosed:
      return .failed("“\(host)” closed the connection without an answer; try again later")
    case is HTTPParserError:
      return .failed("what “\(host)” sent is no whole answer of a web server")
    case let error as BytesError: return .failed("no room to keep it: \(error)")
    case let error as IOError where error.errnoCode == ECONNREFUSED:
      return .failed(
        "“\(host)” takes no connection on port \(address.origin.port): check the address")
    default: break
    }
    if address.origin.scheme == "https", !(error is HTTPClientError), !(error is IOError) {
      return .failed(
        "no secure connection with “\(host)”: it does not speak https there, or its certificate"
          + " cannot be trusted")
    }
    return .failed("\(error)".prefix(while: { $0 != "\n" }).description)
  }

  private static let slowness: [HTTPClientError] = [
    .deadlineExceeded, .readTimeout, .connectTimeout, .tlsHandshakeTimeout,
  ]
}
