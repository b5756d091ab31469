/// A subject of the catalogue: a node of the tree of themes (SKOS).
public struct Theme: Concept {
  public static let kind = ConceptKind.theme

  public let id: String
  public let label: LocalizedText
  public let alternatives: [Language: [String]]
  public let acronyms: [Language: [String]]
  /// What it covers; in English and French.
  public let definition: LocalizedText
  /// Its place in the scheme: `3.2`.
  public let notation: String
  /// The theme above it; nothing for a top theme.
  public let broader: String?
  /// The themes right below it, in the order of the scheme.
  public let narrower: [String]
  /// Themes beside it that a reader may also mean.
  public let related: [String]
  /// Numbers of the objectives of the Global Compact it bears on, 1 to 23.
  public let objectives: [Int]
  /// The code of the area of the programme's site that it falls under: `IMT`.
  public let siteArea: String
}
