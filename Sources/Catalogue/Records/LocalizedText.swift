/// The same words in several languages.
///
/// Words that are the same everywhere, as names often are, stand under ``Language/undetermined``.
public struct LocalizedText: Sendable, Hashable, Codable {
  /// The words in each language they exist in.
  public var words: [Language: String]

  public init(_ words: [Language: String] = [:]) { self.words = words }

  public var isEmpty: Bool { words.isEmpty }

  /// Languages in the order of their tags.
  public var languages: [Language] { words.keys.sorted() }

  public subscript(language: Language) -> String? {
    get { words[language] }
    set { words[language] = newValue }
  }

  /// The words in `language`, or else in English, else in the first language there is, with the
  /// language they are in.
  public func best(for language: Language) -> (language: Language, text: String)? {
    for candidate in [language, Language.undetermined, Language.english] {
      if let text = words[candidate] { return (candidate, text) }
    }
    return languages.first.flatMap { first in words[first].map { (first, $0) } }
  }

  public init(from decoder: any Decoder) throws {
    let plain = try decoder.singleValueContainer().decode([String: String].self)
    words = Dictionary(uniqueKeysWithValues: plain.map { (Language($0.key), $0.value) })
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(
      Dictionary(uniqueKeysWithValues: words.map { ($0.key.tag, $0.value) }))
  }
}

extension Language {
  /// For words that belong to no language in particular (BCP 47).
  public static let undetermined = Language("und")
}
