import CatalogueTestSupport
import Foundation
import Testing

@testable import Web

/// What readers come for, on the catalogue as it is shipped.
@Suite struct JourneyTests {
  let site: TestSite

  init() async throws { site = try TestSite(try await ShippedCatalogue.published()) }

  /// The ids of the practices that a page of results links to, in order.
  func practices(_ address: String) async throws -> [String] {
    let page = try await site.get(address)
    #expect(page.status == 200)
    return page.body.matches(of: /<h3 class="card-title"><a href="[^"]*\/practices\/([a-z0-9-]+)"/)
      .map { String($0.1) }
  }

  @Test(arguments: [
    "familles migrantes avec enfants campagne", "FAMILLES MIGRANTES", "familles migrant.e.s",
    "familles migrant·e·s",
  ])
  func findsTheCampaignForFamiliesFirst(query: String) async throws {
    let address = "/fr/search" + QueryString.text(of: [("q", query), ("limit", "100")])

    let found = try await practices(address)

    #expect(found.first == "kazakhstan-ii")
    #expect(try await site.get(address).body.contains("<mark>"))
  }

  @Test func choosesAThemeAsItsCountPromised() async throws {
    let expected: Set = [
      "kazakhstan-ii", "costa-rica-iii", "brazil-children-interviews", "mexico-i",
      "lac-workshop-2018", "thailand-ii", "gr-mentoring",
    ]
    let before = try await site.get("/en/search")
    #expect(before.words.contains("Children in migration 7 , 7 practices"))

    let found = try await practices("/en/search?theme=children-in-migration&limit=100")

    #expect(Set(found) == expected)
  }

  @Test func tellsAllAboutKazakhstanII() async throws {
    let words = try await site.get("/en/practices/kazakhstan-ii").words

    for number in [3, 4, 5, 6, 7, 9, 10, 18, 22, 23] { #expect(words.contains(" \(number). ")) }
    #expect(words.contains("English and Russian"))
    #expect(words.contains("Experts from Greece EU Member State Kazakhstan"))
    #expect(words.contains("Sources differ One page says more than ten EU Member States"))
  }

  @Test(arguments: [
    "THB", "TEH", "traite des êtres humains", "trata de personas", "торговля людьми",
  ])
  func findsTraffickingInAnyLanguage(query: String) async throws {
    let core: Set = [
      "azerbaijan-v", "costa-rica-i", "costa-rica-iii", "cameroon-ii", "iberred", "jordan-ii",
      "thailand-i", "thailand-ii", "timor-leste-ii", "asia-roundtable-2018", "ghana-iii",
      "liberia-i", "mauritius-iii", "colombia-i", "argentina-brazil-thb",
    ]

    let found = try await practices(
      "/en/search" + QueryString.text(of: [("q", query), ("limit", "100")]))

    #expect(core.isSubset(of: found))
    let plain = try await practices("/en/search?q=THB&limit=100")
    #expect(Set(found) == Set(plain))
  }

  @Test func statesTheCorrectionOfASlip() async throws {
    let page = try await site.get("/en/search?q=traffiking")

    #expect(page.words.contains("Nothing contains “traffiking”"))
    #expect(page.links.contains { $0.contains("/practices/") })
  }

  @Test func browsesToCostaRica() async throws {
    let page = try await site.get("/en/countries/CR")

    #expect(page.body.contains("<title>Costa Rica, 8 practices – Passerelle</title>"))
    #expect(
      Set(try await practices("/en/countries/CR")).isSuperset(of: [
        "costa-rica-i", "costa-rica-ii", "costa-rica-iii", "costa-rica-iv", "costa-rica-v",
        "mirps", "lac-workshop-2018", "vocational-ttt",
      ]))
    #expect(page.words.contains("National practices"))
    #expect(page.words.contains("Regional practices, with other countries"))
  }

  @Test func keepsTheCountsOfOtherExpertCountries() async throws {
    let region = "region=latin-america-caribbean"
    let spain = try await practices("/en/search?\(region)&experts=ES&limit=100")
    let both = try await practices("/en/search?\(region)&experts=ES,PT&limit=100")

    #expect(spain.count == 17)
    #expect(Set(both).isSuperset(of: spain))
    let page = try await site.get("/en/search?\(region)&experts=ES")
    let portugal = try #require(
      page.body.firstMatch(
        of: /name="experts" value="PT"[^\n]*?class="choice-count"[^>]*>([0-9]+)</))
    #expect(portugal.1 != "0")
  }

  @Test func leavesOutWhatIsExcluded() async throws {
    let found = try await practices("/en/search?country=AR,BO,PY&-country=BR&limit=100")

    #expect(found.contains("gran-chaco"))
    #expect(!found.contains("argentina-brazil-thb"))
  }

  @Test func namesWhereGreeceGaveExpertise() async throws {
    let page = try await site.get("/en/countries/GR")

    #expect(page.links.contains("/en/practices/kazakhstan-ii"))
    #expect(page.links.contains("/en/practices/azerbaijan-v"))
  }
}
