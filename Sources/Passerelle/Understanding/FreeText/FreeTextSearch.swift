package import SearchEngine

/// Searches an index of ``CatalogueSchema`` for questions in plain words, without what the catalogue
/// knows of concepts and without the query language.
package struct FreeTextSearch: Sendable {
  private let searcher: Searcher
  private let families: WordFamilies

  package init(_ searcher: Searcher) {
    self.searcher = searcher
    families = WordFamilies(searcher)
  }

  /// The best `limit` records for `text`.
  package func hits(for text: String, limit: Int) -> [SearchResults.Hit] {
    searcher.search(request(for: text, limit: limit)).hits
  }

  /// What is asked of the index for `text`.
  package func request(for text: String, limit: Int) -> SearchRequest {
    let question = question(text)
    var look = question.secondLook
    // It looks at nearly all that the first look went by.
    look.firstWeight = RankingSettings.standard.first
    return SearchRequest(question.query, limit: limit, countsTotal: false, secondLook: look)
  }

  /// The same without a second look.
  package func firstLook(for text: String, limit: Int) -> SearchRequest {
    SearchRequest(question(text).query, limit: limit, countsTotal: false)
  }

  private func question(_ text: String) -> Question {
    Question(text, searcher: searcher, families: families)
  }
}
