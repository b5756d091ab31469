extension Analyzer {
  /// Turkish prose: “İstanbul’daki göçmenler” gives `istanbul`, `gocmen`.
  public static let turkish = Analyzer(
    name: "tr-1", tokenizer: WordTokenizer(),
    filters: [
      TurkishNameEndings(), TurkishCapitals(), CompatibilityFolding(), StopWords.turkish,
      CaseFolding(), SnowballStemming(.turkish), DiacriticFolding(),
    ])
}
