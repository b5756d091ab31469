import Catalogue
import SearchEngine

extension CatalogueQuery {
  /// What the index is asked: `typed`, what the words mean, under the choices made.
  ///
  /// - Parameter secondLook: What the best records are looked at again for.
  func request(for typed: Query, secondLook: SecondLook? = nil) -> SearchRequest {
    let exclusions = excluded.sorted { $0.key.rawValue < $1.key.rawValue }
    let mustNot = exclusions.map { facet, values in
      Query.keyword(column: facet.rawValue, anyOf: values.sorted())
    }
    let asked = mustNot.isEmpty ? typed : .boolean(.init(must: [typed], mustNot: mustNot))
    let selections = chosen.filter { !$0.value.isEmpty }
    return SearchRequest(
      asked,
      selections: Dictionary(
        selections.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }),
      facets: facets.map { .init(column: $0.rawValue) }, order: requestOrder, offset: offset,
      limit: limit, secondLook: secondLook)
  }

  /// Without words there is nothing to be relevant to, and the newest come first.
  private var requestOrder: SearchRequest.Order {
    let language = CatalogueSchema.languages.contains(language) ? language : .english
    let hasWords = text.contains { $0.isLetter || $0.isNumber }
    return switch order {
    case .relevance where hasWords: .score
    case .relevance, .newest: .column(CatalogueSchema.latestDay, descending: true)
    case .title: .column(CatalogueSchema.titleOrder(language), descending: false)
    case .country: .column(CatalogueSchema.countryOrder(language), descending: false)
    }
  }
}
