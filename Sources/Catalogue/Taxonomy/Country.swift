/// A country, by its ISO 3166-1 alpha-2 code.
public struct Country: Concept {
  public static let kind = ConceptKind.country

  /// ISO 3166-1 alpha-2: `KZ`. Kosovo has the user-assigned `XK`.
  public let id: String
  /// ISO 3166-1 alpha-3; absent for a user-assigned code.
  public let alpha3: String?
  public let label: LocalizedText
  public let alternatives: [Language: [String]]
  /// Words that point to the country without naming it: `kirghize`, `Greek`.
  public let adjectives: [Language: [String]]
  /// The id of the programme's region; absent for countries outside the programme's work.
  public let programmeRegion: String?
  /// Ids of the groupings it belongs to, in the order of the taxonomy.
  public let groupings: [String]
  /// A place amid the country, for drawing it as a circle on a map.
  public let point: GeographicPoint?
  /// Since when, and until when, it has been a Member State of the EU, if ever.
  public let membership: EUMembership?

  /// Whether the country was a Member State of the EU on some day that `date` may mean, or is one
  /// today if there is no date.
  public func isMemberState(on date: PartialDate? = nil) -> Bool {
    guard let membership else { return false }
    guard let date else { return membership.until == nil }
    if let until = membership.until, date.firstDay > until.lastDay { return false }
    return date.lastDay >= membership.from.firstDay
  }
}

/// A place on the globe.
public struct GeographicPoint: Sendable, Hashable {
  /// In degrees, −90 to 90, north above 0.
  public let latitude: Double
  /// In degrees, −180 to 180, east above 0.
  public let longitude: Double

  /// Nothing where the two numbers are no place.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// The days on which a country was a Member State of the EU; both ends count.
public struct EUMembership: Sendable, Hashable, Codable {
  public let from: PartialDate
  /// The last day; nothing for a present member.
  public let until: PartialDate?
}
