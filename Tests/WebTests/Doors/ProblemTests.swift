import Foundation
import HTTPTypes
import Testing

@testable import Web

/// Problem documents (RFC 9457), which programs tell apart by their type.
@Suite struct ProblemTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test(arguments: [
    ("/api/v1/search?page=0", ProblemKind.badParameter),
    ("/api/v1/search?colour=red", .badParameter),
    ("/api/v1/practices/atlantis", .notFound), ("/api/v1/practices/togo-i", .gone),
    ("/en/search.csv?colour=red", .badParameter), ("/en/practices/togo-i.ris", .gone),
    ("/en/practices/atlantis.csv", .notFound), ("/api/v1/nothing", .notFound),
  ])
  func namesItsKindByAnAddressThatSaysWhatItMeans(
    address: String, kind: ProblemKind
  ) async throws {
    let answer = try await site.get(address)
    let problem = try answer.json()
    let type = try #require(problem["type"]?.text)
    let page = try await site.get(type)

    #expect(answer.status == kind.status.code)
    #expect(type == "/problems/\(kind.rawValue)")
    #expect(problem["title"]?.text == kind.title)
    #expect(problem["status"]?.number == kind.status.code)
    #expect(problem["instance"]?.text == String(address.prefix { $0 != "?" }))
    #expect(page.status == 200)
    #expect(page.body.contains(kind.remedy))
  }

  @Test func everyKindHasAPageAndStandsInTheListAndInTheDocs() async throws {
    let list = try await site.get("/problems").body
    let docs = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/http.md")
    let text = try String(contentsOf: docs, encoding: .utf8)

    for kind in ProblemKind.allCases {
      #expect(try await site.get("/problems/\(kind.rawValue)").status == 200)
      #expect(list.contains("/problems/\(kind.rawValue)\n\(kind.status.code) \(kind.title)."))
      #expect(text.contains("| `\(kind.rawValue)` | \(kind.status.code) |"), "\(kind.rawValue)")
    }
    #expect(try await site.get("/problems/nothing").status == 404)
  }

  @Test func theTypeIsAWholeAddressWhereTheSiteKnowsItsOwn() async throws {
    let site = try TestSite([], publicAddress: "https://practices.example.org")

    let problem = try await site.get("/api/v1/practices/atlantis").json()

    #expect(
      problem["type"]?.text == "https://practices.example.org/problems/not-found")
  }

  @Test func tooManyChoicesAreAKindOfTheirOwn() async throws {
    let many = (0..<51).map { "A\($0)" }.joined(separator: ",")

    let problem = try await site.get("/api/v1/search?country=\(many)").json()

    #expect(problem["type"]?.text == "/problems/too-many-choices")
  }

  @Test func whatCannotBeSentIsToldWithWhatCan() async throws {
    let answer = try await site.post("/api/v1/search", "x", [:])

    #expect(answer.status == 405)
    #expect(answer["Allow"] == "GET, HEAD, OPTIONS")
    #expect(try answer.json()["type"]?.text == "/problems/method-not-allowed")
  }
}
