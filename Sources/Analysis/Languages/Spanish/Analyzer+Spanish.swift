extension Analyzer {
  /// Spanish prose: «la trata de personas» gives `trat`, `person`.
  public static let spanish = Analyzer(
    name: "es-1", tokenizer: WordTokenizer(),
    filters: [
      CompatibilityFolding(), StopWords.spanish, CaseFolding(), SnowballStemming(.spanish),
      DiacriticFolding(),
    ])
}
