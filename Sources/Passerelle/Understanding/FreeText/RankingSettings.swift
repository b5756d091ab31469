package import SearchEngine

/// What each sign of relevance counts, beside a word's stem, which counts 1.
///
/// One setting for all languages and collections; `docs/relevance.md` tells how it was chosen.
package struct RankingSettings: Sendable, Hashable, Codable {
  /// A word of the title or the summary, against one of the text (BM25F).
  package var partWeights: [String: Float] = ["title": 3, "summary": 2, "text": 1, "labels": 1]
  /// The word as it is spelt, in the first look.
  package var spelling: Float = 0.4
  /// The word as it is spelt, in the second look.
  package var exact: Float = 0.4
  /// The word in the title, in the second look.
  package var title: Float = 1
  /// Words that are grammar.
  package var grammar: Float = 0.3
  /// The word in any of its forms and in words like it.
  package var forms: Float = 0.8
  /// The best passage.
  package var passage: Float = 0.4
  package var passageLength = 24
  package var leastSimilarity: Float = 0.4
  package var mostSimilar = 16
  package var mates: Float = 1
  package var depth = 100
  package var ranking = BM25()
  package var joint = true

  package init() {}
}
