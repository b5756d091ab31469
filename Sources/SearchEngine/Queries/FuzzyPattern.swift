/// A word, and how far from it a term may be: so many insertions, deletions, substitutions, and
/// transpositions of neighbours (optimal string alignment).
struct FuzzyPattern: Sendable {
  /// The longest word whose letters have a bit each in ``FuzzyAutomaton``.
  static let longestWord = 62

  let letters: [Unicode.Scalar]
  /// From 0 to 2.
  let edits: Int
  /// How many of the first letters must agree.
  let exactCount: Int

  /// - Parameters:
  ///   - term: Only its first 62 letters count.
  ///   - edits: At most 2 are allowed for; more count as 2.
  ///   - exactPrefix: How many of the word's first letters must agree.
  init(term: String, edits: Int, exactPrefix: Int) {
    letters = Array(term.unicodeScalars.prefix(Self.longestWord))
    self.edits = min(max(edits, 0), 2)
    exactCount = min(max(exactPrefix, 0), letters.count)
  }
}
