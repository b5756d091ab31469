import Hummingbird
import Testing

@testable import Web

@Suite struct NavigationTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test(arguments: [("fr-CH, en;q=0.5", "/fr/"), ("ru", "/ru/"), ("de", "/en/"), ("es-MX", "/es/")])
  func leadsToTheReadersLanguage(header: String, address: String) async throws {
    let answer = try await site.get("/", [.acceptLanguage: header])

    #expect(answer.status == 302)
    #expect(answer["Location"] == address)
    #expect(answer["Vary"] == "Accept-Language")
  }

  @Test(arguments: [
    "", "search", "search?q=plan", "practices/kazakhstan-ii", "themes", "themes/integration",
    "countries", "countries/CR", "about", "map", "map?show=experts", "timeline", "statistics",
    "experts", "experts?theme=integration&region=asia", "support", "support?practice=kazakhstan-ii",
    "selection", "selection?ids=costa-rica-i,kazakhstan-ii", "edition",
    "compare?ids=costa-rica-i,kazakhstan-ii", "compare", "practices/kazakhstan-ii/history",
    "practices/kazakhstan-ii?beside=fr", "accessibility", "privacy",
    "search?country=CR&-theme=integration", "search?q=nothing-at-all&country=CR",
  ])
  func showsEveryKindOfPageInEveryLanguage(path: String) async throws {
    for language in ["en", "fr", "es", "ru", "ar"] {
      let answer = try await site.get("/\(language)/\(path)")

      #expect(answer.status == 200)
      #expect(answer["Content-Type"] == "text/html; charset=utf-8")
      #expect(answer["Content-Language"] == language)
      #expect(answer.body.contains("<html lang=\"\(language)\""))
      #expect(answer.body.contains(" dir=\"rtl\"") == (language == "ar"))
      #expect(answer.body.matches(of: /<h1/).count == 1)
      #expect(answer.body.matches(of: /<main/).count == 1)
      #expect(!answer.body.replacing("{{frame.title}}", with: "").contains("{{"))
      #expect(answer.body.matches(of: /rel="alternate" hreflang="/).count == 6)
      #expect(answer.body.contains("rel=\"canonical\""))
      let ids = answer.body.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "ids occur twice in \(path)")
      let labelled = answer.body.matches(of: /(?:for|aria-labelledby|form)="([^"]*)"/)
      for match in labelled { #expect(ids.contains(String(match.1)), "no element \(match.1)") }
      #expect(!answer.withoutOwnScript.contains("<script"))
      #expect(!answer.body.contains(" style="))
    }
  }

  @Test func sendsTheSameSafetyHeadersWithEverything() async throws {
    for address in ["/en/", "/", "/en/nothing", "/api/v1/search", "/api/v1/x", "/healthz"] {
      let answer = try await site.get(address)

      let policy = try #require(answer["Content-Security-Policy"])
      #expect(policy.hasPrefix("default-src 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(answer["X-Content-Type-Options"] == "nosniff")
      #expect(answer["Referrer-Policy"] == "no-referrer")
      #expect(answer["Set-Cookie"] == nil)
    }
  }

  @Test func servesItsFilesForAYearUnderNamesThatChangeWithThem() async throws {
    let home = try await site.get("/en/")
    let address = try #require(home.links.first { $0.hasPrefix("/assets/site-") })

    let style = try await site.get(address)

    #expect(style.status == 200)
    #expect(style["Content-Type"] == "text/css; charset=utf-8")
    #expect(style["Cache-Control"] == "public, max-age=31536000, immutable")
    #expect(try await site.get("/assets/site.css").status == 404)
    #expect(try await site.get("/assets/..%2FMessages%2Fen.json").status == 404)
  }

  @Test func saysThatItRuns() async throws {
    #expect(try await site.get("/healthz").body == "ok\n")
    #expect(try await site.get("/readyz").body.hasPrefix("ready: "))
    #expect(try await site.get("/robots.txt").body.hasPrefix("User-agent: *"))
  }

  @Test func usesTheSitesOwnAddressWhereItIsKnown() async throws {
    let site = try TestSite(publicAddress: "https://practices.example.org")

    let page = try await site.get("/en/themes")

    #expect(
      page.body.contains("rel=\"canonical\" href=\"https://practices.example.org/en/themes\""))
  }

  @Test func hasNoLinkThatLeadsNowhere() async throws {
    let broken = try await site.ask { client in
      var seen: Set<String> = ["/en/"]
      var waiting = ["/en/"]
      var broken: [String] = []
      while let address = waiting.popLast() {
        let answer = try await client.get(address)
        if answer.status != 200 { broken.append("\(address): \(answer.status)") }
        for link in answer.links {
          let target = String(link.prefix { $0 != "#" })
          // What lies outside, and the same pages in other languages, are other tests' business.
          let isInside = ["/en/", "/assets/", "/api/"].contains { target.hasPrefix($0) }
          if isInside, seen.insert(target).inserted { waiting.append(target) }
        }
      }
      return (broken: broken, count: seen.count)
    }

    #expect(broken.broken.isEmpty)
    #expect(broken.count > 100)
  }
}
