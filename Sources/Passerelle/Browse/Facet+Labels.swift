public import Catalogue

extension Facet {
  /// The list of the taxonomy that the facet's values are ids of; nothing where they are plain
  /// words, as years and languages are.
  public var conceptKind: ConceptKind? {
    switch self {
    case .theme: .theme
    case .country, .experts: .country
    case .region: .region
    case .grouping: .grouping
    case .group: .targetGroup
    case .objective: .objective
    case .activity: .activityType
    case .output: .outputType
    case .language, .phase, .kind, .status, .scope, .year: nil
    }
  }

  /// What a value is called in `language`; the value itself where the taxonomy has no name for it.
  public func label(of value: String, in language: Language, taxonomy: Taxonomy) -> String {
    if self == .objective {
      return Int(value).flatMap { taxonomy.objective($0) }?.label.best(for: language)?.text ?? value
    }
    return conceptKind.map { taxonomy.label(of: value, kind: $0, in: language) } ?? value
  }
}
