import Catalogue
import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import Harvest

/// Sites that ask to be left alone for a while.
@Suite struct BusySiteTests {
  private let policy = FetchPolicy.forLocalSites

  @Test func asksAgainWhenTheServerSaysSo() async throws {
    let count = Mutex(0)
    let site = LocalSite { request in
      guard request.path == "/a" else { return nil }
      let isBusy = count.withLock { count in
        count += 1
        return count < 3
      }
      return isBusy
        ? .init(status: .serviceUnavailable, headers: [.retryAfter: "0"]) : .html("A")
    }
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/a"])

      #expect(fetched.sources.map(\.address) == [base + "/a"])
    }
    #expect(site.requests == ["/robots.txt", "/a", "/a", "/a"])
  }

  @Test func asksForNothingMoreWhereTheRestIsLong() async throws {
    let site = LocalSite([
      "/a": .init(status: .tooManyRequests, headers: [.retryAfter: "600"]), "/b": .html("B"),
    ])
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/a", base + "/b"])

      #expect(fetched.failures.count == 2)
      #expect(
        fetched.failures.first?.words
          == "the server answered 429: it is busy; try again in 10 minutes"
      )
    }
    #expect(site.requests == ["/robots.txt", "/a"])
  }

  @Test func isNotKeptForEverByAServerThatIsAlwaysBusy() async throws {
    let site = LocalSite([
      "/a": .init(status: .serviceUnavailable, headers: [.retryAfter: "0"])
    ])
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/a"])

      #expect(fetched.failures.map(\.reason) == [.busy(503, wait: nil)])
    }
    #expect(site.requests.count == 1 + policy.retries)
  }

  @Test(arguments: [
    ("120", Duration.seconds(120)), (" 0 ", .zero), ("-1", nil), ("soon", nil), ("", nil),
    ("Sun, 06 Nov 1994 08:50:07 GMT", .seconds(30)), ("Sun, 06 Nov 1994 08:00:00 GMT", .zero),
    ("99999999999999999999", nil),
  ])
  func readsHowLongToWait(text: String, wait: Duration?) {
    // 1994-11-06T08:49:37Z
    let now = Date(timeIntervalSince1970: 784_111_777)

    #expect(RetryAfter.wait(text, now: now) == wait)
  }
}
