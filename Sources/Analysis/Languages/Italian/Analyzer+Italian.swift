extension Analyzer {
  /// Italian prose: «l’accoglienza dei migranti» gives `accoglient`, `migrant`.
  public static let italian = Analyzer(
    name: "it-2", tokenizer: WordTokenizer(),
    filters: [
      Elision.italian, CompatibilityFolding(), StopWords.italian, CaseFolding(),
      SnowballStemming(.italian), DiacriticFolding(),
    ])
}
