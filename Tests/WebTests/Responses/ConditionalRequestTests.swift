import Hummingbird
import Testing

@testable import Web

@Suite struct ConditionalRequestTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  @Test(arguments: ["/en/", "/en/practices/kazakhstan-ii", "/api/v1/search?q=plan"])
  func sendsNothingThatTheReaderHasAlready(address: String) async throws {
    let tag = try #require(try await site.get(address)["ETag"])

    for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
      let answer = try await site.get(address, [.ifNoneMatch: known])
      #expect(answer.status == 304)
      #expect(answer.body.isEmpty)
      #expect(answer["ETag"] == tag)
    }
    #expect(try await site.get(address, [.ifNoneMatch: "\"other\""]).status == 200)
  }

  @Test func tagsEachAddressDifferently() async throws {
    let tags = try await [
      site.get("/en/")["ETag"], site.get("/fr/")["ETag"], site.get("/en/search")["ETag"],
      site.get("/en/search?q=a")["ETag"],
    ]

    #expect(Set(tags).count == 4)
  }

  @Test func answersTheSameToASecondReader() async throws {
    let (first, second) = try await site.ask { client in
      (try await client.get("/en/search?q=plan"), try await client.get("/en/search?q=plan"))
    }

    #expect(first.body == second.body)
    #expect(first["ETag"] == second["ETag"])
  }

  @Test func answersHeadWithTheHeadersOfGet() async throws {
    let get = try await site.get("/en/themes")
    let head = try await site.send(.head, "/en/themes")

    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    for name in ["Content-Length", "Content-Type", "ETag", "Cache-Control"] {
      #expect(head[name] == get[name])
    }
  }

  @Test func showsWhatWasCommittedMeanwhile() async throws {
    let site = site
    let (before, after, again) = try await site.ask { client in
      let before = try await client.get("/en/search?q=meeting")
      try site.commit([Practices.make("new-one", "A meeting nobody knew of")])
      let after = try await client.get(
        "/en/search?q=meeting", [.ifNoneMatch: before["ETag"] ?? ""])
      let again = try await client.get("/en/practices/new-one")
      return (before, after, again)
    }

    #expect(before.words.contains("30 practices"))
    #expect(after.status == 200)
    #expect(after.words.contains("31 practices"))
    #expect(again.status == 200)
  }
}
