import Harvest

extension FetchPolicy {
  /// For sites that a test starts: they are machines of a private network, and need no pause.
  static let forLocalSites: FetchPolicy = {
    var policy = FetchPolicy()
    policy.allowsPrivate = true
    policy.pause = .zero
    return policy
  }()
}
