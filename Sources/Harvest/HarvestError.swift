import Bytes

/// Why an address gives nothing to import.
public struct HarvestError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Reason: Sendable, Hashable {
    /// No address of the web.
    case notAnAddress
    /// Its host is, or leads to, a machine of a private network.
    case privateAddress(String)
    /// It leads to more pages than were to be fetched.
    case morePages(Int)
    /// Its host has no address.
    case unknownHost
    /// The site's robots.txt asks programs to keep away.
    case disallowed
    /// Sent on more than so many times.
    case tooManyRedirects(Int)
    /// Larger than so many bytes.
    case tooLarge(Int)
    /// No whole answer within so many seconds.
    case tooSlow(Int)
    /// An answer other than success.
    case status(Int)
    /// What came is not what was asked for, in words.
    case unusable(String)
    /// With the system's words.
    case failed(String)
  }

  public let address: String
  public let reason: Reason

  public init(address: String, reason: Reason) {
    self.address = address
    self.reason = reason
  }

  public var description: String { "\(address): error: \(words)" }

  /// What is wrong and what to do, without the address.
  public var words: String {
    switch reason {
    case .notAnAddress: "this is no address: write https:// and what follows"
    case .privateAddress(let host):
      "“\(host)” is not a public address; --allow-private fetches from there"
    case .morePages(let limit):
      "it leads to more than \(limit) pages, and so many were asked for; --max-pages reads on"
    case .unknownHost: "the host is not known: check the address"
    case .disallowed: "the site's robots.txt asks programs not to fetch this"
    case .tooManyRedirects(let limit): "the address was sent on more than \(limit) times"
    case .tooLarge(let limit): "the answer is larger than \(limit.byteWords)"
    case .tooSlow(let seconds): "no whole answer came within \(seconds) seconds; try again later"
    case .status(let code): "the server answered \(code)"
    case .unusable(let words): words
    case .failed(let words): "it cannot be fetched: \(words)"
    }
  }
}
