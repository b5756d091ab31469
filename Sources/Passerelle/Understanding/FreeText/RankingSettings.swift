/// What each sign of relevance counts, beside a word's stem, which counts 1.
///
/// One setting for all languages and collections; `docs/relevance.md` tells how it was chosen.
struct RankingSettings {
  /// The first look, beside the second, for a question in plain words.
  var first: Float = 0.2
  /// The word as it is spelt.
  var spelling: Float = 0.3
  /// The word with the accents it was typed with.
  var accents: Float = 0.1
  /// The stem in the title, beside what it counts there as in any part.
  var title: Float = 0.75
  /// A word that is grammar.
  var grammar: Float = 0.8
  /// The word in any of its forms, with words like it.
  var forms: Float = 0.8
  /// The best passage.
  var passage: Float = 0.3
  /// The best passage again, by how much of the question it has.
  var passageShare: Float = 0.2
  /// How many positions lie between the first and the last word of a passage at most.
  var passageLength = 24
  /// The best passage of words near each other.
  var near: Float = 0.3
  /// How many positions lie between its first and its last word at most.
  var nearLength = 8
  /// How much a word must be like the one asked for, from 0 to 1; see ``SimilarWords``.
  var leastSimilarity: Float = 0.4
  /// How many words like it are looked for.
  var mostSimilar = 16
  /// How many of the best records are looked at again.
  var depth = 50

  /// The product's own.
  static let standard = RankingSettings()
}
