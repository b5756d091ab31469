extension Analyzer {
  /// The longest runs of Unicode letters and numbers in small letters; see ``PlainTokenizer``.
  public static let plain = Analyzer(name: "plain-1", tokenizer: PlainTokenizer(), filters: [])

  /// Words of a language that has no analyzer of its own: without what is elided, without capitals
  /// and accents, none dropped and none stemmed.
  public static let standard = Analyzer(
    name: "standard-1", tokenizer: WordTokenizer(),
    filters: [
      Elision.anyLanguage, EnglishPossessive(), CompatibilityFolding(), CaseFolding(),
      DiacriticFolding(),
    ])

  /// Words of any language as they are spelt, with accents and, at the same position, without: the
  /// companion of a field of stems.
  ///
  /// A search that asks both fields for a word ranks what is written alike above what is written so
  /// but for accents, and that above what shares a stem. Prefixes, patterns, slips and suggestions
  /// need whole words, and phrases their stop words; they are asked of this field alone.
  public static let words = Analyzer(
    name: "words-1", tokenizer: WordTokenizer(),
    filters: [
      Elision.anyLanguage, EnglishPossessive(), CompatibilityFolding(), CaseFolding(), ExactForm(),
    ])

  /// All of them, one a name.
  public static let all: [Analyzer] = [
    .english, .french, .spanish, .russian, .german, .italian, .portuguese, .arabic, .greek,
    .romanian, .turkish, .standard, .words, .plain,
  ]

  /// The analyzer with this ``name``; `nil` for one that this version does not have.
  public static func named(_ name: String) -> Analyzer? {
    all.first { $0.name == name }
  }

  /// The analyzer for prose in the language of `tag`, a BCP 47 tag such as `fr` or `es-CR`;
  /// ``standard`` for a language without one of its own.
  public static func forLanguage(_ tag: String) -> Analyzer {
    switch tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).first?.lowercased() {
    case "en": .english
    case "fr": .french
    case "es": .spanish
    case "ru": .russian
    case "de": .german
    case "it": .italian
    case "pt": .portuguese
    case "ar": .arabic
    case "el": .greek
    case "ro": .romanian
    case "tr": .turkish
    default: .standard
    }
  }
}
