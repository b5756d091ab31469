import HTTPTypes
import Testing

@testable import Web

@Suite struct CanonicalAddressesTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test(arguments: [
    ("/en/practices/kazakhstan-ii/", "/en/practices/kazakhstan-ii"),
    ("/en/search/", "/en/search"), ("/en//search", "/en/search"), ("//en/search", "/en/search"),
    ("/fr", "/fr/"), ("/fr//", "/fr/"), ("/en/practices", "/en/search"),
    ("/en/practices/", "/en/search"), ("/en/search.csv/", "/en/search.csv"),
    ("/en/practices/kazakhstan-ii/?text=fr", "/en/practices/kazakhstan-ii?text=fr"),
    ("/en/search/?q=a+b&country=CR,TG", "/en/search?q=a+b&country=CR,TG"),
    ("/en/practices?q=a%26b", "/en/search?q=a%26b"), ("/ar/nothing/", "/ar/nothing"),
    ("/en/countries/cr?page=2", "/en/countries/CR?page=2"),
    (
      "/en/practices/information-campaigns-for-migrant-families?text=fr",
      "/en/practices/kazakhstan-ii?text=fr"
    ),
  ])
  func everyPageHasOneAddressAndTheOthersLeadToIt(address: String, expected: String) async throws {
    for method in [HTTPRequest.Method.get, .head] {
      let answer = try await site.send(method, address)

      #expect(answer.status == 301)
      #expect(answer["Location"] == expected)
      #expect(answer.body.isEmpty)
    }
  }

  @Test(arguments: [
    "/en/", "/en/search", "/en/search?q=a//b/", "/en/practices/kazakhstan-ii", "/en/search.csv",
    "/en/practices/kazakhstan-ii.md", "/en/practices/kazakhstan-ii/history", "/en/opensearch.xml",
    "/en/themes", "/robots.txt", "/oai?verb=Identify",
  ])
  func anAddressThatIsTheOneIsAnsweredThere(address: String) async throws {
    #expect(try await site.get(address).status == 200)
  }

  @Test(arguments: ["//evil.example/", "/evil.example//en/", "/xx/search/", "/nothing/"])
  func nobodyIsLedFromWhatIsNoPageOfTheSite(address: String) async throws {
    let answer = try await site.get(address)

    #expect(answer.status == 404)
    #expect(answer["Location"] == nil)
  }

  @Test func whatIsSentToAnotherAddressIsRefusedRatherThanLed() async throws {
    #expect(try await site.send(.post, "/en/search/").status == 405)
  }
}
