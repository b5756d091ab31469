/// The page of a browser that asks the door for assistants, as the header `Origin` names it.
///
/// A page of another site, opened by a reader inside a ministry's network, must not ask here.
struct AskingPage: Sendable, Hashable {
  /// `https://practices.example.org`
  var origin: String

  /// Whether it is a page of this site.
  ///
  /// Where nobody said how the site is reached, the name that a request gives it proves nothing: the
  /// owner of a page can let its own name lead to this machine after the page is loaded (DNS
  /// rebinding), and page and request then agree. Names that always mean this machine are left.
  ///
  /// - Parameters:
  ///   - site: how the request says that the site is reached, or how it was configured.
  ///   - isConfigured: which of these it is.
  func isOfTheSite(at site: String, isConfigured: Bool) -> Bool {
    origin.lowercased() == Self.origin(of: site)
      && (isConfigured || Self.namesThisMachine(site))
  }

  /// The first parts of an address, in lower case as browsers send them.
  private static func origin(of address: String) -> String {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.prefix(3).joined(separator: "/").lowercased()
  }

  private static func namesThisMachine(_ origin: String) -> Bool {
    guard let authority = origin.split(separator: "/").last?.lowercased() else { return false }
    let host =
      authority.hasPrefix("[")
      ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    return ["localhost", "127.0.0.1", "[::1]"].contains(host)
  }
}
