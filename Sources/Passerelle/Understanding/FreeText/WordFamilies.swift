import Analysis
import Catalogue
import SearchEngine

/// The other forms that a word may stand in: its inflections, and words that resemble it. Made once
/// from all words of a catalogue's texts.
struct WordFamilies: Sendable {
  let similarWords: SimilarWords
  let inflections: Inflections

  /// A large collection has a slip for every word; a word has to be in one of so many documents.
  private static let rarest = 50_000

  init(_ searcher: Searcher) {
    let fields = CatalogueSchema.Part.allCases.map(CatalogueSchema.spelling(of:))
    let leastFrequency = max(1, searcher.documentCount / Self.rarest)
    // Each word without accents stands beside its form with them.
    similarWords = SimilarWords(
      searcher, fields: fields, leastFrequency: leastFrequency, where: Self.isWithoutAccents)
    inflections = Inflections(
      searcher, fields: fields, languages: searcher.textLanguages, leastFrequency: leastFrequency)
  }

  private static func isWithoutAccents(_ term: [UInt8]) -> Bool {
    guard !term.allSatisfy({ $0 < 0x80 }) else { return true }
    let text = String(decoding: term, as: UTF8.self)
    return Vocabulary.spelling(of: text) == text
  }
}
