package import Catalogue

/// What a query looks for in texts, to be marked in what it finds.
package struct SearchedTerms: Sendable, Hashable {
  /// By language: words and phrases as the stems that its analyzer makes of them, in order.
  package var stems: [Language: Set<[String]>] = [:]
  /// Words and phrases as they are spelt, without accents.
  package var spellings: Set<[String]> = []
  /// Beginnings of words as they are spelt.
  package var prefixes: Set<String> = []
  /// With their case.
  package var acronyms: Set<String> = []

  package var isEmpty: Bool {
    stems.isEmpty && spellings.isEmpty && prefixes.isEmpty && acronyms.isEmpty
  }
}
