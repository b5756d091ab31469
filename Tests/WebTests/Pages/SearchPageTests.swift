import Foundation
import Testing

@testable import Web

@Suite struct SearchPageTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test func statesQueryCountAndPageInItsTitle() async throws {
    let page = try await site.get("/en/search?q=diaspora&page=2")

    #expect(page.body.contains("<title>Results for “diaspora”, 30 practices, page 2 – Passerelle"))
    #expect(page.body.contains("<p class=\"status\">30 practices</p>"))
  }

  @Test func linksToTheNeighbouringPages() async throws {
    let page = try await site.get("/en/search?q=diaspora&country=MD,GE&page=2")

    let next = "/en/search?q=diaspora&amp;country=GE,MD&amp;page=3"
    #expect(page.body.contains("<link rel=\"next\" href=\"\(next)\">"))
    #expect(page.body.contains("<a class=\"pager-step\" rel=\"next\" href=\"\(next)\">"))
    #expect(
      page.body.contains("<link rel=\"prev\" href=\"/en/search?q=diaspora&amp;country=GE,MD\">"))
  }

  @Test(arguments: [("en", "← ", " →"), ("ar", "→ ", " ←")])
  func pointsWithTheDirectionOfThePage(language: String, back: String, on: String) async throws {
    let page = try await site.get("/\(language)/search?q=diaspora&page=2")

    let steps = page.body.matches(of: /<a class="pager-step"[^>]*>(.*)<\/a>/)
      .map { $0.1.replacing(/<[^>]*>/, with: "") }
    #expect(steps.count == 2)
    #expect(steps.first?.hasPrefix(back) == true)
    #expect(steps.last?.hasSuffix(on) == true)
  }

  @Test func showsTheLastPageInPlaceOfOneBehindIt() async throws {
    let page = try await site.get("/en/search?q=diaspora&page=99")

    #expect(page.status == 200)
    #expect(page.body.contains("page 3 of 3"))
    #expect(page.body.contains("aria-current=\"page\"><span class=\"unseen\">Page </span>3</a>"))
  }

  @Test func takesPageZeroForTheFirst() async throws {
    let page = try await site.get("/en/search?page=0")

    #expect(page.status == 200)
    #expect(page.words.contains("“page” in the address was not understood"))
  }

  @Test func ticksWhatIsChosenAndKeepsTheOthersCounts() async throws {
    let page = try await site.get("/en/search?country=CR")

    #expect(page.body.contains("name=\"country\" value=\"CR\" checked"))
    #expect(page.body.contains("name=\"country\" value=\"MD\">"))
    #expect(page.words.contains("Moldova 15 , 15 practices"))
  }

  @Test func widensWithinAFacetAndNarrowsBetweenThem() async throws {
    #expect(try await site.get("/en/search?country=CR").words.contains("8 practices"))
    #expect(try await site.get("/en/search?country=CR,MD").words.contains("23 practices"))
    #expect(try await site.get("/en/search?country=CR&country=MD").words.contains("23 practices"))
    #expect(
      try await site.get("/en/search?country=CR,MD&experts=ES").body
        .contains("<p class=\"status\">5 practices"))
  }

  @Test func offersToTakeBackEachChoice() async throws {
    let page = try await site.get("/en/search?q=plan&country=CR,MD&-theme=diaspora-engagement")

    #expect(page.links.contains("/en/search?q=plan&country=MD&-theme=diaspora-engagement"))
    #expect(page.links.contains("/en/search?q=plan&country=CR,MD"))
    #expect(page.words.contains("Theme, without"))
  }

  @Test func keepsInItsFormWhatHasNoFieldOfItsOwn() async throws {
    let page = try await site.get("/en/search?q=plan&-country=BR&concepts=off&limit=20")

    #expect(page.body.contains("<input type=\"hidden\" name=\"concepts\" value=\"off\">"))
    #expect(!page.body.contains("type=\"hidden\" name=\"limit\""), "the list of sizes has it")
  }

  @Test func marksTheWordsThatWereFound() async throws {
    let page = try await site.get("/en/search?q=campaigns")

    #expect(page.body.contains("<mark>campaigns</mark>"))
  }

  @Test func saysWhatWasAlsoSearchedAndHowToSwitchItOff() async throws {
    let page = try await site.get("/en/search?q=THB")

    #expect(page.words.contains("Also searched for THB"))
    #expect(page.links.contains("/en/search?q=THB&literal=thb"))
    #expect(!page.links.contains("/en/search?q=THB&concepts=off"), "one switch for one concept")
    let plain = try await site.get("/en/search?q=THB&literal=thb")
    #expect(plain.links.contains("/en/search?q=THB"))
    #expect(!plain.words.contains("Also searched for"))
  }

  @Test func switchesSeveralConceptsOffAtOnce() async throws {
    let page = try await site.get("/en/search?q=THB+Kazakhstan")

    let address = try #require(page.links.first { $0.hasSuffix("&concepts=off") })
    let plain = try await site.get(address)
    #expect(plain.links.contains { $0.hasPrefix("/en/search?q=THB") && !$0.contains("concepts") })
    #expect(!plain.words.contains("Also searched for"))
  }

  @Test func helpsWhereNothingIsFound() async throws {
    let page = try await site.get("/en/search?country=CR,SV&theme=diaspora-engagement")

    #expect(page.status == 200)
    #expect(page.words.contains("No practice matches all of this"))
    #expect(page.words.contains("Without “Diaspora engagement” 8 practices"))
    #expect(page.body.contains("<p class=\"status\">0 practices"))
  }

  @Test func offersTheWordsAloneHoweverManyChoicesThereAre() async throws {
    let page = try await site.get("/en/search?q=diaspora&country=A1,A2,A3,A4,A5,A6&theme=x")

    #expect(page.words.contains("No practice matches all of this"))
    #expect(page.links.contains("/en/search?q=diaspora"))
  }

  @Test func staysSmallHoweverMuchAnAddressAsks() async throws {
    let many = (1...10_000).map { "v\($0)" }.joined(separator: ",")

    let page = try await site.get("/en/search?q=diaspra&theme=\(many)")

    #expect(page.status == 200)
    #expect(page.body.utf8.count < 200_000)
    #expect(page.words.contains("“theme” in the address was not understood"))
  }

  @Test func saysThatALongQueryWasCut() async throws {
    let page = try await site.get("/en/search?q=" + String(repeating: "plan+", count: 1_000))

    #expect(page.words.contains("Only the first 2000 characters were read."))
  }

  @Test func ignoresUnknownParametersAndSaysSo() async throws {
    let page = try await site.get("/en/search?colour=red")

    #expect(page.status == 200)
    #expect(page.words.contains("“colour” in the address was not understood and was left out."))
  }

  @Test func showsAValueNobodyHasAsChosen() async throws {
    let page = try await site.get("/en/search?country=ZZ")

    #expect(page.words.contains("0 practices"))
    #expect(page.body.contains("value=\"ZZ\" checked"))
  }

  @Test func keepsCombinationsOfChoicesOutOfSearchEngines() async throws {
    #expect(try await site.get("/en/search?country=CR").body.contains("content=\"noindex\""))
    #expect(try await !site.get("/en/search").body.contains("content=\"noindex\""))
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "q=" + String(repeating: "a", count: 10_000), "q=de+la", "q=%21%3F%2E%2C%22%28%29",
      "q=%22unclosed", "q=AND+OR+NOT", "q=((((((((((", "q=%00%01%02%7F", "q=%FF%FE%C0",
      "q=%E2%80%AE%D8%B9%D7%90%E6%BC%A2a", "q=" + String(repeating: "(a+OR+", count: 1500),
      "q=theme:", "q=*", "q=-", "q=%25%25%25", "q=a&q=b", String(repeating: "&", count: 5000),
      "theme=" + String(repeating: "a,", count: 3000), "q=%F0%9F%99%82", "q=%0d%0aSet-Cookie:x=1",
    ])
  func answersAnyQueryInTime(query: String) async throws {
    let page = try await site.get("/en/search?\(query)")

    #expect(page.status == 200)
    #expect(page["Set-Cookie"] == nil)
  }

  @Test func givesTheSameOrderForTheSameQuery() async throws {
    func practices(of site: TestSite) async throws -> [String] {
      try await site.get("/en/search?q=meeting").links.filter { $0.contains("/practices/") }
    }

    let first = try await practices(of: site)
    let second = try await practices(of: TestSite())

    #expect(first == second)
    #expect(!first.isEmpty)
  }
}
