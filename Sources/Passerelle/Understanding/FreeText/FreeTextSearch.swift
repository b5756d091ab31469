package import SearchEngine

/// Searches an index of ``CatalogueSchema`` for questions in plain words, without what the catalogue
/// knows of concepts and without the query language.
package struct FreeTextSearch: Sendable {
  private let searcher: Searcher
  private let similarWords: SimilarWords

  package init(_ searcher: Searcher) {
    self.searcher = searcher
    similarWords = SimilarWords(ofCatalogue: searcher)
  }

  /// The best `limit` records for `text`.
  package func hits(for text: String, limit: Int) -> [SearchResults.Hit] {
    searcher.search(request(for: text, limit: limit)).hits
  }

  /// What is asked of the index for `text`.
  package func request(for text: String, limit: Int) -> SearchRequest {
    let question = Question(text, searcher: searcher)
    return SearchRequest(
      question.query, limit: limit, countsTotal: false,
      secondLook: question.secondLook(similarWords: similarWords))
  }
}

extension SimilarWords {
  /// A large collection has a slip for every word; a word has to be in one of so many documents.
  private static let rarest = 50_000

  /// The words of all texts, with their accents and without.
  init(ofCatalogue searcher: Searcher) {
    self.init(
      searcher, fields: CatalogueSchema.Part.allCases.map(CatalogueSchema.spelling(of:)),
      leastFrequency: max(1, searcher.documentCount / Self.rarest))
  }
}
