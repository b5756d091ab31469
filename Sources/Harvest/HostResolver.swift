import NIOCore
import NIOPosix

/// Finds the number that a host's name leads to.
struct HostResolver: Sendable {
  /// The number of a host, such as `192.0.2.1`. Throws, or gives nothing, where the name leads
  /// nowhere.
  let number: @Sendable (Origin) async throws -> String?

  /// Asks the system, which may take its time.
  static let system = HostResolver { origin in
    try await NIOThreadPool.singleton.runIfActive {
      try SocketAddress.makeAddressResolvingHost(origin.host, port: origin.port)
    }.ipAddress
  }

  /// The number to connect to. Throws where the name leads nowhere, or, unless the policy allows it,
  /// to a machine of a private network.
  func checkedNumber(
    for address: WebAddress, policy: FetchPolicy
  ) async throws(HarvestError) -> String {
    let found: String?
    do { found = try await number(address.origin) } catch { found = nil }
    guard let found else { throw HarvestError(address: address.text, reason: .unknownHost) }
    let isPublic = IPAddress(found)?.isPublic ?? false
    guard isPublic || policy.allowsPrivate else {
      throw HarvestError(address: address.text, reason: .privateAddress(address.origin.host))
    }
    return found
  }
}
