import Analysis
import Catalogue
import SearchEngine

extension Searcher {
  /// The languages that some record has texts in, in the order of the catalogue's.
  var textLanguages: [Language] {
    CatalogueSchema.analysedLanguages.filter { documentCount(in: $0) > 0 }
  }

  /// How many records have a text in `language`, in one of their parts.
  fileprivate func documentCount(in language: Language) -> Int {
    CatalogueSchema.Part.allCases.reduce(0) {
      max($0, documentCount(ofField: CatalogueSchema.field($1, language)))
    }
  }
}

/// Tells in which languages a question is likely to be: those whose texts use its words most.
///
/// Each word has one vote, shared by the languages as it is frequent in them. Words of several
/// languages, such as names, leave several to choose from.
struct QuestionLanguages {
  /// A word that is grammar in a language is in about so many of its texts.
  private static let grammarShare = 0.5
  /// A language is likely with so much of the votes of the likeliest.
  private static let leastShare = 0.8

  let searcher: Searcher

  func languages(of words: [String]) -> [Language] {
    let languages = searcher.textLanguages
    guard languages.count > 1 else { return languages }
    var votes = languages.map { _ in 0.0 }
    for word in words {
      let shares = languages.map { share(of: word, in: $0) }
      let sum = shares.reduce(0, +)
      guard sum > 0 else { continue }
      for index in votes.indices { votes[index] += shares[index] / sum }
    }
    let least = Self.leastShare * (votes.max() ?? 0)
    return zip(languages, votes).filter { $1 >= least }.map { $0.0 }
  }

  /// In what part of the texts of `language` there is `word`, or another with its stem.
  private func share(of word: String, in language: Language) -> Double {
    let stems = CatalogueSchema.analyzer(for: language).tokens(in: word).terms
    guard let stem = stems.first else { return Self.grammarShare }
    let frequency = CatalogueSchema.Part.allCases.reduce(0) {
      max($0, searcher.documentFrequency(field: CatalogueSchema.field($1, language), term: stem))
    }
    return Double(frequency) / Double(max(searcher.documentCount(in: language), 1))
  }
}
