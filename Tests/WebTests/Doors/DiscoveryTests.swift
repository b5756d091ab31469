import Foundation
import HTTPTypes
import Interchange
import Testing

@testable import Web

@Suite struct DiscoveryTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test func theSitemapHasPublishedPracticesInFourLanguages() async throws {
    let body = try await site.get("/sitemap.xml").body

    for language in ["en", "fr", "es", "ru"] {
      #expect(body.contains("<loc>http://localhost/\(language)/practices/kazakhstan-ii</loc>"))
    }
    #expect(body.contains("hreflang=\"x-default\""))
    #expect(!body.contains("benin-draft"))
    #expect(!body.contains("togo-i"))
    for part in ["2", "0", "-1", "9223372036854775807", "x"] {
      #expect(try await site.get("/sitemap-\(part).xml").status == 404)
    }
  }

  @Test func robotsAreShownTheSitemapAndKeptFromCombinations() async throws {
    let body = try await site.get("/robots.txt").body

    #expect(body.contains("Sitemap: http://localhost/sitemap.xml"))
    #expect(body.contains("Disallow: /*/search?"))
  }

  @Test func thereIsNoSecurityContactWhereNobodyIsConfigured() async throws {
    #expect(try await site.get("/.well-known/security.txt").status == 404)
  }

  @Test func aForgedHostIsNotRepeated() async throws {
    let address = try await site.get("/robots.txt", [HTTPField.Name.required("Host"): "a\"<b"])

    #expect(!address.body.contains("<b"))
  }

  @Test func aPracticePageSaysThatItIsAnArticle() async throws {
    let page = try await site.get("/fr/practices/kazakhstan-ii").body
    let script = try #require(
      page.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/))
    let node = try #require(JSONDocument(reading: String(script.1)))

    #expect(node["@type"] == "Article")
    #expect(node["headline"] == "Campagnes d’information pour les familles migrantes")
    #expect(node["url"] == "/fr/practices/kazakhstan-ii")
  }

  @Test func aHostileTitleCannotLeaveTheScript() async throws {
    let page = try await site.get("/en/practices/hostile").body
    let scripts = page.matches(of: /<script type="application\/ld\+json">(.*?)<\/script>/)

    #expect(scripts.count == 2)
    #expect(JSONDocument(reading: String(try #require(scripts.first).1))?["@type"] == "Article")
  }
}
