import Foundation

/// What an address begins with: who is asked, and how.
struct Origin: Sendable, Hashable {
  let scheme: String
  /// In lower case, an internationalised name as IDNA writes it, without the dot of the root; an
  /// IPv6 address without brackets.
  let host: String
  let port: Int
}

/// An address of the web in the one spelling in which it is checked, asked and remembered.
///
/// The connection is pinned to the checked number of a host by the host's name. A name spelled
/// otherwise in the request would be looked up again, unchecked, so both are made here together.
struct WebAddress: Sendable, Hashable {
  let origin: Origin
  /// Without its fragment, which is never sent.
  let url: URL

  /// Nothing unless `text` is an address of the web without a password, on a port there is.
  init?(_ text: String, relativeTo base: WebAddress? = nil) {
    guard let url = URL(string: text, relativeTo: base?.url)?.absoluteURL,
      let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
      url.user == nil, url.password == nil,
      let host = url.host(percentEncoded: false).flatMap(Self.plainHost),
      var parts = URLComponents(url: url, resolvingAgainstBaseURL: true)
    else { return nil }
    let port = url.port ?? (scheme == "https" ? 443 : 80)
    guard (1...65_535).contains(port) else { return nil }
    parts.scheme = scheme
    parts.encodedHost = host.contains(":") ? "[\(host)]" : host
    parts.fragment = nil
    guard let plain = parts.url, plain.host(percentEncoded: false) == host else { return nil }
    origin = Origin(scheme: scheme, host: host, port: port)
    self.url = plain
  }

  /// The address `text`, or why it is none.
  init(checking text: String) throws(HarvestError) {
    if let place = WebAddress(text) {
      self = place
    } else if URL(string: text).map({ $0.user != nil || $0.password != nil }) == true {
      throw HarvestError(address: text.withoutPassword, reason: .notPublic)
    } else {
      throw HarvestError(address: text, reason: .notAnAddress)
    }
  }

  /// `host` as an ``Origin`` has it; nothing where it has signs that no name or number has.
  private static func plainHost(_ host: String) -> String? {
    var host = host.lowercased()
    if host.hasSuffix(".") { host.removeLast() }
    if host.contains(":") { return IPAddress(host) == nil || host.contains("%") ? nil : host }
    let isPlain = host.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isPlain && !host.isEmpty && !host.hasSuffix(".") ? host : nil
  }

  var text: String { url.absoluteString }

  /// `/a?b=c`, as robots.txt writes it.
  var pathAndQuery: String {
    let path = url.path(percentEncoded: true)
    return (path.isEmpty ? "/" : path) + (url.query(percentEncoded: true).map { "?" + $0 } ?? "")
  }
}

extension String {
  /// An address without the user name and password in it, which are nobody else's business; other
  /// words as they are.
  public var withoutPassword: String {
    guard let parts = URLComponents(string: self), parts.user != nil || parts.password != nil else {
      return self
    }
    var plain = parts
    plain.user = nil
    plain.password = nil
    return plain.string ?? self
  }
}
