import CatalogueTestSupport
import HTTPTypes
import Testing

@testable import Web

/// A colleague compares, prints and shares. What a browser makes of it, paper and the mirrored page
/// above all, is in `Tests/Browser/journeys.py`.
@Suite struct JourneyF9Tests {
  let site: TestSite

  init() async throws { site = try TestSite(try await ShippedCatalogue.published()) }

  @Test func twoProtocolsStandSideBySideByTheirAddressAlone() async throws {
    let page = try await site.get("/en/compare?ids=costa-rica-iv,mexico-iii")

    #expect(page.status == 200)
    #expect(page.words.contains("Costa Rica IV") && page.words.contains("Mexico III"))
    #expect(page.words.contains("not stated"))
    #expect(page.words.contains("Different") && page.words.contains("The same in all"))
    #expect(page.words.contains("In common: Migration in times of crisis"))
  }

  @Test func theSelectionLeadsThere() async throws {
    let search = try await site.get("/en/search?q=protocol&ids=costa-rica-iv,mexico-iii")
    let selection = try await site.get("/en/selection?ids=costa-rica-iv,mexico-iii")

    #expect(search.body.contains("formaction=\"/en/compare\""))
    #expect(selection.links.contains("/en/compare?ids=costa-rica-iv,mexico-iii"))
  }

  @Test(arguments: [
    ("en", "March 2019 – April 2020", "(read on 22 November 2026)"),
    ("fr", "mars 2019 – avril 2020", "(consulté le 22 novembre 2026)"),
    ("es", "marzo de 2019 – abril de 2020", "(consultado el 22 de noviembre de 2026)"),
    ("ru", "2019", "дата обращения: 22 ноября 2026"),
  ])
  func theCitationFollowsTheLanguage(
    language: String, period: String, reading: String
  ) async throws {
    let page = try await site.get("/\(language)/practices/mexico-iii")
    let found = page.body.replacing("<wbr>", with: "")
      .firstMatch(of: /<p class="citation">([^<]*)</)
    let citation = try #require(found?.1)

    #expect(citation.contains(period), "\(citation)")
    #expect(citation.contains(reading), "\(citation)")
    #expect(citation.contains("http://localhost/\(language)/practices/mexico-iii"))
  }

  @Test func aPrintedPageCarriesItsAddressAsACodeWhateverTheHost() async throws {
    let page = try await site.get("/en/practices/mexico-iii")

    let code = QRDrawing.html(of: "http://localhost/en/practices/mexico-iii")
    #expect(!code.isEmpty && page.body.contains(code.html))
  }

  @Test(arguments: ["ris", "bib", "csl.json"])
  func theReferenceIsOfferedBesideTheCitation(suffix: String) async throws {
    let page = try await site.get("/en/practices/mexico-iii")

    #expect(page.links.contains("/en/practices/mexico-iii.\(suffix)"))
    #expect(try await site.get("/en/practices/mexico-iii.\(suffix)").status == 200)
  }

  @Test func theArabicPageIsMirroredAndLatinNamesAreMarked() async throws {
    let page = try await site.get("/ar/practices/mexico-iii")

    #expect(page.body.contains("<html lang=\"ar\" dir=\"rtl\""))
    #expect(page.body.contains("lang=\"en\" dir=\"ltr\""))
    #expect(page.body.contains("<bdi>Mexico III"))
  }
}
