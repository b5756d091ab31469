import Catalogue

extension LocalizedText {
  /// The words by language tag.
  var byTag: [String: String] {
    Dictionary(words.map { ($0.key.tag, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same, or nothing where there are no words.
  var byTagIfAny: [String: String]? { isEmpty ? nil : byTag }
}
