import Archives
import Catalogue
import Foundation
import Markup

/// Reads addresses of one site, and of those that it sends us on to.
struct SiteVisit {
  let harvester: Harvester
  private let folder: FetchFolder
  private var hosts: [Origin: HostFetcher] = [:]
  /// What each host's robots.txt asks for, or why the host is left alone.
  var rules: [Origin: Result<RobotsRules, HarvestError>] = [:]
  var fetched: Fetched
  /// What was asked for: sitemaps that name each other, or a page that several name, are read once.
  private var visited: Set<WebAddress> = []
  /// Where what was kept was found: a site may send many addresses to one page.
  private var kept: Set<String> = []

  init(harvester: Harvester, folder: FetchFolder) {
    self.harvester = harvester
    self.folder = folder
    fetched = Fetched(folder: folder)
  }

  /// Ends the visit.
  func close() async {
    for host in hosts.values { await host.close() }
  }

  /// Fetches what `address` leads to.
  mutating func fetch(_ address: String) async {
    if let place = WebAddress(address), !visit(place) { return }
    do throws(HarvestError) {
      // A repository is known by the mark that it left, whatever its bare address answers.
      if let known = harvester.marks[repositoryMark(of: address)] {
        return try await harvest(address, mark: known)
      }
      guard let answer = try await get(address, isConditional: true) else {
        fetched.unchanged.append(address)
        return
      }
      switch kind(of: answer) {
      case .sitemap(let pages): await fetchPages(pages, of: answer)
      case .repository: try await harvest(answer.address, mark: nil)
      case .source: keep(answer)
      }
    } catch {
      fail(error)
    }
  }

  /// Notes that an address gives nothing. Of one that is gone nothing is remembered: should it come
  /// back, it is new.
  mutating func fail(_ error: HarvestError) {
    fetched.failures.append(error)
    if error.isGone { fetched.marks.append(FetchMark(address: error.address)) }
  }

  /// Whether `address` was not asked for before; it counts as asked for now.
  mutating func visit(_ address: WebAddress) -> Bool { visited.insert(address).inserted }

  mutating func keep(_ answer: HostFetcher.Answer) {
    guard kept.insert(answer.address).inserted else { return }
    fetched.sources.append(
      FetchedSource(
        address: answer.address, askedAs: answer.askedAs, path: answer.path,
        charset: answer.contentType.flatMap(Self.charset)))
    fetched.marks.append(answer.mark)
  }

  /// The encoding in `text/html; charset=iso-8859-1`.
  private static func charset(of type: String) -> String? {
    for part in type.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: "\"'")))
      }
      if pair.count == 2, pair[0].lowercased() == "charset" { return pair[1] }
    }
    return nil
  }

  // MARK: One answer

  /// What `address` gives, after redirects; nothing where it has not changed.
  mutating func get(
    _ address: String, isConditional: Bool
  ) async throws(HarvestError) -> HostFetcher.Answer? {
    var next = address
    do throws(HarvestError) {
      for _ in 0...harvester.policy.redirects {
        let place = try WebAddress(checking: next)
        try await checkRules(of: place)
        let mark = isConditional ? harvester.marks[place.text] : nil
        switch try await host(place.origin).fetch(place, mark: mark) {
        case .answer(var answer):
          if next != address { answer.askedAs = WebAddress(address)?.text }
          return answer
        case .unchanged: return nil
        case .redirect(let target): next = target
        }
      }
    } catch {
      if next == address { throw error }
      throw HarvestError(address: address, reason: .sentOn(next, error.reason))
    }
    throw HarvestError(
      address: address, reason: .tooManyRedirects(harvester.policy.redirects))
  }

  mutating func host(_ origin: Origin) -> HostFetcher {
    if let known = hosts[origin] { return known }
    let host = HostFetcher(
      origin, policy: harvester.policy, resolver: harvester.resolver, folder: folder)
    hosts[origin] = host
    return host
  }

  enum Kind {
    case sitemap([SitemapPage])
    case repository
    case source
  }

  /// What cannot be read here is a source: the import says what is wrong with it.
  func kind(of answer: HostFetcher.Answer) -> Kind {
    guard let bytes = try? unpacked(answer),
      let root = try? MarkupDocument(xml: bytes, file: answer.address).root
    else { return .source }
    if root.name == "OAI-PMH" { return .repository }
    let pages = SitemapPage.pages(in: root)
    return pages.isEmpty ? .source : .sitemap(pages)
  }

  /// The bytes of an answer; of a file that was packed alone, as sitemaps often are, what is in it.
  private func unpacked(_ answer: HostFetcher.Answer) throws -> [UInt8] {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: answer.path), options: .mappedIfSafe))
    guard bytes.starts(with: Self.gzipSignature) else { return bytes }
    let limits = ArchiveLimits(
      count: 1, fileSize: harvester.policy.size, totalSize: harvester.policy.size)
    let place = folder.newFile()
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let files = try Archive(path: answer.path, limits: limits).unpack(into: place)
    guard let path = files.first?.path else { return [] }
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  private static let gzipSignature: [UInt8] = [0x1F, 0x8B]
}
