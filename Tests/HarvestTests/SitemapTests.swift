import Catalogue
import HTTPTypes
import Harvest
import Testing

/// Sitemaps that lead to pages, nowhere, to themselves, or to more than anyone wants.
@Suite struct SitemapTests {
  private let policy = FetchPolicy.forLocalSites

  private static func index(_ places: some Sequence<String>) -> LocalSite.Page {
    let items = places.map { "<sitemap><loc>\($0)</loc></sitemap>" }.joined()
    return .xml(
      "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>\(items)</sitemapindex>")
  }

  private static func pages(_ places: some Sequence<String>) -> LocalSite.Page {
    let items = places.map { "<url><loc>\($0)</loc></url>" }.joined()
    return .xml("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>\(items)</urlset>")
  }

  @Test func readsASitemapOfSitemapsOnItsOwnHostOnePageAtATime() async throws {
    let site = LocalSite { request in
      let base = "http://\(request.host)"
      switch request.path {
      case "/sitemap.xml": return Self.index([base + "/inner.xml"])
      case "/inner.xml":
        return Self.pages([base + "/1", base + "/2", "http://192.0.2.1/other"])
      case "/1", "/2": return .html("<p>\(request.path)</p>")
      default: return nil
      }
    }
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/sitemap.xml"])

      #expect(fetched.sources.map(\.address) == [base + "/1", base + "/2"])
      #expect(
        fetched.failures.map(\.reason) == [.otherHosts(1, example: "http://192.0.2.1/other")])
    }
    #expect(site.mostAtOnce == 1)
  }

  @Test func keepsToTheNumberOfPagesItIsGiven() async throws {
    let site = LocalSite { request in
      let base = "http://\(request.host)"
      if request.path == "/sitemap.xml" { return Self.pages((1...9).map { "\(base)/\($0)" }) }
      return request.path == "/robots.txt" ? nil : .html("A")
    }
    var few = policy
    few.mostPages = 3
    let policy = few

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/sitemap.xml"])
      #expect(fetched.sources.count == 3)
      #expect(fetched.failures.map(\.reason) == [.morePages(3)])
    }
  }

  @Test func readsASitemapThatIsPackedWithGzip() async throws {
    let site = LocalSite { request in
      let base = "http://\(request.host)"
      switch request.path {
      case "/sitemap.xml.gz":
        return .init(
          headers: [.contentType: "application/gzip"],
          bytes: GzipFile.bytes(of: Self.pages([base + "/1"]).body))
      case "/1": return .html("<p>1</p>")
      default: return nil
      }
    }
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/sitemap.xml.gz"])

      #expect(fetched.failures.isEmpty, "\(fetched.failures)")
      #expect(fetched.sources.map(\.address) == [base + "/1"])
    }
  }

  @Test func tellsOfASitemapInsideAnotherThatIsNone() async throws {
    let site = LocalSite { request in
      let base = "http://\(request.host)"
      if request.path == "/sitemap.xml" {
        return Self.index([base + "/page"])
      }
      return request.path == "/page" ? .html("A") : nil
    }
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/sitemap.xml"])

      #expect(fetched.failures.map(\.address) == [base + "/page"])
      #expect(fetched.failures.map(\.reason) == [.unusable("this is no sitemap")])
    }
  }

  @Test func asksOnceForSitemapsThatNameThemselvesAndEachOther() async throws {
    let site = LocalSite { request in
      let base = "http://\(request.host)"
      let all = (0..<20).map { "\(base)/\($0).xml" }
      switch request.path {
      case "/page": return .html("<p>A</p>")
      case "/19.xml": return Self.pages([base + "/page", base + "/page#again"])
      case let path where path.hasSuffix(".xml"): return Self.index(all)
      default: return nil
      }
    }
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/0.xml", base + "/0.xml"])

      #expect(fetched.sources.map(\.address) == [base + "/page"])
    }
    #expect(Set(site.requests).count == site.requests.count)
    #expect(site.requests.count == 22)
  }

  @Test func asksForNoSitemapDeeperThanThePolicyHasIt() async throws {
    let site = LocalSite { request in
      guard request.path.hasSuffix(".xml") else { return nil }
      let number = Int(request.path.filter(\.isNumber)) ?? 0
      return Self.index(["http://\(request.host)/\(number + 1).xml"])
    }
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/1.xml"])

      #expect(fetched.failures.map(\.address) == [base + "/4.xml"])
      #expect(
        fetched.failures.map(\.reason)
          == [.unusable("sitemaps lead to sitemaps more than 3 times")])
    }
    #expect(site.requests == ["/robots.txt", "/1.xml", "/2.xml", "/3.xml"])
  }

  @Test func asksForNoMoreThanThePolicyHasItThoughNothingIsThere() async throws {
    let site = LocalSite { request in
      let base = "http://\(request.host)"
      return request.path == "/sitemap.xml"
        ? Self.pages((1...50).map { "\(base)/\($0)" }) : nil
    }
    var few = policy
    few.mostPages = 5
    let policy = few

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/sitemap.xml"])

      #expect(fetched.failures.count == 6)
      #expect(fetched.failures.last?.reason == .morePages(5))
    }
    #expect(site.requests.count == 7)
  }

  @Test func keepsAPageOnceToWhichManyAddressesLead() async throws {
    let site = LocalSite { request in
      let base = "http://\(request.host)"
      switch request.path {
      case "/sitemap.xml": return Self.pages((1...5).map { "\(base)/\($0)" })
      case "/home": return .html("<p>A</p>")
      case "/robots.txt": return nil
      default: return .redirect(to: "/home")
      }
    }
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/sitemap.xml"])

      #expect(fetched.sources.map(\.address) == [base + "/home"])
      #expect(fetched.marks.count == 1)
    }
  }
}
