import Testing

@testable import Web

@Suite struct AskingPageTests {
  /// A page whose name was made to lead to this machine says the same name as its request.
  @Test(arguments: [
    ("http://evil.example:8080", false), ("http://localhost:8080", true),
    ("http://LocalHost", true), ("http://127.0.0.1:8080", true), ("http://[::1]:8080", true),
    ("http://[::1]", true), ("http://localhost.evil.example", false),
    ("http://127.0.0.1.evil.example", false), ("http://[::2]:80", false), ("null", false),
    ("", false),
  ])
  func believesOnlyNamesOfThisMachineWhereNoneIsConfigured(origin: String, isBelieved: Bool) {
    let page = AskingPage(origin: origin)

    #expect(page.isOfTheSite(at: origin, isConfigured: false) == isBelieved)
    #expect(page.isOfTheSite(at: origin, isConfigured: true))
    #expect(!page.isOfTheSite(at: origin + "1", isConfigured: true))
  }

  @Test func comparesWithTheBeginningOfTheConfiguredAddress() {
    let page = AskingPage(origin: "https://practices.example.org")

    #expect(page.isOfTheSite(at: "https://Practices.Example.org/catalogue", isConfigured: true))
    #expect(!page.isOfTheSite(at: "http://practices.example.org", isConfigured: true))
    #expect(!page.isOfTheSite(at: "https://practices.example.org.evil", isConfigured: true))
  }
}
