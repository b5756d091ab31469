extension Analyzer {
  /// French prose: « L’échange des savoirs » gives `echang`, `savoir`.
  ///
  /// Accents go after stemming, because the stemmer reads them: *marché* and *marche* are cut
  /// differently.
  public static let french = Analyzer(
    name: "fr-1", tokenizer: WordTokenizer(),
    filters: [
      Elision.french, CompatibilityFolding(), StopWords.french, CaseFolding(),
      SnowballStemming(.french), DiacriticFolding(),
    ])
}
