import Catalogue
import Testing

@testable import Web

@Suite struct LanguageNegotiationTests {
  @Test(
    arguments: [
      (nil, "en"), ("", "en"), ("fr", "fr"), ("fr-CH, en;q=0.8", "fr"), ("de, ru;q=0.5", "ru"),
      ("es;q=0.2, ru;q=0.9", "ru"), ("fr;q=0, es", "es"), ("fr;q=0", "en"), ("*", "en"),
      ("RU-ru", "ru"), ("zh-Hant-TW, es-419;q=0.7", "es"), ("fr; q=0.5, es; q=0.6", "es"),
      ("xx;q=abc, fr", "fr"), (";;;,,,", "en"), ("en-x-private", "en"),
    ] as [(String?, String)])
  func choosesWhatTheReaderLikesBest(header: String?, expected: String) {
    let chosen = LanguageNegotiation.choose(from: Language.ofTheCatalogue, accepting: header)

    #expect(chosen.tag == expected)
  }

  @Test func readsAnEndlessHeaderQuickly() {
    let header = String(repeating: "xx-yy-zz;q=0.1,", count: 100_000) + "fr"

    #expect(
      LanguageNegotiation.choose(from: Language.ofTheCatalogue, accepting: header) == .english)
  }
}
