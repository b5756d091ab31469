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

  /// What the language is, given that the text is said to be in `declared`; always without a region,
  /// which pages declare of their server rather than of their words.
  ///
  /// Publishing systems declare the language of their menus more often than that of the text, so
  /// the words decide, except between languages that are close, or if there are few words.
  public func settled(declared: Language?) -> Language {
    guard let declared = declared.map({ Language($0.primary) }), declared != language else {
      return language
    }
    let isClose = rivals[declared, default: 0] > 0.8
    return isClose || evidence < 0.5 ? declared : language
  }
}

/// Tells the language of a text from its script, its most frequent words and its letters.
///
/// Small words make up a third or more of running text in most European languages, and few of them
/// are shared: a word counts for one, divided by the number of languages that have it.
public struct LanguageDetector: Sendable {
  public init() {}

  /// The language of `text`; nothing if no word or letter tells.
  public func guess(_ text: some StringProtocol) -> LanguageGuess? {
    guess(CollectionOfOne(String(text)))
  }

  /// The language of some texts, read up to as many words as it takes.
  func guess(_ texts: some Sequence<String>) -> LanguageGuess? {
    var tally = LanguageTally()
    for text in texts {
      tally.add(text.utf8.span)
      if tally.isFull { break }
    }
    return tally.guess
  }
}

/// A writing system, as far as it tells languages apart.
enum Script: Int, Comparable, CaseIterable {
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
