import Foundation
import NIOCore
import NIOPosix

/// What an address begins with: who is asked, and how.
struct Origin: Sendable, Hashable {
  let scheme: String
  let host: String
  let port: Int

  /// Nothing unless `url` is an address of the web without a password, on a port there is.
  init?(_ url: URL) {
    guard let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
      let host = url.host(percentEncoded: false)?.lowercased(), !host.isEmpty, url.user == nil
    else { return nil }
    let port = url.port ?? (scheme == "https" ? 443 : 80)
    guard (1...65_535).contains(port) else { return nil }
    self.scheme = scheme
    self.host = host
    self.port = port
  }
}

/// The number that a host's name leads to.
enum HostAddress {
  /// The address to connect to. Throws where the name leads nowhere, or, unless the policy allows it,
  /// to a machine of a private network.
  static func resolved(
    _ origin: Origin, policy: FetchPolicy, for url: URL
  ) async throws(HarvestError) -> String {
    let found: SocketAddress
    do {
      // Names are looked up by the system, which may take its time.
      found = try await NIOThreadPool.singleton.runIfActive {
        try SocketAddress.makeAddressResolvingHost(origin.host, port: origin.port)
      }
    } catch {
      throw HarvestError(address: url.absoluteString, reason: .unknownHost)
    }
    guard let number = found.ipAddress else {
      throw HarvestError(address: url.absoluteString, reason: .unknownHost)
    }
    let isPublic = IPAddress(number)?.isPublic ?? false
    guard isPublic || policy.allowsPrivate else {
      throw HarvestError(address: url.absoluteString, reason: .privateAddress(origin.host))
    }
    return number
  }
}
