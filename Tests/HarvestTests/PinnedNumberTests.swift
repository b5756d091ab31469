import Catalogue
import Synchronization
import Testing

@testable import Harvest

/// Hosts are asked at the number that was checked, whatever their names lead to at another time.
@Suite struct PinnedNumberTests {
  /// No resolver knows these names, so that an answer shows that none was asked behind our back.
  @Test(arguments: [
    "catalogue.invalid", "CataLogue.INVALID", "catalogue.invalid.", "Bücher.invalid",
    "XN--bcher-kva.invalid",
  ])
  func asksTheNumberThatWasChecked(host: String) async throws {
    let site = LocalSite(["/a": .html("A"), "/robots.txt": .init(body: "")])
    let looked = Mutex<[String]>([])

    try await site.serve { base in
      let resolver = HostResolver { origin in
        looked.withLock { $0.append(origin.host) }
        return "127.0.0.1"
      }
      let harvester = Harvester(policy: .forLocalSites, resolver: resolver)
      let fetched = await harvester.fetch([base.replacing("127.0.0.1", with: host) + "/a"])

      #expect(fetched.failures.isEmpty, "\(fetched.failures)")
      #expect(fetched.sources.count == 1)
    }

    #expect(site.requests == ["/robots.txt", "/a"])
    let asciiHost = host.hasSuffix("ücher.invalid") ? "xn--bcher-kva.invalid" : host.lowercased()
    #expect(
      looked.withLock { $0 } == [
        asciiHost.hasSuffix(".") ? String(asciiHost.dropLast()) : asciiHost
      ])
  }

  @Test func refusesAPublicNameOfAPrivateMachine() async throws {
    let resolver = HostResolver { _ in "169.254.169.254" }
    let harvester = Harvester(policy: FetchPolicy(), resolver: resolver)

    let fetched = await harvester.fetch(["http://Catalogue.Example/latest"])

    #expect(fetched.failures.map(\.reason) == [.privateAddress("catalogue.example")])
  }
}
