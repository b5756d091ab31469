import Bytes

/// Why an address gives nothing to import.
public struct HarvestError: Error, Sendable, Hashable, CustomStringConvertible {
  public indirect enum Reason: Sendable, Hashable {
    /// No address of the web.
    case notAnAddress
    /// It holds a user name or a password.
    case notPublic
    /// Its host is, or leads to, a machine of a private network.
    case privateAddress(String)
    /// It leads to more pages than were to be fetched.
    case morePages(Int)
    /// Its host has no address.
    case unknownHost
    /// The site's robots.txt asks programs to keep away.
    case disallowed
    /// What the site's robots.txt asks cannot be read, for a reason.
    case rulesUnknown(Reason)
    /// Sent on more than so many times.
    case tooManyRedirects(Int)
    /// It is sent on to another address, which gives nothing.
    case sentOn(String, Reason)
    /// Larger than so many bytes.
    case tooLarge(Int)
    /// No whole answer within so many seconds.
    case tooSlow(Int)
    /// An answer other than success.
    case status(Int)
    /// The server asks, by that status, to be left alone, for a time where it says so.
    case busy(Int, wait: Duration?)
    /// A sitemap names so many pages of other hosts, one of which is given.
    case otherHosts(Int, example: String)
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
  public var words: String { reason.words }

  /// Whether the server says that what was there is there no more.
  public var isGone: Bool {
    switch reason {
    case .status(404), .status(410): true
    default: false
    }
  }
}

extension HarvestError.Reason {
  fileprivate var words: String {
    switch self {
    case .notAnAddress: "this is no address: write https:// and what follows"
    case .notPublic:
      "addresses with a user name or password are not fetched: leave out what stands before the @"
    case .privateAddress(let host):
      "“\(host)” is not a public address; --allow-private fetches from there"
    case .morePages(let limit):
      "it leads to more than \(limit) pages, and so many were asked for; --max-pages reads on"
    case .unknownHost: "the host is not known: check the address"
    case .disallowed: "the site's robots.txt asks programs not to fetch this"
    case .rulesUnknown(let reason):
      "nothing is fetched while the site's robots.txt cannot be read: \(reason.words)"
    case .sentOn(let place, let reason): "it is sent on to \(place): \(reason.words)"
    case .tooManyRedirects(let limit): "the address was sent on more than \(limit) times"
    case .tooLarge(let limit): "the answer is larger than \(limit.byteWords)"
    case .tooSlow(let seconds): "no whole answer came within \(seconds) seconds; try again later"
    case .status(let code): "the server answered \(code)" + Self.advice(on: code)
    case .busy(let code, let wait):
      "the server answered \(code): it is busy; try again "
        + (wait.map { "in \(Self.words(for: $0))" } ?? "later")
    case .otherHosts(let count, let example):
      "\(count == 1 ? "a page" : "\(count) pages") of other hosts were left out, as \(example):"
        + " import them by their own addresses"
    case .unusable(let words): words
    case .failed(let words): "it cannot be fetched: \(words)"
    }
  }

  private static func advice(on status: Int) -> String {
    switch status {
    case 401, 403: ": it does not show this to programs"
    case 404: ": there is nothing at this address; check it"
    case 410: ": what was there is gone for good"
    case 500...: "; try again later"
    default: ""
    }
  }

  /// `40 seconds`, `3 minutes`, `2 hours`, rounded up.
  private static func words(for wait: Duration) -> String {
    let seconds = max(1, wait.components.seconds)
    let (number, unit) =
      switch seconds {
      case ..<90: (seconds, "second")
      case ..<5_400: ((seconds + 59) / 60, "minute")
      default: ((seconds + 3_599) / 3_600, "hour")
      }
    return "\(number) \(unit)\(number == 1 ? "" : "s")"
  }
}
