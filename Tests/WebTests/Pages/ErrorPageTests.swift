import Hummingbird
import Testing

@testable import Web

@Suite struct ErrorPageTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test(arguments: [
    "/en/nothing", "/en/practices/no-such-practice", "/en/practices/%3Cscript%3E",
    "/en/practices/benin-draft", "/en/themes/nothing", "/en/countries/XX", "/xx/", "/nothing",
    "/en/practices/..%2f..%2fetc",
  ])
  func answersWithAPageWhereThereIsNothing(address: String) async throws {
    let page = try await site.get(address)

    #expect(page.status == 404)
    #expect(page["Content-Type"] == "text/html; charset=utf-8")
    #expect(page.words.contains("There is nothing at this address"))
    #expect(page.body.contains("name=\"q\""))
    #expect(!page.withoutOwnScript.contains("<script"))
  }

  @Test func speaksTheLanguageOfTheAddressOrElseOfTheReader() async throws {
    #expect(try await site.get("/ru/x").words.contains("По этому адресу ничего нет"))
    let page = try await site.get("/x", [.acceptLanguage: "es"])
    #expect(page.words.contains("No hay nada en esta dirección"))
  }

  @Test func tellsWhyAPracticeIsGone() async throws {
    let page = try await site.get("/en/practices/togo-i")

    #expect(page.status == 410)
    #expect(page.words.contains("Withdrawn: 1 March 2025."))
    #expect(page.words.contains("It was told twice."))
    #expect(page.links.contains("/en/practices/costa-rica-i"))
    #expect(try await !site.get("/en/search").links.contains("/en/practices/togo-i"))
  }

  @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .patch])
  func letsNothingBeSent(method: HTTPRequest.Method) async throws {
    for address in ["/en/", "/api/v1/search", "/nothing"] {
      let answer = try await site.send(method, address)

      #expect(answer.status == 405)
      #expect(answer["Allow"] == "GET, HEAD, OPTIONS")
    }
    #expect(try await site.send(.options, "/en/").status == 204)
  }

  @Test(arguments: [("/oai", "GET, HEAD, POST, OPTIONS"), ("/mcp", "POST, OPTIONS")])
  func doorsThatTakeAQuestionAsABodySaySo(address: String, methods: String) async throws {
    for method in [HTTPRequest.Method.options, .put, .delete] {
      #expect(try await site.send(method, address)["Allow"] == methods)
    }
  }
}
