import Catalogue
import SearchEngine

extension QueryExpression {
  /// The values asked of facets that the taxonomy does not have, in reading order.
  func unknownValues(in taxonomy: Taxonomy) -> [ParsedQuery.Repair] {
    switch self {
    case .any(let parts), .all(let parts), .sequence(let parts):
      parts.flatMap { $0.unknownValues(in: taxonomy) }
    case .not(let inner), .required(let inner): inner.unknownValues(in: taxonomy)
    case .field(let name, let values):
      values.compactMap { value in
        guard let facet = Facet(rawValue: name), case .text(let text) = value,
          !facet.isValue(text, in: taxonomy)
        else { return nil }
        return .unknownValue(field: name, value: text)
      }
    default: []
    }
  }

  /// The same with what is nearest to it in the place of each value that the taxonomy does not have,
  /// by its name in `language`.
  func withNearestValues(of taxonomy: Taxonomy, in language: Language) -> QueryExpression {
    func mended(_ parts: [QueryExpression]) -> [QueryExpression] {
      parts.map { $0.withNearestValues(of: taxonomy, in: language) }
    }
    switch self {
    case .any(let parts): return .any(mended(parts))
    case .all(let parts): return .all(mended(parts))
    case .sequence(let parts): return .sequence(mended(parts))
    case .not(let inner): return .not(mended([inner])[0])
    case .required(let inner): return .required(mended([inner])[0])
    case .field(let name, let values):
      guard let facet = Facet(rawValue: name) else { return self }
      return .field(
        name: name,
        values: values.map { value in
          guard case .text(let text) = value, !facet.isValue(text, in: taxonomy),
            let near = facet.nearest(to: text, in: taxonomy)
          else { return value }
          return .text(facet.label(of: near, in: language, taxonomy: taxonomy))
        })
    default: return self
    }
  }
}

extension Facet {
  /// Whether `text` is a value of the facet, or names one, as far as the taxonomy tells.
  fileprivate func isValue(_ text: String, in taxonomy: Taxonomy) -> Bool {
    switch self {
    case .objective: Int(text).flatMap(taxonomy.objective) != nil
    case .year: Int(text) != nil
    default: conceptKind.map { !taxonomy.resolve(label: text, kind: $0).isEmpty } ?? true
    }
  }

  fileprivate func nearest(to text: String, in taxonomy: Taxonomy) -> String? {
    guard self != .objective else { return nil }
    return conceptKind.flatMap { taxonomy.nearest(to: text, kind: $0, limit: 1).first }
  }
}
