import CatalogueTestSupport
import Foundation
import Testing

@testable import Web

/// Finding by looking, on the small catalogue.
@Suite struct LookingTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test func drawsACircleForEachCountryAndListsTheSame() async throws {
    let page = try await site.get("/en/map")

    #expect(page.status == 200)
    let circles = page.body.matches(of: /<a href="([^"]+)"[^>]* aria-label="([^"]+)"><title>/)
      .map { "\($0.1) \($0.2)" }
    let list = try #require(page.body.firstMatch(of: /<ul class="map-list[^>]*>([\s\S]*?)<\/ul>/))
    let listed = list.1.matches(of: /<a href="([^"]+)">([^<]+)<\/a>/).map { "\($0.1) \($0.2)" }
    #expect(Set(circles) == Set(listed))
    #expect(listed.contains("/en/countries/CR Costa Rica, 8 practices"))
  }

  @Test func drawsCountriesOfExpertiseAsWell() async throws {
    let page = try await site.get("/en/map?show=experts")

    #expect(page.body.contains("aria-label=\"Spain, 5 practices\""))
    #expect(page.links.contains("/en/countries/ES#expertise"))
    #expect(page.words.contains("have no such country and are not on the map"))
  }

  @Test func takesAnUnknownViewForTheUsualOne() async throws {
    #expect(try await site.get("/en/map?show=nonsense").status == 200)
  }

  @Test func projectsWithoutChangingAreas() {
    // Šavrič, Patterson and Jenny: the pole line is 0.59247 times as long as the equator, and the
    // whole globe is 2.05458 times as wide as high.
    let projection = EqualEarth(width: 1000)
    let pole = projection.point(latitude: 90, longitude: 11)
    let edge = projection.point(latitude: 90, longitude: -169)

    #expect(abs(pole.y + 1000 / 2.05458 / 2) < 0.1)
    #expect(abs(edge.x - pole.x) < 500 * 0.593 && abs(edge.x - pole.x) > 500 * 0.592)
    #expect(abs(projection.point(latitude: 0, longitude: 11).x) < 1e-9)
  }

  @Test func showsPeriodsAsWordsAndAsSpans() async throws {
    let page = try await site.get("/en/timeline")

    #expect(page.words.contains("spring 2022 – 14 February 2023"))
    #expect(page.body.contains("class=\"period\""))
    #expect(page.words.contains("Without a known period"))
    #expect(page.links.contains("/en/search?year=2022"))
    #expect(page.body.contains("aria-label=\"2021, 0 practices\""))
  }

  @Test func countsWhatTheListsBehindTheNumbersHold() async throws {
    let page = try await site.get("/en/statistics")

    #expect(page.words.contains("Counted on 22 November 2026"))
    let rows = page.body.matches(
      of: /<th scope="row"><a href="(\/en\/search\?[^"]+)">[^\n]*<td class="figure">([0-9]+)<\/td>/)
    #expect(rows.count > 20)
    for row in rows.filter({ $0.2 != "0" }).prefix(12) {
      let address = String(row.1).replacingOccurrences(of: "&amp;", with: "&")
      let list = try await site.get(address)
      let practices = row.2 == "1" ? "1 practice" : "\(row.2) practices"
      #expect(list.words.contains(" \(practices) "), "\(address)")
    }
  }

  @Test func namesTheCountriesThatCanSpeakOnASubject() async throws {
    let all = try await site.get("/en/experts")
    let some = try await site.get("/en/experts?theme=trafficking-in-human-beings")

    #expect(all.links.contains("/en/practices/costa-rica-i"))
    #expect(all.words.contains("3 countries"))
    #expect(some.words.contains("1 country"))
    #expect(some.links.contains("/en/practices/costa-rica-iii"))
    #expect(!some.links.contains("/en/practices/costa-rica-i"))
    #expect(some.links.contains("/en/support?theme=trafficking-in-human-beings"))
  }

  @Test func listsGroupsOfCountries() async throws {
    let page = try await site.get("/en/countries")

    #expect(page.links.contains { $0.hasPrefix("/en/search?grouping=") })
  }
}
