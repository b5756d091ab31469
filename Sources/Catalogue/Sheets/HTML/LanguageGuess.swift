/// The language that some text seems to be in.
public struct LanguageGuess: Sendable, Hashable {
  public var language: Language
  /// 0 (a guess) to 1 (beyond doubt): how far the next likely language is behind, less where there
  /// are few words to tell by.
  public var confidence: Double

  public init(language: Language, confidence: Double) {
    self.language = language
    self.confidence = confidence
  }
}

/// Tells the language of a text from its script, its most frequent words and its letters.
///
/// Small words make up a third or more of running text in most European languages, and few of them
/// are shared: a word counts for one, divided by the number of languages that have it.
public struct LanguageDetector: Sendable {
  /// Words looked at, from the start.
  private static let mostWords = 2_000
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
      return LanguageGuess(language: Language(language), confidence: min(1, share * 1.2))
    }
    let ranking = scores.filter { LanguageTables.script(of: $0.key) == script.key }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let best = ranking.first else { return nil }
    let second = ranking.dropFirst().first?.value ?? 0
    let margin = (best.value - second) / best.value
    return LanguageGuess(
      language: Language(best.key),
      confidence: min(1, 1.5 * margin) * min(1, best.value / Self.enough))
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
