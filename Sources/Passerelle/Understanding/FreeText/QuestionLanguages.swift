import Analysis
import SearchEngine

/// Tells in which languages a question is likely to be: those whose texts use its words most.
///
/// Each word has one vote, shared by the languages as it is frequent in them. Words of several
/// languages, such as names, leave several to choose from.
struct QuestionLanguages {
  /// A word that is grammar in a language is in about so many of its texts.
  private static let grammarShare = 0.5
  /// A language is likely with so much of the votes of the likeliest.
  private static let leastShare = 0.8

  let texts: CatalogueTexts
  let searcher: Searcher

  /// The ranks of the languages, among those that there are texts in.
  ///
  /// - Parameter stems: By word and language, the word's stem; `nil` where it is grammar.
  func languages(ofStems stems: [[String?]]) -> [Int] {
    let languages = texts.languages
    guard languages.count > 1 else { return Array(languages.indices) }
    var votes = languages.map { _ in 0.0 }
    for word in stems {
      let shares = zip(languages, word).map { share(of: $1, in: $0) }
      let sum = shares.reduce(0, +)
      guard sum > 0 else { continue }
      for index in votes.indices { votes[index] += shares[index] / sum }
    }
    let least = Self.leastShare * (votes.max() ?? 0)
    return votes.indices.filter { votes[$0] >= least }
  }

  /// In what part of the texts in a language there is a word with `stem`.
  private func share(of stem: String?, in language: CatalogueTexts.InLanguage) -> Double {
    guard let stem else { return Self.grammarShare }
    let frequency = language.stems.reduce(0) {
      max($0, searcher.documentFrequency(field: $1, term: stem))
    }
    return Double(frequency) / Double(max(language.documentCount, 1))
  }
}
