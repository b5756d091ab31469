import AsyncHTTPClient
import Bytes
import Catalogue
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression

/// Fetches from one host, one request at a time, no sooner than it asks for.
///
/// The host's name is resolved once, the address checked, and every connection goes to that address:
/// a name that leads elsewhere a moment later changes nothing.
actor HostFetcher {
  /// An answer, kept in a file.
  struct Answer: Sendable {
    /// Where it was found, after redirects.
    var address: String
    /// The address that was sent on to it, where there is one.
    var askedAs: String?
    var path: String
    var contentType: String?
    var mark: FetchMark
  }

  /// What came of a request.
  enum Outcome: Sendable {
    case answer(Answer)
    /// It has not changed since it was fetched last.
    case unchanged
    /// It is elsewhere.
    case redirect(String)
  }

  private let origin: Origin
  private let policy: FetchPolicy
  private let resolver: HostResolver
  private let folder: FetchFolder
  private var client: HTTPClient?
  private var lastRequest: ContinuousClock.Instant?
  /// Between two requests.
  private var pause: Duration
  /// Why nothing more is asked, once the host has asked for a longer rest than is waited for.
  private var rest: HarvestError.Reason?

  init(_ origin: Origin, policy: FetchPolicy, resolver: HostResolver, folder: FetchFolder) {
    self.origin = origin
    self.policy = policy
    self.resolver = resolver
    self.folder = folder
    pause = policy.pause
  }

  /// Closes its connections; nothing can be fetched afterwards.
  func close() async {
    try? await client?.shutdown()
    client = nil
  }

  /// Waits as long between two requests as `rules` ask for, within what the policy lets a site ask.
  func keep(to rules: RobotsRules) {
    let asked = rules.crawlDelay.map { Duration.seconds(min($0, 3_600)) } ?? .zero
    pause = max(policy.pause, min(asked, policy.longestPause))
  }

  /// Fetches `address`, which is of this host.
  ///
  /// - Parameters:
  ///   - mark: what is known from the last time.
  ///   - cut: of a longer answer only so many bytes are kept, where that is given.
  func fetch(
    _ address: WebAddress, mark: FetchMark? = nil, cut: Int? = nil
  ) async throws(HarvestError) -> Outcome {
    precondition(address.origin == origin, "each host has a fetcher of its own")
    var headers = HTTPHeaders([
      ("user-agent", policy.agent), ("accept", Self.accepted), ("accept-encoding", "gzip, deflate"),
    ])
    if let tag = mark?.entityTag { headers.add(name: "if-none-match", value: tag) }
    if let date = mark?.lastModified { headers.add(name: "if-modified-since", value: date) }
    for _ in 0..<policy.retries {
      switch try await request(address, headers: headers, cut: cut) {
      case .outcome(let outcome): return outcome
      case .busy(_, let wait?) where wait <= policy.longestPause:
        // What a repository or site asks for so is its way of saying how fast it can be read.
        try? await Task.sleep(for: wait)
      case .busy(let status, let wait):
        let reason = HarvestError.Reason.busy(status, wait: wait)
        rest = reason
        throw HarvestError(address: address.text, reason: reason)
      }
    }
    let reason = HarvestError.Reason.busy(503, wait: nil)
    rest = reason
    throw HarvestError(address: address.text, reason: reason)
  }

  private static let accepted =
    "text/html, application/xhtml+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"

  /// What one request comes to.
  private enum Reply {
    case outcome(Outcome)
    /// The host asks to be left alone, for a time where it says so.
    case busy(Int, wait: Duration?)
  }

  private func request(
    _ address: WebAddress, headers: HTTPHeaders, cut: Int?
  ) async throws(HarvestError) -> Reply {
    if let rest { throw HarvestError(address: address.text, reason: rest) }
    let client = try await openClient(for: address)
    await waitForTurn()
    defer { lastRequest = .now }
    let deadline = NIODeadline.now() + .seconds(Int64(policy.seconds))
    var request = HTTPClientRequest(url: address.text)
    request.headers = headers
    do {
      let response = try await client.execute(request, deadline: deadline)
      switch response.status.code {
      case 200..<300:
        return .outcome(
          .answer(try await keep(response, of: address, until: deadline, cut: cut)))
      case 304: return .outcome(.unchanged)
      case 301, 302, 303, 307, 308:
        guard let place = response.headers.first(name: "location"), !place.isEmpty,
          let target = URL(string: place, relativeTo: address.url)?.absoluteURL
        else {
          throw HarvestError(
            address: address.text,
            reason: .unusable("the server sends it on, but does not say where to"))
        }
        return .outcome(.redirect(target.absoluteString))
      case 429, 503:
        return .busy(
          Int(response.status.code),
          wait: response.headers.first(name: "retry-after").flatMap { RetryAfter.wait($0) })
      default:
        throw HarvestError(address: address.text, reason: .status(Int(response.status.code)))
      }
    } catch {
      throw HarvestError(error, at: address, policy: policy)
    }
  }

  /// Writes the body into a file, as far as the policy lets it.
  ///
  /// The client minds the deadline up to the head of an answer, and how long a server is silent. One
  /// that sends a little now and then is stopped here.
  private func keep(
    _ response: HTTPClientResponse, of address: WebAddress, until deadline: NIODeadline, cut: Int?
  ) async throws -> Answer {
    if let packing = response.headers.first(name: "content-encoding")?.lowercased(),
      !Self.packings.contains(packing)
    {
      throw HarvestError(
        address: address.text,
        reason: .unusable("the answer is packed in a way that was not asked for (“\(packing)”)"))
    }
    let declared = response.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
    guard cut != nil || declared <= policy.size else {
      throw HarvestError(address: address.text, reason: .tooLarge(policy.size))
    }
    var writer = try FileWriter(path: folder.newFile())
    for try await buffer in response.body {
      let rest = (cut ?? policy.size) - writer.count
      if cut == nil, buffer.readableBytes > rest {
        throw HarvestError(address: address.text, reason: .tooLarge(policy.size))
      }
      guard NIODeadline.now() < deadline else { throw HTTPClientError.deadlineExceeded }
      try writer.append(Array(buffer.readableBytesView.prefix(rest)).span)
      if writer.count == cut { break }
    }
    try writer.finish()
    return Answer(
      address: address.text, path: writer.path,
      contentType: response.headers.first(name: "content-type"),
      mark: FetchMark(
        address: address.text, entityTag: response.headers.first(name: "etag"),
        lastModified: response.headers.first(name: "last-modified")))
  }

  /// How an answer may be packed: as was asked for, or as an archive of its own.
  private static let packings: Set<String> = ["gzip", "deflate", "identity", "x-gzip", ""]

  /// Waits until the host may be asked again.
  private func waitForTurn() async {
    guard let lastRequest else { return }
    try? await Task.sleep(until: lastRequest + pause)
  }

  /// A client whose connections go to the host's address, once that is known to be public.
  private func openClient(for address: WebAddress) async throws(HarvestError) -> HTTPClient {
    if let client { return client }
    let number = try await resolver.checkedNumber(for: address, policy: policy)
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout.connect = .seconds(Int64(min(policy.seconds, 10)))
    configuration.timeout.read = .seconds(Int64(policy.seconds))
    configuration.decompression = .enabled(limit: .size(policy.size))
    // A host that refuses a connection does so the next moment, too.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.dnsOverride = [origin.host: number]
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    self.client = client
    return client
  }
}
