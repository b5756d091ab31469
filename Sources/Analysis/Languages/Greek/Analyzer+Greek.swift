extension Analyzer {
  /// Greek prose: «οι μετανάστες» gives `μεταναστ`.
  ///
  /// Accents go before stemming, whose rules are written without them.
  public static let greek = Analyzer(
    name: "el-1", tokenizer: WordTokenizer(),
    filters: [
      CompatibilityFolding(), StopWords.greek, CaseFolding(), DiacriticFolding(),
      SnowballStemming(.greek),
    ])
}
