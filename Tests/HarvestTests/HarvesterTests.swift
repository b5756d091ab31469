import Catalogue
import Foundation
import HTTPTypes
import Harvest
import Testing

/// Fetching from a site that the test starts.
@Suite struct HarvesterTests {
  private let policy = FetchPolicy.forLocalSites

  private func body(_ source: FetchedSource) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: source.path)), as: UTF8.self)
  }

  @Test func fetchesAPageWithTheEncodingItsServerTells() async throws {
    let site = LocalSite(["/a": .html("<p>A</p>")])
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/a"])

      #expect(fetched.failures.isEmpty, "\(fetched.failures)")
      #expect(fetched.sources.map(\.address) == [base + "/a"])
      #expect(fetched.sources.map(\.charset) == ["utf-8"])
      let source = try #require(fetched.sources.first)
      #expect(try body(source) == "<p>A</p>")
    }
  }

  @Test func refusesMachinesOfPrivateNetworksUnlessAsked() async throws {
    let site = LocalSite(["/a": .html("A")])

    try await site.serve { base in
      let fetched = await Harvester().fetch([
        base + "/a", base.replacing("127.0.0.1", with: "localhost"),
      ])

      #expect(fetched.sources.isEmpty)
      #expect(
        fetched.failures.map(\.reason) == [
          .privateAddress("127.0.0.1"), .privateAddress("localhost"),
        ])
    }
    #expect(site.requests.isEmpty)
  }

  @Test func asksOnlyForWhatHasChanged() async throws {
    let site = LocalSite { request in
      guard request.path == "/a" else { return nil }
      if request.headers[.ifNoneMatch] == "\"1\"" { return .init(status: .notModified) }
      return .init(headers: [.eTag: "\"1\"", .contentType: "text/html"], body: "A")
    }
    let policy = policy

    try await site.serve { base in
      let first = await Harvester(policy: policy).fetch([base + "/a"])
      let marks = Dictionary(uniqueKeysWithValues: first.marks.map { ($0.address, $0) })
      let second = await Harvester(policy: policy, marks: marks).fetch([base + "/a"])

      #expect(first.sources.count == 1)
      #expect(second.sources.isEmpty)
      #expect(second.unchanged.count == 1)
    }
  }

  @Test func remembersNothingOfWhatIsGone() async throws {
    let site = LocalSite([:])
    let policy = policy

    try await site.serve { base in
      let mark = FetchMark(address: base + "/a", entityTag: "\"1\"")
      let fetched = await Harvester(policy: policy, marks: [mark.address: mark]).fetch([base + "/a"]
      )

      #expect(fetched.failures.map(\.isGone) == [true])
      #expect(fetched.marks == [FetchMark(address: base + "/a")])
    }
  }

  @Test func followsRedirectsButNotForEver() async throws {
    let site = LocalSite([
      "/a": .redirect(to: "/b"), "/b": .html("B"), "/loop": .redirect(to: "/loop"),
    ])
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/a", base + "/loop"])

      #expect(fetched.sources.map(\.address) == [base + "/b"])
      #expect(fetched.sources.map(\.askedAs) == [base + "/a"])
      #expect(fetched.failures.map(\.reason) == [.tooManyRedirects(5)])
    }
  }

  @Test func checksWhereARedirectLeads() async throws {
    let site = LocalSite(["/a": .redirect(to: "file:///etc/passwd")])
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/a"])

      #expect(fetched.failures.map(\.address) == [base + "/a"])
      #expect(
        fetched.failures.map(\.reason) == [.sentOn("file:///etc/passwd", .notAnAddress)])
    }
  }

  @Test func refusesAnAnswerThatIsTooLarge() async throws {
    let site = LocalSite(["/a": .html(String(repeating: "A", count: 5_000))])
    var small = policy
    small.size = 1_000
    let policy = small

    try await site.serve { base in
      #expect(
        await Harvester(policy: policy).fetch([base + "/a"]).failures.map(\.reason)
          == [.tooLarge(1_000)])
    }
  }

  @Test func neverTellsAPassword() async throws {
    let fetched = await Harvester(policy: policy).fetch(["https://me:secret@example.org/a"])

    #expect(fetched.failures.map(\.reason) == [.notPublic])
    #expect(fetched.failures.map(\.address) == ["https://example.org/a"])
  }

  @Test func saysInPlainWordsThatNobodyAnswers() async throws {
    let site = LocalSite([:])
    let (bases, found) = AsyncStream.makeStream(of: String.self)
    try await site.serve { found.yield($0) }
    found.finish()

    for await base in bases {
      let fetched = await Harvester(policy: policy).fetch([base + "/a"])

      let words = try #require(fetched.failures.first?.words)
      #expect(words.contains("takes no connection on port"), "\(words)")
    }
  }

  @Test func unpacksWhatAServerPacksOnTheWay() async throws {
    let packed = GzipFile.bytes(of: String(repeating: "A", count: 20_000))
    let site = LocalSite([
      "/a": .init(headers: [.contentEncoding: "gzip", .contentType: "text/html"], bytes: packed),
      "/b": .init(headers: [.contentEncoding: "br", .contentType: "text/html"], bytes: packed),
    ])
    let policy = policy
    var small = policy
    small.size = 10_000
    let little = small

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/a", base + "/b"])
      let refused = await Harvester(policy: little).fetch([base + "/a"])

      let source = try #require(fetched.sources.first)
      #expect(source.address == base + "/a")
      #expect(try body(source).count == 20_000)
      #expect(fetched.failures.map(\.address) == [base + "/b"])
      #expect(refused.failures.map(\.reason) == [.tooLarge(10_000)])
    }
  }
}
