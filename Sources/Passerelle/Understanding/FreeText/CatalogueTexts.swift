import Analysis
import Catalogue
import SearchEngine

/// Which texts a catalogue has, and by what names its index knows them. Made once: every word of every
/// question asks for it.
struct CatalogueTexts: Sendable {
  /// The texts in one language.
  struct InLanguage: Sendable {
    let language: Language
    let analyzer: Analyzer
    /// The fields of stems, of those parts that some record has.
    let stems: [String]
    /// The field of stems in titles.
    let titleStems: String
    /// How many records have such a text in one of their parts.
    let documentCount: Int
  }

  /// The languages that some record has texts in, in the order of the catalogue's.
  let languages: [InLanguage]
  /// The fields of words as they are spelt, of those parts that some record has.
  let spellings: [String]

  init(_ searcher: Searcher) {
    let parts = CatalogueSchema.Part.allCases.filter {
      searcher.documentCount(ofField: CatalogueSchema.spelling(of: $0)) > 0
    }
    spellings = parts.map(CatalogueSchema.spelling(of:))
    languages = CatalogueSchema.analysedLanguages.compactMap { language in
      let stems = parts.map { CatalogueSchema.field($0, language) }
      let count = stems.map(searcher.documentCount(ofField:)).max() ?? 0
      guard count > 0 else { return nil }
      return InLanguage(
        language: language, analyzer: CatalogueSchema.analyzer(for: language), stems: stems,
        titleStems: CatalogueSchema.field(.title, language), documentCount: count)
    }
  }
}
