import Catalogue
import Foundation
import Testing

@testable import Web

/// Selection, comparison, letter, edition.
@Suite struct TakingTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test func keepsTheSelectionInEveryAddressOfASearch() async throws {
    let page = try await site.get("/en/search?q=integration&ids=costa-rica-i,kazakhstan-ii")

    #expect(page.words.contains("2 practices selected"))
    let inBoxes = page.body.matches(of: /name="ids" value="([^"]+)" checked/).map { String($0.1) }
    let hidden = page.body.matches(of: /type="hidden" name="ids" value="([^"]+)"/)
      .map { String($0.1) }
    #expect(Set(inBoxes + hidden) == ["costa-rica-i", "kazakhstan-ii"])
    #expect(page.links.contains { $0.hasPrefix("/fr/search?") && $0.contains("ids=costa-rica-i") })
  }

  @Test func readsASelectionFromBoxesAndFromOneList() {
    let boxes = Selection(pairs: [("ids", "a"), ("q", "x"), ("ids", "b,a"), ("ids", "No Id")])

    #expect(boxes.text == "a,b")
    #expect(boxes.query == "?ids=a,b")
  }

  @Test func cutsASelectionThatNoAddressCarries() {
    let many = (1...500).compactMap { RecordID("r-\($0)") }

    #expect(Selection(many).ids.count == Selection.limit)
  }

  @Test func showsTheSelectionAndTheWayOnward() async throws {
    let page = try await site.get("/en/selection?ids=costa-rica-i,togo-i,nobody,kazakhstan-ii")

    #expect(page.words.contains("2 practices selected"))
    #expect(page.links.contains("/en/compare?ids=costa-rica-i,kazakhstan-ii"))
    #expect(page.links.contains("/en/selection?ids=kazakhstan-ii"))
    #expect(page.links.contains("/en/search?ids=costa-rica-i,kazakhstan-ii"))
  }

  @Test func saysHowToBeginWhereNothingIsSelected() async throws {
    let page = try await site.get("/fr/selection")

    #expect(page.status == 200)
    #expect(page.words.contains("Rien n’est encore sélectionné"))
  }

  @Test func comparesFieldByFieldInWords() async throws {
    let page = try await site.get("/en/compare?ids=costa-rica-i,costa-rica-ii,kazakhstan-ii")

    #expect(page.words.contains("not stated"))
    #expect(page.words.contains("Different"))
    #expect(page.words.contains("Not stated everywhere"))
    #expect(page.body.matches(of: /<th scope="col"/).count == 4)
    #expect(page.links.contains("/en/compare?ids=costa-rica-ii,kazakhstan-ii"))
  }

  @Test func namesThePracticeInEachCellWhereMoreThanTwoAreCompared() async throws {
    let three = try await site.get("/en/compare?ids=costa-rica-i,costa-rica-ii,kazakhstan-ii")
    let two = try await site.get("/en/compare?ids=costa-rica-i,kazakhstan-ii")

    #expect(three.body.contains("<td role=\"cell\" data-of=\"Costa Rica I\">"))
    #expect(!two.body.contains("data-of"))
  }

  @Test func saysWhatTwoHaveInCommon() async throws {
    let page = try await site.get("/en/compare?ids=costa-rica-i,costa-rica-ii")

    #expect(page.words.contains("The same in all"))
    // Two are the fewest: neither can be taken out.
    #expect(!page.body.contains("class=\"remove\""))
  }

  @Test func asksForASecondPractice() async throws {
    let page = try await site.get("/en/compare?ids=costa-rica-i")

    #expect(page.status == 200)
    #expect(page.words.contains("needs at least two practices"))
  }

  @Test func fillsThemeAndCountryIntoTheLetter() async throws {
    let page = try await site.get("/en/support?practice=kazakhstan-ii")

    #expect(page.words.contains("Children in migration"))
    #expect(page.words.contains("[name of the institution], Kazakhstan"))
    #expect(page.words.contains("Information campaigns for migrant families"))
    let mail = try #require(page.links.first { $0.hasPrefix("mailto:") })
    #expect(mail.contains("Children%20in%20migration") && mail.contains("%0D%0A%0D%0A"))
    #expect(!mail.contains("+"))
  }

  @Test func leavesGapsInALetterAboutNothing() async throws {
    let page = try await site.get("/en/support?theme=no-such-theme&country=ZZ&practice=togo-i")

    #expect(page.status == 200)
    #expect(page.words.contains("[theme]") && page.words.contains("[country]"))
  }

  @Test func makesAnEditionByRegion() async throws {
    let whole = try await site.get("/en/edition")
    let part = try await site.get("/en/edition?region=latin-america-caribbean")

    #expect(whole.words.contains("Edition of 22 November 2026"))
    #expect(part.words.contains("Latin America and the Caribbean"))
    #expect(part.words.contains("8 practices"))
    #expect(part.links.contains("#costa-rica-i") && !part.links.contains("#kazakhstan-ii"))
    #expect(part.body.contains("class=\"qr\""))
  }

  @Test func saysThatAnEditionIsEmpty() async throws {
    let page = try await site.get("/en/edition?theme=remittances&region=asia")

    #expect(page.words.contains("No practice belongs to this edition"))
  }
}
