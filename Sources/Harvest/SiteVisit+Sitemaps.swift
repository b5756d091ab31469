import Catalogue

/// The pages that a sitemap names on its own host, and those of sitemaps inside it.
///
/// What a site says of itself is bounded on every side: each address is asked for once, however
/// sitemaps name each other; they lie inside each other as deep as the policy has it; and pages,
/// failures and sitemaps are counted.
extension SiteVisit {
  /// Sitemaps to read, with how deep they lie: 1 for the one that was asked for. The nearest stand
  /// first, so that each is met at its least depth.
  private typealias Waiting = [(place: WebAddress, depth: Int)]

  mutating func fetchPages(_ pages: [SitemapPage], of sitemap: HostFetcher.Answer) async {
    guard let place = WebAddress(sitemap.address) else { return }
    var waiting: Waiting = []
    await fetchPages(pages, of: place, depth: 1, &waiting)
    var rank = 0
    while rank < waiting.count {
      let (place, depth) = waiting[rank]
      rank += 1
      do throws(HarvestError) {
        await fetchPages(try await readSitemap(at: place), of: place, depth: depth, &waiting)
      } catch {
        fail(error)
      }
    }
  }

  private mutating func fetchPages(
    _ pages: [SitemapPage], of sitemap: WebAddress, depth: Int, _ waiting: inout Waiting
  ) async {
    var others: [String] = []
    defer { tell(of: others, in: sitemap) }
    for page in pages {
      guard let place = WebAddress(page.address), place.origin.host == sitemap.origin.host else {
        others.append(page.address)
        continue
      }
      guard hasRoom, waiting.count < harvester.policy.mostPages else {
        return tellOfMore(than: sitemap)
      }
      guard visit(place) else { continue }
      do throws(HarvestError) {
        if page.isSitemap {
          guard depth < harvester.policy.sitemapDepth else {
            throw HarvestError(
              address: place.text,
              reason: .unusable("sitemaps lead to sitemaps more than \(depth) times"))
          }
          waiting.append((place, depth + 1))
        } else if let answer = try await get(place.text, isConditional: true) {
          keep(answer)
        } else {
          fetched.unchanged.append(place.text)
        }
      } catch {
        fail(error)
      }
    }
  }

  /// A sitemap speaks for its own host alone; what it says of others is not done, but told.
  private mutating func tell(of others: [String], in sitemap: WebAddress) {
    guard let example = others.first else { return }
    fetched.failures.append(
      HarvestError(address: sitemap.text, reason: .otherHosts(others.count, example: example)))
  }

  private mutating func readSitemap(
    at place: WebAddress
  ) async throws(HarvestError) -> [SitemapPage] {
    guard let answer = try await get(place.text, isConditional: false),
      case .sitemap(let pages) = kind(of: answer)
    else { throw HarvestError(address: place.text, reason: .unusable("this is no sitemap")) }
    return pages
  }

  /// Whether more may be asked for. Pages that have not changed do not count: the next harvest of a
  /// large site goes on where this one ends.
  private var hasRoom: Bool {
    fetched.sources.count + fetched.failures.count < harvester.policy.mostPages
  }

  /// Told once, not by each sitemap that has more.
  private mutating func tellOfMore(than sitemap: WebAddress) {
    let reason = HarvestError.Reason.morePages(harvester.policy.mostPages)
    guard !fetched.failures.contains(where: { $0.reason == reason }) else { return }
    fetched.failures.append(HarvestError(address: sitemap.text, reason: reason))
  }
}
