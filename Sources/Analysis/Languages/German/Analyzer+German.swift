extension Analyzer {
  /// German prose: „die Häuser der Flüchtlinge“ gives `haus`, `fluchtling`.
  ///
  /// Umlauts go with stemming, which reads *ä* as *a* and *ß* as *ss* itself. Compounds stay whole:
  /// similar words find them (see `docs/relevance.md`).
  public static let german = Analyzer(
    name: "de-1", tokenizer: WordTokenizer(),
    filters: [
      CompatibilityFolding(), StopWords.german, CaseFolding(), SnowballStemming(.german),
      DiacriticFolding(),
    ])
}
