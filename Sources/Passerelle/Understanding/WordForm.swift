import Analysis
import Catalogue

/// Whether two words are forms of one.
///
/// A stem alone says too little: *trafficking* and *trafficker* share one, and so do *integrated*
/// and *integration*. Forms of one word differ in a short ending only.
enum WordForm {
  static func isForm(_ word: String, of other: String, in language: Language) -> Bool {
    let shared = zip(word, other).prefix { $0 == $1 }.count
    return max(word.count, other.count) - shared <= (language == .russian ? 3 : 2)
  }
}

extension String {
  /// Whether the word is only grammar in one of the languages: a stop word.
  var isGrammar: Bool {
    CatalogueSchema.languages.contains { language in
      CatalogueSchema.analyzer(for: language).tokens(in: self).tokens.isEmpty
    }
  }
}
