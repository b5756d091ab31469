public import Logging

/// How the site is served.
public struct WebConfiguration: Sendable {
  /// The name or address to listen on.
  public var host: String
  /// 0 for any port that is free.
  public var port: Int
  /// How readers reach the site, without a slash behind: `https://practices.example.org`. It stands
  /// in canonical addresses, which are paths where it is not known.
  public var publicAddress: String?
  /// Who stands behind the catalogue.
  public var publisher: PublisherConfiguration
  /// How much memory answers made before may take, in bytes.
  public var cacheSize: Int
  /// How long a client may keep a connection open and say nothing.
  public var idleTimeout: Duration
  public var logger: Logger
  /// The time since 1970-01-01T00:00:00Z, in seconds.
  public var now: @Sendable () -> Int

  /// The mail address of those who answer for the catalogue, which letters and reports of errors go
  /// to.
  public var contact: String? { publisher.contact }

  public init(
    host: String = "127.0.0.1", port: Int = 8080, publicAddress: String? = nil,
    publisher: PublisherConfiguration = .init(), cacheSize: Int = 64 << 20,
    idleTimeout: Duration = .seconds(30),
    logger: Logger = Logger(label: "passerelle.web"),
    now: @escaping @Sendable () -> Int = { SystemClock.now }
  ) {
    self.host = host
    self.port = port
    self.publicAddress = publicAddress
    self.publisher = publisher
    self.cacheSize = cacheSize
    self.idleTimeout = idleTimeout
    self.logger = logger
    self.now = now
  }
}
