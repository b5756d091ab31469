extension Analyzer {
  /// Arabic prose: «المهاجرون في المدينة» gives `مهاجر`, `مدين`.
  public static let arabic = Analyzer(
    name: "ar-1", tokenizer: WordTokenizer(),
    filters: [
      CompatibilityFolding(), StopWords.arabic, CaseFolding(), DiacriticFolding(),
      ArabicLightStemming(),
    ])
}
