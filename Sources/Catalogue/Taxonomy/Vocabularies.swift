/// A part of the world as the programme divides it.
public struct ProgrammeRegion: Concept {
  public static let kind = ConceptKind.region

  public let id: String
  public let label: LocalizedText
}

/// Countries that belong together for a reason of their own: `comesa`, `mirps`.
public struct Grouping: Concept {
  public static let kind = ConceptKind.grouping

  public let id: String
  public let label: LocalizedText
  /// ISO 3166-1 alpha-2 codes.
  public let members: [String]
  public let acronyms: [Language: [String]]
}

/// One of the 23 objectives of the Global Compact for Safe, Orderly and Regular Migration (2018).
public struct Objective: Concept {
  public static let kind = ConceptKind.objective
  /// The numbers there are.
  public static let numbers = 1...23

  public let number: Int
  /// `gcm-07`.
  public let id: String
  /// A short name; the wording is that of the taxonomy, not of the Compact.
  public let label: LocalizedText
  /// What it asks for, in a line; in English, French and Spanish.
  public let gloss: LocalizedText
  public let themes: [String]
}

/// Whom a practice helps, or whom it trains and equips.
public struct TargetGroup: Concept {
  public enum Sort: String, Sendable, Hashable, Codable {
    case beneficiary, institution
  }

  public static let kind = ConceptKind.targetGroup

  public let id: String
  public let label: LocalizedText
  public let alternatives: [Language: [String]]
  public let sort: Sort
}

/// Something done within an Action: a workshop, a study visit.
public struct ActivityType: Concept {
  public static let kind = ConceptKind.activityType

  public let id: String
  public let label: LocalizedText
  public let alternatives: [Language: [String]]
  /// `prepare`, `exchange`, `train`, `draft` or `event`.
  public let stage: String
}

/// Something an Action leaves behind: a handbook, a campaign.
public struct OutputType: Concept {
  public static let kind = ConceptKind.outputType

  public let id: String
  public let label: LocalizedText
  public let alternatives: [Language: [String]]
  /// `document`, `media`…
  public let sort: String
}

/// A subject area of the programme's own site.
public struct SiteArea: Sendable, Hashable, Identifiable {
  /// Its code: `IMT`.
  public let id: String
  public let label: LocalizedText
}
