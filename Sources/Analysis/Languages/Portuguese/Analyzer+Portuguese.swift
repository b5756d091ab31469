extension Analyzer {
  /// Portuguese prose: «a integração dos migrantes» gives `integr`, `migrant`.
  public static let portuguese = Analyzer(
    name: "pt-2", tokenizer: WordTokenizer(),
    filters: [
      CompatibilityFolding(), StopWords.portuguese, CaseFolding(), SnowballStemming(.portuguese),
      DiacriticFolding(),
    ])
}
