import Catalogue
import Passerelle

/// What a reader may be about to type, as JSON.
struct SuggestDocument: Encodable {
  struct Entry: Encodable {
    let kind: String
    let id: String
    let label: String
    let count: Int
    /// The page that choosing it leads to.
    let page: String
  }

  let query: String
  /// Themes, countries, Actions, organisations, titles, in this order.
  let suggestions: [Entry]

  /// The same in the form that browsers read (OpenSearch Suggestions 1.1): what was typed, what may
  /// be meant, a word on each, and where each leads.
  var forBrowsers: OpenSearchSuggestions {
    OpenSearchSuggestions(
      query: query, labels: suggestions.map(\.label),
      descriptions: suggestions.map { "\($0.kind) · \($0.count)" },
      addresses: suggestions.map(\.page))
  }

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
      return addresses.search(language)
    case .organisation:
      var parameters = SearchParameters()
      parameters.text = "partner:\"\(suggestion.id.filter { $0 != "\"" })\""
      return addresses.search(language, parameters)
    }
  }
}

/// Suggestions as an array of four: `["tra", ["Trafficking…"], ["theme · 17"], ["https://…"]]`.
struct OpenSearchSuggestions: Encodable {
  static let contentType = "application/x-suggestions+json"

  let query: String
  let labels: [String]
  let descriptions: [String]
  let addresses: [String]

  func encode(to encoder: any Encoder) throws {
    var parts = encoder.unkeyedContainer()
    try parts.encode(query)
    try parts.encode(labels)
    try parts.encode(descriptions)
    try parts.encode(addresses)
  }
}
