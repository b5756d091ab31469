extension Analyzer {
  /// English prose: “the country’s exchanges” gives `countri`, `exchang`.
  public static let english = Analyzer(
    name: "en-1", tokenizer: WordTokenizer(),
    filters: [
      EnglishPossessive(), CompatibilityFolding(), StopWords.english, CaseFolding(),
      DiacriticFolding(), SnowballStemming(.english),
    ])
}
