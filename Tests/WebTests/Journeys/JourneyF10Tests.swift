import Catalogue
import CatalogueTestSupport
import Foundation
import HTTPTypes
import Interchange
import Passerelle
import Testing

@testable import Web

/// A follower reads a feed, a visitor without a network a copy, an assistant asks. Whether the search
/// of a copy finds what the server finds is asked of a browser, in `Tests/Browser/static_copy.py`.
@Suite struct JourneyF10Tests {
  let site: TestSite

  init() async throws { site = try TestSite(try await ShippedCatalogue.published()) }

  @Test func theFeedOfASearchHasTheNewestFirst() async throws {
    let feed = try await site.get("/en/search.atom?q=diaspora")

    let updated = feed.body.matches(of: /<entry[^>]*>.*?<updated>([^<]*)</.dotMatchesNewlines())
      .map { String($0.1) }
    let total = try await site.get("/api/v1/search?q=diaspora").json()["total"]?.number
    #expect(updated.count == total && updated.count > 3)
    #expect(updated == updated.sorted(by: >))
    #expect(feed.body.contains("rel=\"self\"") && feed.body.contains("rel=\"alternate\""))
  }

  @Test func onlyWhatAnImportTouchedIsNewInTheFeed() async throws {
    let catalogue = try SmallCatalogue()
    try await catalogue.importSheets(["one": "One", "two": "Two"])
    let published = try catalogue.published()
    let site = try TestSite(published)
    let before = try await site.get("/en/search.atom").body

    let sheets = try catalogue.writeSheets([(id: "two", title: "Two, told anew")])
    let editing = try CatalogueEditing(catalogue: catalogue.catalogue, index: catalogue.index)
    let plan = try await editing.plan(paths: [sheets])
    try editing.apply(plan, what: "a change", at: Date(timeIntervalSince1970: 1_750_000_000))
    _ = try published.refresh()
    let after = try await site.get("/en/search.atom").body

    #expect(
      try JourneyF6Tests.entry("one", in: before) == JourneyF6Tests.entry("one", in: after))
    #expect(try JourneyF6Tests.entry("two", in: after).contains("2025-06-15T15:06:40Z"))
    let first = try #require(after.range(of: "practice:two</id>"))
    #expect(first.lowerBound < (try #require(after.range(of: "practice:one</id>"))).lowerBound)
  }

  @Test func anAssistantIsGivenPermalinksSourcesAndACursor() async throws {
    let question = """
      {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search_practices","arguments":\
      {"query":"reintegration of vulnerable migrants","region":["latin-america-caribbean"],\
      "limit":3}}}
      """
    let answer = try await site.post("/mcp", question, AssistantDoorTests.json)

    let result = JSONDocument(reading: answer.body)?["result"]?["structuredContent"]
    let practices = result?["practices"]?.array ?? []
    #expect(practices.count == 3)
    #expect(result?["nextCursor"]?.string?.isEmpty == false)
    for practice in practices {
      #expect(practice["permalink"]?.string?.contains("/en/practices/") == true)
      #expect(practice["sources"]?.array != nil)
    }
  }

  @Test(arguments: ["initialize", "nothing/such"])
  func theHandshakeIsAnsweredAndNothingUnknown(method: String) async throws {
    let message = """
      {"jsonrpc":"2.0","id":1,"method":"\(method)","params":{"protocolVersion":"2025-06-18",\
      "capabilities":{},"clientInfo":{"name":"a test","version":"1"}}}
      """
    let answer = try await site.post("/mcp", message, AssistantDoorTests.json)

    let document = JSONDocument(reading: answer.body)
    #expect((document?["error"] != nil) == (method == "nothing/such"))
    #expect((document?["result"] != nil) == (method != "nothing/such"))
  }

  @Test func aCopyLinksFromFileToFile() async throws {
    let served = try await TestSite.shared.get().get("/en/practices/kazakhstan-ii").body

    let page = StaticPage(served: served, file: "en/practices/kazakhstan-ii.html", origin: nil)

    #expect(page.html.contains("href=\"../../en/themes/children-in-migration.html\""))
    #expect(page.html.contains("href=\"../../assets/site-"))
    #expect(!page.html.contains("href=\"/") && !page.html.contains("action=\"/"))
    #expect(!page.html.contains("href=\"#\"") && !page.html.contains("data-suggest=\""))
    #expect(page.links.contains { $0.file == "fr/practices/kazakhstan-ii.html" })
  }

  @Test func aCopyLeavesTheRestToTheSite() async throws {
    let served = try await TestSite.shared.get().get("/en/experts").body

    let page = StaticPage(served: served, file: "en/experts.html", origin: "https://example.org")

    #expect(
      served.contains("<form class=\"choose\"") && !page.html.contains("<form class=\"choose\""))
    #expect(page.html.contains("href=\"https://example.org/en/opensearch.xml\""))
    #expect(page.html.contains("</html>"))
  }
}
