/// Words that part what a page tells of from what it only mentions, in English, French, Spanish and
/// Russian. Stems: a word fits that begins with one of them.
enum SubjectWords {
  /// Beginnings of words.
  struct Stems: Sendable {
    private let byFirst: [Character: [String]]

    init(_ stems: String...) {
      byFirst = Dictionary(grouping: stems) { $0.first ?? " " }
    }

    /// Whether a word, in lower case, begins with one of them.
    func begin(_ word: Substring) -> Bool {
      guard let first = word.first, let stems = byFirst[first] else { return false }
      return stems.contains { word.hasPrefix($0) }
    }
  }

  /// The words of a sentence in lower case.
  static func words(of sentence: String) -> [Substring] {
    sentence.lowercased().letterRuns { $0 == "+" }
  }

  /// Of a sentence that tells what is done with somebody, or asked for.
  static let doing = Stems(
    "mieux", "action", "partner", "request", "asked", "exchange", "collaborat", "cooperat",
    "support", "partenaire", "demand", "échang", "collabor", "coopér", "soutien", "projet",
    "project", "plateforme", "socio", "solicit", "intercambi", "colabor", "apoyo", "proyecto",
    "партнёр", "партнер", "запрос", "обмен", "сотруднич", "поддержк", "проект")

  /// Before a place that is left out: “all but Brazil”.
  static let exception: Set<String> = [
    "except", "without", "excluding", "exception", "sauf", "hors", "hormis", "excepté", "excepto",
    "salvo", "excepción", "кроме", "исключением",
  ]

  /// Before an Action that another one builds on.
  static let earlier = Stems(
    "previous", "earlier", "building", "builds", "based", "précédent", "appuyant", "suite",
    "anterior", "previa", "basándose", "apoyándose", "предыдущ", "основ")

  /// Before a name of a region that is none of the catalogue's own.
  static let region: Set<String> = ["region", "région", "región", "регион", "регионе", "регионом"]
}
