import Catalogue

/// What the site says to a reader, in one language.
struct Words: Sendable {
  let language: Language
  let catalogue: MessageCatalogue

  init(catalogue: MessageCatalogue) {
    language = catalogue.language
    self.catalogue = catalogue
  }

  /// The message `key` with its `{places}` filled.
  func text(_ key: String, _ places: [String: String] = [:]) -> String {
    catalogue.sentence(key).filled { places[$0] }
  }

  /// The message `key` in the form that `count` takes, with `{count}` written as a number.
  func text(_ key: String, count: Int, _ places: [String: String] = [:]) -> String {
    catalogue.sentence(key, count: count).filled {
      $0 == "count" ? number(count) : places[$0]
    }
  }

  /// Whether the language has the message.
  func has(_ key: String) -> Bool { catalogue.messages[key] != nil }

  /// The message `prefix.value`, or `value` itself where nobody has named it: sheets may use roles
  /// and kinds that the site has no word for.
  func name(_ prefix: String, _ value: String) -> String {
    let key = "\(prefix).\(value)"
    return has(key) ? text(key) : value
  }
}
