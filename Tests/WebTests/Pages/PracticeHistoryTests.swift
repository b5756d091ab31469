import Catalogue
import Foundation
import Testing

@testable import Web

/// What becomes of a practice over time.
@Suite struct PracticeHistoryTests {
  @Test func sendsOnFromTheAddressOfAnEarlierTitle() async throws {
    let site = try TestSite([Practices.kazakhstan])
    var renamed = Practices.kazakhstan
    renamed.title[.english] = "Campaigns for families on the move"

    try site.commit([renamed])

    for slug in [
      "information-campaigns-for-migrant-families", "campaigns-for-families-on-the-move",
    ] {
      let answer = try await site.get("/en/practices/\(slug)")
      #expect(answer.status == 301)
      #expect(answer["Location"] == "/en/practices/kazakhstan-ii")
    }
    #expect(try await site.get("/en/practices/kazakhstan-ii").status == 200)
    #expect(try await site.get("/en/practices/nobody").status == 404)
  }

  @Test func showsBothVersionsAndWhatDiffers() async throws {
    let site = try TestSite([Practices.kazakhstan])
    var changed = Practices.kazakhstan
    changed.title[.english] = "Campaigns for families on the move"
    changed.countries = ["KZ", "KG"]

    try site.commit([changed])
    let page = try await site.get("/en/practices/kazakhstan-ii/history")

    #expect(page.words.contains("2 versions"))
    #expect(page.words.contains("Title (English)"))
    #expect(page.body.contains("<del>Information campaigns for migrant families</del>"))
    #expect(page.body.contains("<ins>Campaigns for families on the move</ins>"))
    #expect(page.body.contains("<del>KZ</del>") && page.body.contains("<ins>KZ, KG</ins>"))
    #expect(page.words.contains("The first version."))
  }

  @Test func hasNoHistoryOfDraftsAndWithdrawnPractices() async throws {
    let site = try TestSite.shared.get()

    #expect(try await site.get("/en/practices/togo-i/history").status == 410)
    #expect(try await site.get("/en/practices/benin-draft/history").status == 404)
  }

  @Test func showsTwoLanguagesSideBySide() async throws {
    let site = try TestSite.shared.get()

    let page = try await site.get("/en/practices/kazakhstan-ii?beside=fr")

    #expect(page.body.contains("<div class=\"prose\" lang=\"fr\">"))
    #expect(
      page.words.contains("Many workers enter") && page.words.contains("De nombreux travailleurs"))
    #expect(page.links.contains("/en/practices/kazakhstan-ii"))
    // A language that it does not have changes nothing.
    let plain = try await site.get("/en/practices/kazakhstan-ii?beside=de")
    #expect(!plain.body.contains("class=\"texts two\""))
  }

  @Test func marksWhatRunsTheOtherWay() async throws {
    let site = try TestSite.shared.get()

    let page = try await site.get("/ar/practices/kazakhstan-ii")

    #expect(page.body.contains("<div class=\"prose\" lang=\"en\" dir=\"ltr\">"))
    #expect(page.body.contains("<span lang=\"en\" dir=\"ltr\">Kazakhstan</span>"))
  }

  @Test func citesInTheLanguageOfThePage() async throws {
    let site = try TestSite(publicAddress: "https://practices.example.org")

    let english = try await site.get("/en/practices/kazakhstan-ii")
    let french = try await site.get("/fr/practices/kazakhstan-ii")

    #expect(
      english.words.contains(
        "MIEUX+: “Information campaigns for migrant families” (Kazakhstan II), "
          + "spring 2022 – 14 February 2023. Passerelle, "
          + "https://practices.example.org/en/practices/kazakhstan-ii (read on 22 November 2026)."))
    #expect(french.words.contains("(consulté le 22 novembre 2026)"))
    #expect(english.body.contains("class=\"qr\""))
  }

  @Test func offersToReportAnErrorOnlyWhereSomebodyAnswers() async throws {
    let page = try await TestSite.shared.get().get("/en/practices/kazakhstan-ii")

    #expect(!page.words.contains("Report an error"))
  }
}
