import Catalogue
import Passerelle

/// What a reader may be about to type, as JSON.
struct SuggestDocument: Encodable {
  struct Entry: Encodable {
    let kind: String
    let id: String?
    let label: String
    let count: Int
    /// The page that choosing it leads to.
    let page: String
  }

  let query: String
  let suggestions: [Entry]

  init(query: String, _ suggestions: [Suggestion], language: Language, addresses: Addresses) {
    self.query = query
    self.suggestions = suggestions.map { suggestion in
      Entry(
        kind: suggestion.kind.rawValue, id: suggestion.id, label: suggestion.label,
        count: suggestion.count,
        page: addresses.absolute(Self.page(of: suggestion, in: language, addresses)))
    }
  }

  private static func page(
    of suggestion: Suggestion, in language: Language, _ addresses: Addresses
  ) -> String {
    switch suggestion.kind {
    case .theme: return addresses.theme(language, suggestion.id)
    case .country: return addresses.country(language, suggestion.id)
    case .record, .action:
      if let record = RecordID(suggestion.id) { return addresses.practice(language, record) }
      var parameters = SearchParameters()
      parameters.text = "\"\(suggestion.label)\""
      return addresses.search(language, parameters)
    }
  }
}
