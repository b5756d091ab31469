import AsyncHTTPClient
import Catalogue
import Foundation
import NIOCore
import NIOHTTP1

/// Fetches from one host, one request at a time, as its robots.txt asks.
///
/// The host's name is resolved once, the address checked, and every connection goes to that address:
/// a name that leads elsewhere a moment later changes nothing.
actor HostFetcher {
  /// An answer, kept in a file.
  struct Answer: Sendable {
    /// Where it was found, after redirects.
    var address: String
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
  private var robots: RobotsRules?
  private var lastRequest: ContinuousClock.Instant?

  init(_ origin: Origin, policy: FetchPolicy, resolver: HostResolver, folder: FetchFolder) {
    self.origin = origin
    self.policy = policy
    self.resolver = resolver
    self.folder = folder
  }

  /// Closes its connections; nothing can be fetched afterwards.
  func close() async {
    try? await client?.shutdown()
    client = nil
  }

  /// Fetches `address`, which is of this host.
  ///
  /// - Parameter mark: what is known from the last time.
  func fetch(_ address: WebAddress, mark: FetchMark?) async throws(HarvestError) -> Outcome {
    precondition(address.origin == origin, "each host has a fetcher of its own")
    let rules = try await rules(for: address)
    guard rules.allows(address.pathAndQuery) else {
      throw HarvestError(address: address.text, reason: .disallowed)
    }
    var headers = HTTPHeaders([("user-agent", policy.agent), ("accept", Self.accepted)])
    if let tag = mark?.entityTag { headers.add(name: "if-none-match", value: tag) }
    if let date = mark?.lastModified { headers.add(name: "if-modified-since", value: date) }
    return try await request(address, headers: headers)
  }

  private static let accepted =
    "text/html, application/xhtml+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"

  /// What robots.txt asks; asked for once.
  private func rules(for address: WebAddress) async throws(HarvestError) -> RobotsRules {
    if let robots { return robots }
    guard let place = WebAddress("/robots.txt", relativeTo: address) else {
      throw HarvestError(address: address.text, reason: .notAnAddress)
    }
    let rules: RobotsRules
    do throws(HarvestError) {
      rules = try await readRules(at: place, redirects: policy.redirects)
    } catch {
      // RFC 9309: a site without the file asks nothing; one that cannot answer is left alone.
      switch error.reason {
      case .status(let code) where (400..<500).contains(code): rules = .none
      case .status, .tooLarge: rules = .disallowingAll
      default: throw HarvestError(address: address.text, reason: error.reason)
      }
    }
    robots = rules
    return rules
  }

  /// The rules that stand at `place`, or where the host sends on from there. Another host is asked
  /// for its own, which are none of this one's.
  private func readRules(
    at place: WebAddress, redirects: Int
  ) async throws(HarvestError) -> RobotsRules {
    let headers = HTTPHeaders([("user-agent", policy.agent)])
    switch try await request(place, headers: headers) {
    case .answer(let answer):
      guard let text = try? Data(contentsOf: URL(filePath: answer.path)) else {
        // What the site asks is not known, so nothing more is asked of it.
        return .disallowingAll
      }
      let name = String(policy.agent.prefix { $0.isLetter || $0 == "-" || $0 == "_" })
      return RobotsRules(String(decoding: text, as: UTF8.self), for: name)
    case .redirect(let target):
      guard redirects > 0, let next = WebAddress(target), next.origin == origin else {
        return .none
      }
      return try await readRules(at: next, redirects: redirects - 1)
    case .unchanged: return .none
    }
  }

  private func request(
    _ address: WebAddress, headers: HTTPHeaders
  ) async throws(HarvestError) -> Outcome {
    let client = try await openClient(for: address)
    await pause()
    defer { lastRequest = .now }
    let deadline = NIODeadline.now() + .seconds(Int64(policy.seconds))
    var request = HTTPClientRequest(url: address.text)
    request.headers = headers
    do {
      let response = try await client.execute(request, deadline: deadline)
      switch response.status.code {
      case 200..<300: return .answer(try await keep(response, of: address, until: deadline))
      case 304: return .unchanged
      case 301, 302, 303, 307, 308:
        guard let place = response.headers.first(name: "location"),
          let target = URL(string: place, relativeTo: address.url)?.absoluteURL
        else {
          throw HarvestError(address: address.text, reason: .unusable("it is sent nowhere"))
        }
        return .redirect(target.absoluteString)
      default:
        throw HarvestError(address: address.text, reason: .status(Int(response.status.code)))
      }
    } catch {
      throw translated(error, address)
    }
  }

  /// Writes the body into a file, as far as the policy lets it.
  ///
  /// The client minds the deadline up to the head of an answer, and how long a server is silent. One
  /// that sends a little now and then is stopped here.
  private func keep(
    _ response: HTTPClientResponse, of address: WebAddress, until deadline: NIODeadline
  ) async throws -> Answer {
    let declared = response.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
    guard declared <= policy.size else {
      throw HarvestError(address: address.text, reason: .tooLarge(policy.size))
    }
    let path = folder.newFile()
    try Data().write(to: URL(filePath: path))
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? handle.close() }
    var size = 0
    for try await buffer in response.body {
      size += buffer.readableBytes
      guard size <= policy.size else {
        throw HarvestError(address: address.text, reason: .tooLarge(policy.size))
      }
      guard NIODeadline.now() < deadline else { throw HTTPClientError.deadlineExceeded }
      try handle.write(contentsOf: Array(buffer.readableBytesView))
    }
    return Answer(
      address: address.text, path: path,
      contentType: response.headers.first(name: "content-type"),
      mark: FetchMark(
        address: address.text, entityTag: response.headers.first(name: "etag"),
        lastModified: response.headers.first(name: "last-modified")))
  }

  /// Waits until the host may be asked again.
  private func pause() async {
    guard let lastRequest else { return }
    let asked = robots?.crawlDelay.map { Duration.seconds(min($0, 3_600)) } ?? .zero
    let pause = max(policy.pause, min(asked, policy.longestPause))
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
    configuration.dnsOverride = [origin.host: number]
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    self.client = client
    return client
  }

  private func translated(_ error: any Error, _ address: WebAddress) -> HarvestError {
    if let error = error as? HarvestError { return error }
    let reason: HarvestError.Reason =
      switch error {
      case let error as HTTPClientError
      where error == .deadlineExceeded || error == .readTimeout || error == .connectTimeout:
        .tooSlow(policy.seconds)
      case is NIOTooManyBytesError: .tooLarge(policy.size)
      default: .failed("\(error)")
      }
    return HarvestError(address: address.text, reason: reason)
  }
}
