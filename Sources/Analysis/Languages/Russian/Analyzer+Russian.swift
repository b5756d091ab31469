extension Analyzer {
  /// Russian prose: «торговля людьми» gives `торговл`, `людьм`. ё is read as е, as most people write.
  public static let russian = Analyzer(
    name: "ru-1", tokenizer: WordTokenizer(),
    filters: [
      CompatibilityFolding(), StopWords.russian, CaseFolding(), DiacriticFolding(),
      SnowballStemming(.russian),
    ])
}
