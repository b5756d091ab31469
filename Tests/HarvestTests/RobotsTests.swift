import Catalogue
import HTTPTypes
import Harvest
import Testing

/// Keeping to the robots.txt of sites that the test starts.
@Suite struct RobotsTests {
  private let policy = FetchPolicy.forLocalSites

  @Test func keepsAwayFromWhatRobotsTxtNames() async throws {
    let site = LocalSite([
      "/robots.txt": .init(body: "User-agent: *\nDisallow: /private\nAllow: /private/open\n"),
      "/private/a": .html("A"), "/private/open/b": .html("B"), "/c": .html("C"),
    ])
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch(
        [base + "/private/a", base + "/private/open/b", base + "/c"])

      #expect(fetched.failures.map(\.reason) == [.disallowed])
      #expect(fetched.sources.count == 2)
    }
    #expect(site.requests == ["/robots.txt", "/private/open/b", "/c"])
  }

  @Test func followsTheSiteToItsRobotsTxt() async throws {
    let site = LocalSite([
      "/robots.txt": .redirect(to: "/en/robots.txt"),
      "/en/robots.txt": .init(body: "User-agent: *\nDisallow: /private\n"),
      "/private/a": .html("A"),
    ])
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/private/a"])

      #expect(fetched.failures.map(\.reason) == [.disallowed])
    }
    #expect(site.requests == ["/robots.txt", "/en/robots.txt"])
  }

  @Test func keepsToTheRulesThatStandOnAnotherHost() async throws {
    let other = LocalSite(["/robots.txt": .init(body: "User-agent: *\nDisallow: /private\n")])
    let policy = policy

    try await other.serve { elsewhere in
      let site = LocalSite([
        "/robots.txt": .redirect(to: elsewhere + "/robots.txt"), "/private/a": .html("A"),
      ])
      try await site.serve { base in
        let fetched = await Harvester(policy: policy).fetch([base + "/private/a"])

        #expect(fetched.failures.map(\.reason) == [.disallowed])
      }
    }
  }

  @Test func readsTheStartOfARobotsTxtThatNeverEnds() async throws {
    let site = LocalSite([
      "/robots.txt": .init(
        body: "User-agent: *\nDisallow: /private\n" + String(repeating: "#", count: 20_000)),
      "/private/a": .html("A"), "/b": .html("B"),
    ])
    var small = policy
    small.robotsSize = 1_000
    small.size = 2_000
    let policy = small

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/private/a", base + "/b"])

      #expect(fetched.failures.map(\.reason) == [.disallowed])
      #expect(fetched.sources.map(\.address) == [base + "/b"])
    }
  }

  @Test(arguments: [
    (HTTPResponse.Status.internalServerError, HarvestError.Reason.status(500)),
    (.tooManyRequests, .busy(429, wait: nil)),
  ])
  func leavesASiteAloneWhoseRobotsTxtCannotAnswer(
    status: HTTPResponse.Status, reason: HarvestError.Reason
  ) async throws {
    let site = LocalSite(["/robots.txt": .init(status: status), "/a": .html("A"), "/b": .html("B")])
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/a", base + "/b"])

      #expect(fetched.sources.isEmpty)
      #expect(fetched.failures.map(\.reason) == [.rulesUnknown(reason), .rulesUnknown(reason)])
    }
    #expect(site.requests == ["/robots.txt"])
  }
}
