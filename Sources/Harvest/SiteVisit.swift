import Archives
import Catalogue
import Foundation
import Markup

/// Reads addresses of one site, and of those that it sends us on to.
struct SiteVisit {
  private let harvester: Harvester
  private let folder: FetchFolder
  private var hosts: [Origin: HostFetcher] = [:]
  private(set) var fetched: Fetched

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
    do throws(HarvestError) {
      // A repository is known by the mark that it left, whatever its bare address answers.
      if let known = harvester.marks[repositoryMark(of: address)] {
        return try await harvest(address, mark: known)
      }
      guard let answer = try await get(address, isConditional: true) else {
        fetched.unchanged += 1
        return
      }
      switch kind(of: answer) {
      case .sitemap(let pages): await fetch(pages, of: answer, depth: 1)
      case .repository: try await harvest(answer.address, mark: nil)
      case .source: keep(answer)
      }
    } catch {
      fetched.failures.append(error)
    }
  }

  private mutating func keep(_ answer: HostFetcher.Answer) {
    fetched.sources.append(
      FetchedSource(
        address: answer.address, path: answer.path,
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
  private mutating func get(
    _ address: String, isConditional: Bool
  ) async throws(HarvestError) -> HostFetcher.Answer? {
    var next = address
    for _ in 0...harvester.policy.redirects {
      guard let url = URL(string: next), let origin = Origin(url) else {
        throw HarvestError(address: next, reason: .notAnAddress)
      }
      let mark = isConditional ? harvester.marks[url.absoluteString] : nil
      switch try await host(origin).fetch(url, mark: mark) {
      case .answer(let answer): return answer
      case .unchanged: return nil
      case .redirect(let target): next = target
      }
    }
    throw HarvestError(
      address: address, reason: .tooManyRedirects(harvester.policy.redirects))
  }

  private mutating func host(_ origin: Origin) -> HostFetcher {
    if let known = hosts[origin] { return known }
    let host = HostFetcher(origin, policy: harvester.policy, folder: folder)
    hosts[origin] = host
    return host
  }

  private enum Kind {
    case sitemap([SitemapPage])
    case repository
    case source
  }

  /// What cannot be read here is a source: the import says what is wrong with it.
  private func kind(of answer: HostFetcher.Answer) -> Kind {
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
    return try files.first.map { [UInt8](try Data(contentsOf: URL(filePath: $0.path))) } ?? []
  }

  private static let gzipSignature: [UInt8] = [0x1F, 0x8B]

  // MARK: Sitemaps

  /// Fetches the pages that a sitemap names on its own host, and those of sitemaps inside it.
  private mutating func fetch(
    _ pages: [SitemapPage], of sitemap: HostFetcher.Answer, depth: Int
  ) async {
    let home = URL(string: sitemap.address).flatMap(Origin.init)
    for page in pages {
      guard fetched.sources.count < harvester.policy.mostPages else {
        // Told once, not by each sitemap around it.
        let error = HarvestError(
          address: sitemap.address, reason: .morePages(harvester.policy.mostPages))
        if !fetched.failures.contains(where: { $0.reason == error.reason }) {
          fetched.failures.append(error)
        }
        return
      }
      guard let origin = URL(string: page.address).flatMap(Origin.init), origin.host == home?.host
      else { continue }
      do throws(HarvestError) {
        guard let answer = try await get(page.address, isConditional: !page.isSitemap) else {
          fetched.unchanged += 1
          continue
        }
        guard page.isSitemap else {
          keep(answer)
          continue
        }
        guard depth < harvester.policy.sitemapDepth else {
          throw HarvestError(
            address: page.address,
            reason: .unusable("sitemaps lead to sitemaps more than \(depth) times"))
        }
        guard case .sitemap(let inner) = kind(of: answer) else {
          throw HarvestError(address: page.address, reason: .unusable("this is no sitemap"))
        }
        await fetch(inner, of: answer, depth: depth + 1)
      } catch {
        fetched.failures.append(error)
      }
    }
  }

  // MARK: Repositories

  private func repositoryMark(of address: String) -> String {
    let base = RepositoryRequest.base(of: address)
    return RepositoryRequest(base: base, repository: harvester.repository).name
  }

  /// Reads the records of a repository that are newer than `mark` says, answer by answer.
  private mutating func harvest(_ address: String, mark: FetchMark?) async throws(HarvestError) {
    let request = RepositoryRequest(
      base: RepositoryRequest.base(of: address), repository: harvester.repository)
    let identity = try await answer(to: request.identify)
    let granularity = identity.root?.descendants(named: "granularity").first?.text ?? "YYYY-MM-DD"
    let from = mark?.until.map { granularity.contains("T") ? $0 : String($0.prefix(10)) }
    var next: String? = request.list(from: from)
    var until: String?
    var count = 0
    while let place = next {
      guard count < harvester.policy.mostPages else {
        throw HarvestError(
          address: place,
          reason: .unusable("the repository has more than \(count) answers; --max-pages reads on"))
      }
      let (answer, root) = try await self.answer(to: place)
      until = until ?? root?.element(named: "responseDate")?.text
      if let error = root?.element(named: "error") {
        if error.attribute("code") == "noRecordsMatch" { break }
        let words = "\(error.attribute("code") ?? "error"): \(error.text)"
        throw HarvestError(
          address: place, reason: .unusable("the repository answered “\(words)”"))
      }
      fetched.sources.append(FetchedSource(address: answer.address, path: answer.path))
      count += 1
      let token = root?.descendants(named: "resumptionToken").first?.text ?? ""
      let words = token.trimmingCharacters(in: .whitespacesAndNewlines)
      next = words.isEmpty ? nil : request.list(after: words)
    }
    if count == 0 { fetched.unchanged += 1 }
    fetched.marks.append(FetchMark(address: request.name, until: until))
  }

  private mutating func answer(
    to address: String
  ) async throws(HarvestError) -> (answer: HostFetcher.Answer, root: MarkupElement?) {
    guard let answer = try await get(address, isConditional: false) else {
      throw HarvestError(address: address, reason: .unusable("the repository did not answer"))
    }
    guard let data = try? Data(contentsOf: URL(filePath: answer.path)),
      let root = try? MarkupDocument(xml: [UInt8](data), file: address).root,
      root.name == "OAI-PMH"
    else {
      throw HarvestError(
        address: address, reason: .unusable("this is no answer of an OAI-PMH repository"))
    }
    return (answer, root)
  }
}
