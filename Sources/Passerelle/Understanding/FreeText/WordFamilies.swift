import Analysis
import Catalogue
import SearchEngine

/// The other forms that a word may stand in: its inflections, and words that resemble it. Made once
/// from all words of a catalogue's texts.
struct WordFamilies: Sendable {
  let texts: CatalogueTexts
  let similarWords: SimilarWords
  let inflections: Inflections

  /// A large collection has a slip for every word; a word has to be in one of so many documents.
  private static let rarest = 50_000

  init(_ searcher: Searcher) {
    texts = CatalogueTexts(searcher)
    let leastFrequency = max(1, searcher.documentCount / Self.rarest)
    // Each word without accents stands beside its form with them.
    similarWords = SimilarWords(
      searcher, fields: texts.spellings, leastFrequency: leastFrequency,
      where: Self.isWithoutAccents)
    inflections = Inflections(
      searcher, fields: texts.spellings, languages: texts.languages.map(\.language),
      leastFrequency: leastFrequency)
  }

  private static func isWithoutAccents(_ term: [UInt8]) -> Bool {
    guard !term.allSatisfy({ $0 < 0x80 }) else { return true }
    let text = String(decoding: term, as: UTF8.self)
    return Vocabulary.spelling(of: text) == text
  }
}
