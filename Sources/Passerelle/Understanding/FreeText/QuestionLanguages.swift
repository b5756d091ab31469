import Analysis
import Catalogue
import SearchEngine

extension Searcher {
  /// The languages that some record has texts in, in the order of the catalogue's.
  var textLanguages: [Language] {
    CatalogueSchema.analysedLanguages.filter { language in
      CatalogueSchema.Part.allCases.contains {
        documentCount(ofField: CatalogueSchema.field($0, language)) > 0
      }
    }
  }
}

/// Tells in which languages a question may be: those that know most of its words, as grammar or from
/// their texts. Several where they know as many.
struct QuestionLanguages {
  let searcher: Searcher

  func languages(of words: [String]) -> [Language] {
    let languages = searcher.textLanguages
    guard languages.count > 1 else { return languages }
    let votes = languages.map { language in words.count { isKnown($0, in: language) } }
    let most = votes.max() ?? 0
    return zip(languages, votes).filter { $1 == most }.map { $0.0 }
  }

  private func isKnown(_ word: String, in language: Language) -> Bool {
    let stems = CatalogueSchema.analyzer(for: language).tokens(in: word).terms
    return stems.allSatisfy { stem in
      CatalogueSchema.Part.allCases.contains {
        searcher.documentFrequency(field: CatalogueSchema.field($0, language), term: stem) > 0
      }
    }
  }
}
