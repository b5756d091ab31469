import Foundation
import Testing

@testable import Web

/// The choices beside results.
@Suite struct FacetTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  /// The values of a facet in the order of the page, each with its count.
  private func values(of facet: String, on page: TestSite.Answer) -> [String] {
    let boxes = page.body.matches(
      of:
        /<label><input type="checkbox" form="search" name="([a-z]+)" value="([^"]+)"[^>]*>[^\n]*?<span class="choice-count"[^>]*>([0-9]+)</
    )
    return boxes.filter { $0.1 == facet }.map { "\($0.2)=\($0.3)" }
  }

  @Test func keepsEmptiedValuesInTheirPlaces() async throws {
    let before = values(of: "country", on: try await site.get("/en/search"))

    let after = values(
      of: "country", on: try await site.get("/en/search?theme=diaspora-engagement"))

    func ids(_ values: [String]) -> [String] { values.map { String($0.prefix { $0 != "=" }) } }
    #expect(ids(before) == ids(after))
    #expect(after.contains("CR=0") && after.contains("MD=15"))
    let page = try await site.get("/en/search?theme=diaspora-engagement")
    #expect(page.body.contains(/value="CR" disabled/))
  }

  @Test func countsAFacetWithoutItsOwnChoice() async throws {
    let page = try await site.get("/en/search?country=CR")

    #expect(values(of: "country", on: page).contains("MD=15"))
    #expect(page.body.contains(/name="country" value="CR" checked/))
  }

  @Test func leavesOutWhatIsExcluded() async throws {
    let page = try await site.get("/en/search?-country=MD&limit=100")

    #expect(page.body.contains(/class="not"[^>]* name="-country" value="MD"[^>]* checked/))
    #expect(page.words.contains("Country, without"))
    #expect(!page.links.contains("/en/practices/other-2"))
    #expect(page.links.contains("/en/practices/other-1"))
    #expect(page.body.contains("aria-label=\"without Costa Rica\""))
  }

  @Test func hangsNarrowerThemesBelowBroaderOnes() async throws {
    let page = try await site.get("/en/search")
    let facet = try #require(
      page.body.firstMatch(
        of: /data-facet="theme"[\s\S]*?<\/fieldset>/)
    ).output

    let branch = try #require(
      facet.firstMatch(
        of: /value="migration-development"[\s\S]*?<details class="facet-branch"[\s\S]*?<\/details>/)
    )
    #expect(branch.output.contains("value=\"diaspora-engagement\""))
    let opened = try await site.get("/en/search?theme=diaspora-engagement")
    #expect(opened.body.contains("<details class=\"facet-branch\" open>"))
  }

  @Test func keepsAChoiceThatNothingHas() async throws {
    let page = try await site.get("/en/search?country=FR")

    #expect(page.status == 200)
    #expect(page.body.contains(/name="country" value="FR" checked/))
    #expect(page.words.contains("No practice matches all of this"))
  }

  @Test func offersPageSizes() async throws {
    let page = try await site.get("/en/search?limit=20")

    #expect(page.body.contains("<option value=\"20\" selected>20 on a page</option>"))
    #expect(page.body.matches(of: /<article class="card">/).count == 20)
    let odd = try await site.get("/en/search?limit=7")
    #expect(odd.body.contains("<option value=\"7\" selected>"))
  }
}
