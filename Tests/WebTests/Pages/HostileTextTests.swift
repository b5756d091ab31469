import Testing

@testable import Web

@Suite struct HostileTextTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test(arguments: [
    "/en/practices/hostile", "/fr/practices/hostile", "/en/practices/hostile?text=%3Cscript%3E",
    "/en/practices/hostile/history", "/en/compare?ids=hostile,kazakhstan-ii", "/en/map",
    "/en/selection?ids=hostile", "/en/support?practice=hostile", "/en/edition", "/en/timeline",
    "/en/statistics", "/en/experts", "/en/search?q=alert&ids=hostile", "/en/search?q=alert", "/en/",
    "/en/countries/CO", "/en/themes/integration",
  ])
  func keepsMarkupOfSheetsAsWords(address: String) async throws {
    let page = try await site.get(address)

    #expect(page.status == 200)
    expectHarmless(page.withoutOwnScript)
  }

  @Test(arguments: [
    "q=%3Cscript%3Ealert(1)%3C/script%3E", "q=%22%3E%3Cimg+src=x+onerror=alert(1)%3E",
    "%3Cscript%3E=1", "country=%3Cscript%3E", "-theme=%22onfocus=%22alert(1)",
    "q=%22%CC%81+onfocus=alert(1)+autofocus+x=", "q=%3C%CC%81%3Cimg+src=x+onerror=alert(1)%3E",
    "q='-alert(1)-'&sort=%22%3E%3Cscript%3E", "q={{frame.title}}{{{words}}}",
  ])
  func keepsMarkupOfQueriesAsWords(query: String) async throws {
    let page = try await site.get("/en/search?\(query)")

    #expect(page.status == 200)
    expectHarmless(page.withoutOwnScript)
  }

  @Test func showsWhatASheetSaysAsItSaysIt() async throws {
    let page = try await site.get("/en/practices/hostile")

    #expect(page.body.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
    #expect(page.body.contains("{{frame.title}}"))
  }

  @Test func linksNowhereButToTheWeb() async throws {
    let page = try await site.get("/en/practices/hostile")

    #expect(!page.links.contains { $0.lowercased().hasPrefix("javascript:") })
    for link in page.links {
      let isOfTheSite = ["/", "#", "mailto:?", "http://localhost/"].contains {
        link.hasPrefix($0)
      }
      #expect(isOfTheSite || link.hasPrefix("https://example.org/"))
    }
  }

  /// No element and no attribute of the attacker's.
  private func expectHarmless(_ body: String) {
    #expect(!body.contains("<script"))
    #expect(!body.contains("<img"))
    let tags = body.matches(of: /<[a-zA-Z][^>]*>/).map { String($0.output) }
    for tag in tags {
      let names = tag.replacing(/"[^"]*"/, with: "")
      for name in ["onerror", "onclick", "onfocus"] { #expect(!names.contains(name), "\(tag)") }
    }
  }
}
