import Catalogue
import CatalogueTestSupport
import Passerelle
import Testing

@testable import Web

/// What holds always, whatever is typed into an address.
@Suite struct JourneyF11Tests {
  let site: TestSite

  init() async throws { site = try TestSite(try await ShippedCatalogue.published()) }

  @Test(arguments: [
    "de la", "the of", "и в", "…!?;", "\u{0}\u{7}\u{1B}[31m", "торговля 人口 trafficking ‏هجرة",
    String(repeating: "a", count: 10_000), String(repeating: "diaspora ", count: 1_250),
    String(repeating: "((", count: 5_000), String(repeating: "\"", count: 10_000), "🦆🦆🦆",
    "title:*", "-", "<script>alert(1)</script>",
  ])
  func anyQueryGivesAPage(text: String) async throws {
    let query = QueryString.text(of: [("q", text)])

    let page = try await TestSite.shared.get().get("/en/search" + query)
    let answer = try await TestSite.shared.get().get("/api/v1/search" + query)

    #expect(page.status == 200 && answer.status == 200)
    #expect(!page.body.contains("<script>alert"))
  }

  @Test func thePageClaimsWhatTheDataHold() async throws {
    let snapshot = site.catalogue.snapshot
    let home = try await site.get("/en/")

    #expect(home.words.contains("\(snapshot.recordCount) practices"))
    for (theme, count) in snapshot.counts(of: .theme).sorted(by: { $0.key < $1.key }).prefix(12) {
      let page = try await site.get("/en/themes/\(theme)")
      #expect(page.words.contains(count == 1 ? "1 practice " : "\(count) practices"), "\(theme)")
    }
  }

  @Test func aPracticeUnderWayAfterItsEndIsFlagged() async throws {
    var late = Practices.kazakhstan
    late.status = Record.Status(value: .underWay)
    let site = try TestSite([late])

    let page = try await site.get("/en/practices/kazakhstan-ii")

    #expect(late.period?.end != nil)
    #expect(page.words.contains("Under way"))
    #expect(page.words.contains("its stated end has passed"))
  }

  @Test func noPageAsksAnotherServerForAnything() async throws {
    for address in ["/en/", "/en/search", "/en/practices/kazakhstan-ii", "/en/map"] {
      let page = try await site.get(address)

      #expect(page["Content-Security-Policy"]?.contains("default-src 'none'") == true)
      let fetched = /<(?:script|img|link rel="stylesheet")[^>]*(?:src|href)="([^"]*)"/
      for match in page.body.matches(of: fetched) {
        #expect(match.1.hasPrefix("/assets/"), "\(match.1)")
      }
      #expect(page["Set-Cookie"] == nil)
    }
  }
}
