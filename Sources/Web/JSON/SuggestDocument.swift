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
    switch (suggestion.kind, suggestion.id) {
    case (.theme, let id?): return addresses.theme(language, id)
    case (.country, let id?): return addresses.country(language, id)
    case (.record, let id?), (.action, let id?):
      if let record = RecordID(id) { return addresses.practice(language, record) }
    default: break
    }
    var parameters = SearchParameters()
    parameters.text = "\"\(suggestion.label)\""
    return addresses.search(language, parameters)
  }
}
