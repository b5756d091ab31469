import Hummingbird
import Testing

@testable import Web

@Suite struct SearchAPITests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test func findsWhatThePageFinds() async throws {
    let answer = try await site.get("/api/v1/search?q=plan&country=CR&lang=fr")
    let json = try answer.json()

    #expect(answer["Content-Type"] == "application/json")
    #expect(answer["Access-Control-Allow-Origin"] == "*")
    #expect(json["total"]?.number == 5)
    let hit = try #require(json["hits"]?.list.first)
    #expect(hit["id"]?.text?.hasPrefix("costa-rica-") == true)
    #expect(hit["title"]?.text?.hasPrefix("Integration plan") == true)
    #expect(hit["page"]?.text?.hasPrefix("/fr/practices/") == true)
    #expect(hit["score"]?.number != nil)
    let chosen = json["facets"]?["country"]?.list.first { $0["id"]?.text == "CR" }
    #expect(chosen?["chosen"] == .truth(true))
    #expect(chosen?["label"]?.text == "Costa Rica")
    #expect(json["understood"]?["query"] != nil)
  }

  @Test func walksToTheEndByItsLinksSeeingEachOnce() async throws {
    let seen = try await site.ask { client in
      var seen: [String] = []
      var next: String? = "/api/v1/search?q=diaspora&country=MD,GE&limit=7&lang=en"
      while let address = next {
        let answer = try await client.get(address)
        seen += try answer.json()["hits"]?.list.compactMap { $0["id"]?.text } ?? []
        next = answer["Link"]?.firstMatch(of: /<([^>]*)>; rel="next"/).map { String($0.1) }
      }
      return seen
    }

    #expect(seen.count == 30)
    #expect(Set(seen).count == 30)
  }

  @Test(arguments: [
    ("page=0", "page"), ("page=abc", "page"), ("limit=1000", "limit"), ("colour=red", "colour"),
    ("theme=" + (1...51).map { "v\($0)" }.joined(separator: ","), "theme"), ("sort=x", "sort"),
    ("lang=de", "lang"), ("%3Cscript%3E=1", "<script>"),
  ])
  func namesTheParameterThatIsWrong(query: String, parameter: String) async throws {
    let answer = try await site.get("/api/v1/search?\(query)")
    let json = try answer.json()

    #expect(answer.status == 400)
    #expect(answer["Content-Type"] == "application/problem+json")
    #expect(json["parameter"]?.text == parameter)
    #expect(json["status"]?.number == 400)
    #expect(json["type"]?.text?.hasPrefix("/problems/") == true)
    #expect(json["detail"]?.text?.isEmpty == false)
  }

  @Test func answersAnUnknownValueWithAnEmptyList() async throws {
    let answer = try await site.get("/api/v1/search?country=ZZ")
    let json = try answer.json()

    #expect(answer.status == 200)
    #expect(json["total"]?.number == 0)
    #expect(json["facets"]?["country"]?.list.contains { $0["id"]?.text == "ZZ" } == true)
  }

  @Test func answersAPageBehindTheLastWithAnEmptyList() async throws {
    let answer = try await site.get("/api/v1/search?q=diaspora&page=50")

    #expect(answer.status == 200)
    #expect(try answer.json()["total"]?.number == 30)
    #expect(try answer.json()["hits"]?.list.isEmpty == true)
    #expect(answer["Link"]?.contains("page=3&lang=en>; rel=\"prev\"") == true)
  }
}
