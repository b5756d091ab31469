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

  /// A message as it is shown.
  private enum Prepared {
    case one(Sentence)
    /// By ``PluralRule/Form/rank``; a form that the message lacks has that for other counts.
    case forms([Sentence])
  }

  let language: Language
  let messages: [String: Message]
  private let prepared: [String: Prepared]
  private let rule: PluralRule
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
    rule = PluralRule(language)
    prepared = messages.reduce(into: [:]) { prepared, message in
      switch message.value {
      case .sentence(let sentence): prepared[message.key] = .one(Sentence(sentence))
      case .plural(let forms):
        prepared[message.key] = .forms(
          PluralRule.Form.allCases.map { form in
            Sentence(forms[form.rawValue] ?? forms["other"] ?? message.key)
          })
      }
    }
  }

  /// The sentence for `key` where it has but one form.
  func plainSentence(_ key: String) -> String? {
    if case .sentence(let sentence) = messages[key] { sentence } else { nil }
  }

  /// The sentences for `key` by the plural forms they are for; empty where it has but one.
  func forms(_ key: String) -> [String: String] {
    if case .plural(let forms) = messages[key] { forms } else { [:] }
  }

  /// The sentence for `key` in the form that `count` takes; the key itself where there is none.
  func sentence(_ key: String, count: Int = 0) -> Sentence {
    switch prepared[key] {
    case .one(let sentence): sentence
    case .forms(let forms): forms[rule.form(for: count).rank]
    case nil: Sentence(key)
    }
  }
}

/// A file that belongs to the program and cannot be used.
struct ResourceError: Error, CustomStringConvertible {
  let file: String
  let reason: String

  var description: String { "\(file): \(reason)" }
}
