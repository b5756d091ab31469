import Catalogue
import Passerelle

/// The values of facets with how many published practices have each, as JSON.
struct FacetsDocument: Encodable {
  struct FacetEntry: Encodable {
    let facet: String
    let label: String
    let values: [Value]
  }

  struct Value: Encodable {
    let id: String
    let label: String
    let count: Int
  }

  let practices: Int
  let facets: [FacetEntry]

  /// Highest count first, then by id.
  init(_ facets: [Facet], on snapshot: CatalogueSnapshot, labels: Labels) {
    practices = snapshot.recordCount
    self.facets = facets.map { facet in
      FacetEntry(
        facet: facet.rawValue, label: labels.words.text("facet.\(facet.rawValue)"),
        values: snapshot.counts(of: facet).filter { $0.value > 0 }
          .sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
          .map { Value(id: $0.key, label: labels.name($0.key, of: facet), count: $0.value) })
    }
  }
}
