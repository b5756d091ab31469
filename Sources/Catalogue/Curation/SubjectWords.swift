/// Words that part what a page tells of from what it only mentions, in English, French, Spanish and
/// Russian. Stems: a word fits that begins with one of them.
enum SubjectWords {
  /// Of a sentence that tells what is done with somebody, or asked for.
  static let doing = [
    "mieux", "action", "partner", "request", "asked", "exchange", "collaborat", "cooperat",
    "support", "partenaire", "demand", "échang", "collabor", "coopér", "soutien", "projet",
    "project", "plateforme", "socio", "solicit", "intercambi", "colabor", "apoyo", "proyecto",
    "партнёр", "партнер", "запрос", "обмен", "сотруднич", "поддержк", "проект",
  ]

  /// Before a place that is left out: “all but Brazil”.
  static let exception: Set<String> = [
    "except", "without", "excluding", "exception", "sauf", "hors", "hormis", "excepté", "excepto",
    "salvo", "excepción", "кроме", "исключением",
  ]

  /// Before an Action that another one builds on.
  static let earlier = [
    "previous", "earlier", "building", "builds", "based", "précédent", "appuyant", "suite",
    "anterior", "previa", "basándose", "apoyándose", "предыдущ", "основ",
  ]

  /// Before a name of a region that is none of the catalogue's own.
  static let region: Set<String> = ["region", "région", "región", "регион", "регионе", "регионом"]

  /// Whether one of the words of `sentence` begins with one of `stems`.
  static func contains(_ sentence: String, anyOf stems: [String]) -> Bool {
    sentence.lowercased().split { !$0.isLetter && $0 != "+" }.contains { word in
      stems.contains { word.hasPrefix($0) }
    }
  }
}
