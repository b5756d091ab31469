/// A thing of the taxonomy that has an id and names: a theme, a country, a target group…
///
/// Ids are for code and stay; labels are for eyes and may change.
public protocol Concept: Sendable, Hashable, Identifiable {
  static var kind: ConceptKind { get }

  var id: String { get }
  /// The name to show, in each language of the taxonomy.
  var label: LocalizedText { get }
  /// Other names, by language; none is also the ``label`` of that language.
  var alternatives: [Language: [String]] { get }
  /// Short forms in capitals, by language.
  var acronyms: [Language: [String]] { get }
}

extension Concept {
  public var alternatives: [Language: [String]] { [:] }
  public var acronyms: [Language: [String]] { [:] }

  public var reference: ConceptReference { ConceptReference(kind: Self.kind, id: id) }

  /// Everything the concept is called: label, alternatives and acronyms, language by language.
  public var allNames: [(language: Language, name: String)] {
    var names: [(language: Language, name: String)] = []
    for language in label.languages {
      if let name = label[language] { names.append((language, name)) }
    }
    for list in [alternatives, acronyms] {
      for (language, inLanguage) in list.sorted(by: { $0.key < $1.key }) {
        names += inLanguage.map { (language, $0) }
      }
    }
    return names
  }
}

/// The lists that the taxonomy is made of.
public enum ConceptKind: String, Sendable, Hashable, Codable, CaseIterable {
  case theme
  case country
  case region
  case grouping
  case objective
  case targetGroup = "target-group"
  case activityType = "activity-type"
  case outputType = "output-type"

  /// One of the kind, as an error message names it: “a theme”.
  public var indefiniteName: String {
    switch self {
    case .theme: "a theme"
    case .country: "a country"
    case .region: "a region of the programme"
    case .grouping: "a grouping of countries"
    case .objective: "an objective of the Global Compact"
    case .targetGroup: "a target group"
    case .activityType: "a kind of activity"
    case .outputType: "a kind of output"
    }
  }
}

/// One concept of the taxonomy, by kind and id.
public struct ConceptReference: Sendable, Hashable, Codable, Comparable {
  public var kind: ConceptKind
  public var id: String

  public init(kind: ConceptKind, id: String) {
    self.kind = kind
    self.id = id
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
  }
}
