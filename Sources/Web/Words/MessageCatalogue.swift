import Bytes
import Catalogue
import Foundation

/// Every word of the interface in one language, by key.
///
/// A file of messages is a JSON object. A value is a sentence with `{names}` to fill in, or an
/// object with a sentence for each plural form of the language, chosen by `{count}`.
struct MessageCatalogue: Sendable {
  enum Message: Sendable, Hashable, Decodable {
    case sentence(String)
    case plural([String: String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let sentence = try? container.decode(String.self) {
        self = .sentence(sentence)
      } else {
        self = .plural(try container.decode([String: String].self))
      }
    }

    /// All sentences, whatever the form.
    var sentences: [String] {
      switch self {
      case .sentence(let sentence): [sentence]
      case .plural(let forms): forms.sorted { $0.key < $1.key }.map(\.value)
      }
    }
  }

  let language: Language
  let messages: [String: Message]
  /// Changes with the file.
  let fingerprint: String

  /// Reads the messages of `language` from the file named after it in `folder`.
  init(language: Language, folder: URL) throws(ResourceError) {
    let file = folder.appendingPathComponent("\(language.tag).json")
    do {
      let data = try Data(contentsOf: file)
      messages = try JSONDecoder().decode([String: Message].self, from: data)
      var hash = StableHash()
      hash.combine(data)
      fingerprint = hash.hexadecimal
    } catch {
      throw ResourceError(file: file.path, reason: "\(error)")
    }
    self.language = language
  }

  /// The sentence for `key` where it has but one form.
  func plainSentence(_ key: String) -> String? {
    if case .sentence(let sentence) = messages[key] { sentence } else { nil }
  }

  /// The sentences for `key` by the plural forms they are for; empty where it has but one.
  func forms(_ key: String) -> [String: String] {
    if case .plural(let forms) = messages[key] { forms } else { [:] }
  }

  /// The sentence for `key` with its places as yet unfilled; the key itself where there is none.
  func sentence(_ key: String, count: Int? = nil) -> String {
    switch messages[key] {
    case .sentence(let sentence): sentence
    case .plural(let forms):
      forms[PluralRule.form(for: count ?? 0, in: language).rawValue] ?? forms["other"] ?? key
    case nil: key
    }
  }
}

/// A file that belongs to the program and cannot be used.
struct ResourceError: Error, CustomStringConvertible {
  let file: String
  let reason: String

  var description: String { "\(file): \(reason)" }
}
