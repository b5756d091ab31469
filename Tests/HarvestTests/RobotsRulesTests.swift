import Testing

@testable import Harvest

@Suite struct RobotsRulesTests {
  @Test(arguments: [
    ("User-agent: *\nDisallow: /", "/a", false),
    ("User-agent: *\nDisallow:", "/a", true),
    ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true),
    ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true),
    ("User-agent: Passerelle\nDisallow: /x\n\nUser-agent: *\nDisallow: /", "/a", true),
    ("User-agent: other\nUser-agent: passerelle\nDisallow: /a", "/a", false),
    ("User-agent: other\nDisallow: /\n", "/a", true),
    ("# none\n", "/a", true),
    ("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf", false),
    ("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf?b", true),
    ("User-agent: *\nDisallow: /*?print=", "/x?print=1", false),
    ("User-agent: * # all\r\nDisallow: /a # this\r\n", "/ab", false),
    ("\u{FEFF}User-agent: *\nDisallow: /a", "/a", false),
    ("User-agent: Passerelle/1.0 (+https://example.org)\nDisallow: /a", "/a", false),
    ("User-agent: Passerelles\nDisallow: /a", "/a", true),
    ("User-agent: *\nDisallow: /%61", "/a", false),
    ("User-agent: *\nDisallow: /a", "/%61", false),
    ("User-agent: *\nDisallow: /na\u{EF}ve", "/na%C3%AFve", false),
    ("User-agent: *\nDisallow: /caf%c3%a9", "/caf%C3%A9", false),
    ("User-agent: *\nDisallow: /a%2Fb", "/a/b", true),
    ("User-agent: *\nDisallow: /100%", "/100%", false),
  ])
  func allowsAsTheLongestRuleSays(text: String, path: String, isAllowed: Bool) {
    #expect(RobotsRules(text, for: "Passerelle").allows(path) == isAllowed)
  }

  @Test func readsRulesBehindThousandsOfLines() {
    let text = String(repeating: "# nothing\n", count: 20_000) + "User-agent: *\nDisallow: /a"

    #expect(!RobotsRules(text, for: "Passerelle").allows("/a"))
  }

  @Test func readsThePauseThatASiteAsksFor() {
    #expect(RobotsRules("User-agent: *\nCrawl-delay: 2.5", for: "Passerelle").crawlDelay == 2.5)
    #expect(RobotsRules("User-agent: *\nCrawl-delay: -1", for: "Passerelle").crawlDelay == nil)
  }
}
