import Testing

@testable import Catalogue

@Suite struct LinkedDataScannerTests {
  private func found(_ text: String) -> [String] {
    var scanner = LinkedDataScanner(Array(text.utf8)[...], wanted: ["headline", "datePublished"])
    return scanner.scan().map { "\($0.name)=\($0.text)\($0.isOfPage ? " of page" : "")" }
  }

  @Test func tellsPropertiesOfArticlesFromThoseOfOtherThings() {
    let graph = """
      {"@graph": [{"@type": "Organization", "headline": "Town"},
        {"headline": "Harbour", "@type": ["Thing", "NewsArticle"], "datePublished": "2024-01-02"}]}
      """

    #expect(
      found(graph) == [
        "headline=Town", "headline=Harbour of page", "datePublished=2024-01-02 of page",
      ])
  }

  @Test func readsOverSlipsThatAStrictReaderRefuses() {
    #expect(found("{\"headline\": \"Two\nlines\", ,}") == ["headline=Two\nlines"])
    #expect(found("<!-- {\"headline\": \"A\"} -->") == ["headline=A"])
    #expect(found("{\"headline\": \"cut sho") == ["headline=cut sho"])
  }

  @Test func resolvesEscapes() {
    #expect(
      found(#"{"headline": "\u00c9cole \ud83d\ude42 \"A\/B\"\n"}"#) == ["headline=École 🙂 \"A/B\" "]
    )
  }

  @Test func leavesOutWhatOthersSay() {
    #expect(
      found(#"{"comment": [{"datePublished": "2020-01-01"}], "headline": "A"}"#) == ["headline=A"])
  }

  @Test func passesOverWhatIsNestedTooDeep() {
    let deep = String(repeating: "[", count: 100_000) + #"{"headline": "A"}"#

    #expect(found(deep).isEmpty)
  }
}
