/// How politely, and how far, addresses are fetched.
public struct FetchPolicy: Sendable, Hashable {
  /// Who asks, as every request says, and as robots.txt may call us: `Passerelle`.
  public var agent = "Passerelle/0.1 (import of public pages into a catalogue of practices)"
  /// Whether machines of private networks, this one among them, are asked too.
  public var allowsPrivate = false
  /// Of one answer, unpacked, in bytes.
  public var size = 32 << 20
  /// For one answer, whole, in seconds; one that then falls silent is left after as long again.
  public var seconds = 30
  /// How often an address may be sent on.
  public var redirects = 5
  /// Pages of one sitemap, with those that could not be had; sitemaps inside it; or answers of one
  /// repository.
  public var mostPages = 1_000
  /// Sitemaps inside sitemaps.
  public var sitemapDepth = 3
  /// Between two requests to a host; a site's robots.txt may ask for more.
  public var pause = Duration.milliseconds(500)
  /// The longest pause that a site may ask for.
  public var longestPause = Duration.seconds(30)

  /// How often a host that says when it can be asked again (`Retry-After`) is asked for one thing.
  public var retries = 3
  /// How much of a robots.txt is read, in bytes; RFC 9309 wants 500 KiB at least.
  public var robotsSize = 512 << 10

  public init() {}
}
