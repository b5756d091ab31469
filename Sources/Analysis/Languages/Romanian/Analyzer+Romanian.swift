extension Analyzer {
  /// Romanian prose: „integrarea migranților” gives `integr`, `migrant`.
  public static let romanian = Analyzer(
    name: "ro-1", tokenizer: WordTokenizer(),
    filters: [
      CompatibilityFolding(), StopWords.romanian, CaseFolding(), RomanianLetters(),
      SnowballStemming(.romanian), DiacriticFolding(),
    ])
}
