package import Catalogue

/// Something of a record that a reader may type the beginning of, in one language: its title, or the
/// name of an organisation that took part.
///
/// The index has it as one value of ``CatalogueSchema/suggestions``, so that counting a column gives
/// all there is to suggest, and how many records have it.
package struct SuggestionEntry: Sendable, Hashable {
  /// `action`, `organisation` or `record`.
  package var kind: Suggestion.Kind
  package var id: String
  package var language: Language
  package var label: String

  init(kind: Suggestion.Kind, id: String, language: Language, label: String) {
    self.kind = kind
    self.id = id
    self.language = language
    self.label = label
  }

  /// U+001F, which no text of a record has.
  private static let separator: Character = "\u{1F}"

  /// The entry that `value` is; nothing for what is none.
  init?(value: String) {
    let parts = value.split(
      separator: Self.separator, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let kind = Suggestion.Kind(rawValue: String(parts[0])) else {
      return nil
    }
    self.init(
      kind: kind, id: String(parts[1]), language: Language(String(parts[2])),
      label: String(parts[3]))
  }

  /// As the index keeps it.
  package var value: String {
    [kind.rawValue, id, language.tag, label].joined(separator: String(Self.separator))
  }

  /// All of a record.
  package static func entries(of record: Record) -> [SuggestionEntry] {
    let kind: Suggestion.Kind = record.actionName == nil ? .record : .action
    let titles = record.title.words.map { language, title in
      SuggestionEntry(
        kind: kind, id: record.id.rawValue, language: language,
        label: record.actionName.map { "\($0): \(title)" } ?? title)
    }
    let organisations = record.partners.flatMap { partner -> [SuggestionEntry] in
      guard let id = partner.name.best(for: .english)?.text else { return [] }
      return partner.name.words.map { language, name in
        SuggestionEntry(kind: .organisation, id: id, language: language, label: name)
      }
    }
    return (titles + organisations).sorted { $0.value < $1.value }
  }
}
