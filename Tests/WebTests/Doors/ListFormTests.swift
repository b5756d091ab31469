import Foundation
import HTTPTypes
import Interchange
import Testing

@testable import Web

@Suite struct ListFormTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test(arguments: ExchangeFormat.all.filter { $0 != .iati })
  func everyFormHoldsTheWholeListWhateverThePage(format: ExchangeFormat) async throws {
    let answer = try await site.get(
      "/en/search.\(format.suffix)?region=european-neighbourhood&page=2")

    #expect(answer.status == 200)
    #expect(answer["Content-Type"] == format.contentType)
    #expect(answer["X-Total-Count"] == "30")
    #expect(answer["ETag"] != nil)
    #expect(answer["Vary"]?.contains("Accept") == true)
    if format != .xlsx {
      for number in 1...30 { #expect(answer.body.contains("other-\(number)")) }
    }
  }

  @Test func aFileIsNamedAfterWhatItHolds() async throws {
    let list = try await site.get("/en/search.csv?country=CR")
    let practice = try await site.get("/en/practices/kazakhstan-ii.ris")

    #expect(list["Content-Disposition"] == "attachment; filename=\"practices-8.csv\"")
    #expect(practice["Content-Disposition"] == "attachment; filename=\"kazakhstan-ii.ris\"")
    #expect(practice.body.contains("TY  - RPRT"))
  }

  @Test func aSelectionIsTakenAwayInItsOrderWithoutWhatIsNotPublished() async throws {
    let asked = "ids=kazakhstan-ii,togo-i,costa-rica-i,atlantis,benin-draft"
    let references = try await site.get("/en/selection.ris?\(asked)")
    let page = try await site.get("/en/selection?\(asked)")

    #expect(references.status == 200)
    #expect(
      references["Content-Disposition"] == "attachment; filename=\"selection-2.ris\"")
    #expect(references["X-Total-Count"] == "2")
    let places = ["kazakhstan-ii", "costa-rica-i"].map {
      references.body.range(of: "/en/practices/\($0)")?.lowerBound
    }
    let (first, second) = (try #require(places[0]), try #require(places[1]))
    #expect(first < second)
    #expect(page.body.contains("/en/selection.csv?ids=kazakhstan-ii,costa-rica-i"))
  }

  @Test func aSpreadsheetIsGivenAByteOrderMarkWhereItAsksForOne() async throws {
    let plain = try await site.get("/en/search.csv?country=CR")
    let marked = try await site.get("/en/search.csv?country=CR&bom=on")

    #expect(marked.body == "\u{FEFF}" + plain.body)
  }

  @Test(arguments: [
    ("text/csv", "text/csv; charset=utf-8; header=present"),
    ("application/atom+xml;q=0.9, text/html;q=0.5", "application/atom+xml; charset=utf-8"),
    ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"),
    ("*/*", "text/html; charset=utf-8"), ("text/*", "text/html; charset=utf-8"),
    ("application/json;q=0, */*", "text/html; charset=utf-8"),
    ("application/*", "application/json"),
    ("text/html;q=0, text/*;q=0.1", "text/csv; charset=utf-8; header=present"),
    ("text/html;q=0, text/*;q=0.1, application/json;q=0.2, application/*;q=0", "application/json"),
    ("application/*, text/html;q=0.1", "text/html; charset=utf-8"),
    ("text/html;q=2", "text/html; charset=utf-8"),
  ])
  func theFormIsTheOneAskedForByName(accept: String, type: String) async throws {
    let answer = try await site.get("/en/search?country=CR", [.accept: accept])

    #expect(answer.status == 200)
    #expect(answer["Content-Type"] == type)
    #expect(answer["Vary"]?.contains("Accept") == true)
  }

  @Test func anAddressBeatsTheHeader() async throws {
    let answer = try await site.get("/en/search.ris", [.accept: "text/csv"])

    #expect(answer["Content-Type"] == "application/x-research-info-systems")
  }

  @Test func whatNobodyHasIsNotAcceptable() async throws {
    let answer = try await site.get("/en/search", [.accept: "image/png"])

    #expect(answer.status == 406)
    #expect(answer["Content-Type"] == "application/problem+json")
  }

  @Test(arguments: [
    ("/en/search.exe", 404), ("/en/practices/atlantis.csv", 404), ("/en/themes/nothing.atom", 404),
    ("/en/countries/ZZ.csv", 404), ("/en/practices/togo-i.json", 410),
    ("/en/practices/benin-draft.json", 404), ("/en/search.csv?colour=red", 400),
    ("/en/search.csv?sort=colour", 400), ("/en/search.iati.xml", 404), ("/xx/search.csv", 404),
  ])
  func whatIsNotThereIsAProblem(address: String, status: Int) async throws {
    #expect(try await site.get(address).status == status)
  }

  @Test func whoHasTheFileIsNotSentItAgain() async throws {
    let first = try await site.get("/en/search.csv?country=CR")
    let tag = try #require(first["ETag"])
    let second = try await site.get("/en/search.csv?country=CR", [.ifNoneMatch: tag])
    let other = try await site.get("/en/search.ris?country=CR", [.ifNoneMatch: tag])

    #expect(second.status == 304)
    #expect(second.body.isEmpty)
    #expect(other.status == 200)
  }

  @Test func headSaysWhatGetWould() async throws {
    let get = try await site.get("/en/search.csv?country=CR")
    let head = try await site.send(.head, "/en/search.csv?country=CR")

    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    #expect(head["ETag"] == get["ETag"])
    #expect(head["X-Total-Count"] == "8")
  }

  @Test func aPageNamesItsOtherForms() async throws {
    let answer = try await site.get("/en/search?country=CR")
    let links = answer.headers[values: SiteHeaders.link].joined(separator: ", ")

    #expect(
      links.contains(
        "</en/search.atom?country=CR>; rel=\"alternate\"; type=\"application/atom+xml\""))
    #expect(!links.contains("iati"))
  }

  @Test func otherFormsAreNamedWithoutThePageOfTheReader() async throws {
    let answer = try await site.get("/en/search?region=european-neighbourhood&page=2")
    let links = answer.headers[values: SiteHeaders.link].joined(separator: ", ")

    #expect(answer.status == 200)
    #expect(links.contains("</en/search.csv?region=european-neighbourhood>;"))
    #expect(!links.contains("page="))
  }

  @Test(arguments: [
    "/en/search?q=a>;rel=\"canonical\",<https://evil.example/", "/en/search?q=a%0D%0AX-Evil:%20b",
    "/en/search?q=a%00%7F%0A", "/en/search?q=a\tb", "/en/search?q=%3E%22%3C", "/en/search?q=%FF%C3",
    "/en/search?q=\u{E9}%C3%A9", "/en/themes/trafficking-in-human-beings?page=1\">,<x",
  ])
  func otherFormsAreNamedByAddressesWhateverWasAsked(address: String) async throws {
    let plain = try await site.get("/en/search?q=a")
    let answer = try await site.get(address)
    let links = answer.headers[values: SiteHeaders.link]

    #expect(answer.status == 200)
    #expect(links.count == plain.headers[values: SiteHeaders.link].count)
    for link in links {
      let isWhole =
        link.wholeMatch(
          of: /<[!#-;=?-_a-z~]+>; rel="alternate"; type="[a-z0-9.+\/-]+"/) != nil
      #expect(isWhole, "\(link)")
    }
  }

  @Test(arguments: [("en", "Context"), ("fr", "Contexte"), ("ru", "Context")])
  func textsToReadAreHeadedInTheirOwnLanguage(language: String, heading: String) async throws {
    let answer = try await site.get("/\(language)/practices/kazakhstan-ii.md")

    #expect(answer.status == 200)
    #expect(answer.body.contains("\n## \(heading)\n"))
  }

  @Test func feedsTellOfWhatWasWithdrawn() async throws {
    let all = try await site.get("/en/search.atom")
    let elsewhere = try await site.get("/en/countries/CR.atom")

    #expect(all.body.contains("ref=\"urn:passerelle:practice:togo-i\""))
    #expect(!elsewhere.body.contains("togo-i\""))
    #expect(!all.body.contains("benin-draft"))
  }

  @Test func whatASheetSaysStaysWordsInEveryForm() async throws {
    for format in [ExchangeFormat.atom, .rss, .jsonLD] {
      let answer = try await site.get("/en/search.\(format.suffix)")
      #expect(!answer.body.contains("<script>alert"), "\(format.suffix)")
    }
  }

  @Test func aListThatChangesIsAnotherFile() async throws {
    let site = try TestSite()
    let before = try await site.get("/en/search.csv")
    try site.commit([Practices.make("brand-new", "=1+1")])
    let after = try await site.get("/en/search.csv")

    #expect(before["ETag"] != after["ETag"])
    #expect(after.body.contains("brand-new,\"'=1+1\","))
  }
}
