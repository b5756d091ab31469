import Catalogue
import Harvest
import Testing

/// Servers that keep a connection open and give little.
@Suite struct SlowSiteTests {
  private func reasons(of page: LocalSite.Page) async throws -> [HarvestError.Reason] {
    let site = LocalSite(["/a": page])
    var policy = FetchPolicy.forLocalSites
    policy.seconds = 1
    let settled = policy
    let (failures, found) = AsyncStream.makeStream(of: HarvestError.self)

    try await site.serve { base in
      let fetched = await Harvester(policy: settled).fetch([base + "/a"])
      #expect(fetched.sources.isEmpty)
      for failure in fetched.failures { found.yield(failure) }
      found.finish()
    }

    return await failures.reduce(into: []) { $0.append($1.reason) }
  }

  @Test func leavesAnAnswerThatComesInDrops() async throws {
    #expect(try await reasons(of: .init(body: "A", drip: 20)) == [.tooSlow(1)])
  }

  @Test func leavesAnAnswerThatFallsSilent() async throws {
    #expect(try await reasons(of: .init(body: "A", drip: 5_000)) == [.tooSlow(1)])
  }
}
