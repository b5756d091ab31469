/// The language that some text seems to be in.
public struct LanguageGuess: Sendable, Hashable {
  public var language: Language
  /// 0 (a guess) to 1 (beyond doubt): how far the next likely language is behind, less where there
  /// are few words to tell by.
  public var confidence: Double
  /// 0 to 1: whether there are words enough to tell by, be it one language or its sister.
  public var evidence: Double
  /// How likely other languages are, as a share of the likelihood of ``language``; the next few.
  public var rivals: [Language: Double]

  public init(
    language: Language, confidence: Double, evidence: Double = 1, rivals: [Language: Double] = [:]
  ) {
    self.language = language
    self.confidence = confidence
    self.evidence = evidence
    self.rivals = rivals
  }

  /// What the language is, given that the text is said to be in `declared`.
  ///
  /// Publishing systems declare the language of their menus more often than that of the text, so
  /// the words decide, except between languages that are close, or if there are few words.
  public func settled(declared: Language?) -> Language {
    guard let declared else { return language }
    if declared.primary == language.primary { return declared }
    let isClose = rivals[Language(declared.primary), default: 0] > 0.8
    return isClose || evidence < 0.5 ? declared : language
  }
}

/// Tells the language of a text from its script, its most frequent words and its letters.
///
/// Small words make up a third or more of running text in most European languages, and few of them
/// are shared: a word counts for one, divided by the number of languages that have it.
public struct LanguageDetector: Sendable {
  /// Words looked at, from the start.
  private static let mostWords = 400
  /// How much evidence leaves no doubt, in words.
  private static let enough = 8.0

  public init() {}

  /// The language of `text`; nothing if no word or letter tells.
  public func guess(_ text: some StringProtocol) -> LanguageGuess? {
    var scores: [String: Double] = [:]
    var scripts: [Script: Int] = [:]
    let words = text.split(maxSplits: Self.mostWords) { !$0.isLetter && $0 != "’" && $0 != "'" }
    for word in words.prefix(Self.mostWords) {
      let word = word.lowercased()
      guard let first = word.unicodeScalars.first(where: { $0.value >= 0x41 }) else { continue }
      scripts[Script(of: first), default: 0] += 1
      // An elided article is a word of its own, with its apostrophe.
      for part in LanguageTables.parts(of: word) {
        if let languages = LanguageTables.languages(ofWord: part) {
          for language in languages { scores[language, default: 0] += 1 / Double(languages.count) }
        }
      }
      for scalar in word.unicodeScalars where scalar.value > 0x7F {
        if let languages = LanguageTables.languages(ofLetter: scalar) {
          for language in languages {
            scores[language, default: 0] += 0.5 / Double(languages.count)
          }
        }
      }
    }
    guard let script = scripts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
      return nil
    }
    if let language = script.key.onlyLanguage {
      let share = Double(script.value) / Double(max(words.count, 1))
      let evidence = min(1, share * Double(script.value) / Self.enough)
      return LanguageGuess(
        language: Language(language), confidence: min(1, share * 1.2) * evidence,
        evidence: evidence)
    }
    let ranking = scores.filter { LanguageTables.script(of: $0.key) == script.key }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let best = ranking.first else { return nil }
    let second = ranking.dropFirst().first?.value ?? 0
    let margin = (best.value - second) / best.value
    let evidence = min(1, best.value / Self.enough)
    return LanguageGuess(
      language: Language(best.key), confidence: min(1, 1.5 * margin) * evidence,
      evidence: evidence,
      rivals: Dictionary(
        uniqueKeysWithValues: ranking.dropFirst().prefix(4).map {
          (Language($0.key), $0.value / best.value)
        }))
  }
}

/// A writing system, as far as it tells languages apart.
enum Script: Int, Comparable {
  case latin, cyrillic, greek, arabic, hebrew, armenian, georgian, thai, devanagari, hangul, kana,
    han

  init(of scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
      case 0x400...0x52F: .cyrillic
      case 0x530...0x58F: .armenian
      case 0x590...0x5FF: .hebrew
      case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: .arabic
      case 0x900...0x97F: .devanagari
      case 0xE00...0xE7F: .thai
      case 0x10A0...0x10FF: .georgian
      case 0x1100...0x11FF, 0xAC00...0xD7AF: .hangul
      case 0x3040...0x30FF: .kana
      case 0x3400...0x9FFF: .han
      default: .latin
      }
  }

  /// The language of a script that one language of those we tell is written in.
  var onlyLanguage: String? {
    switch self {
    case .latin, .cyrillic, .arabic: nil
    case .greek: "el"
    case .hebrew: "he"
    case .armenian: "hy"
    case .georgian: "ka"
    case .thai: "th"
    case .devanagari: "hi"
    case .hangul: "ko"
    case .kana: "ja"
    case .han: "zh"
    }
  }

  static func < (left: Script, right: Script) -> Bool { left.rawValue < right.rawValue }
}
