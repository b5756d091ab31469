/// A season told by its distance from the day of writing: `last autumn`, `au printemps dernier`,
/// `прошлой осенью`.
struct RelativeSeason: Sendable, Hashable {
  /// 21 (spring) to 24 (winter).
  private let season: Int
  /// −1 for the last one that is over, 0 for that of the year, 1 for the next to begin.
  private let direction: Int

  /// - Parameter words: keys of ``LabelKey``; nothing if they say more or less than that.
  init?(_ words: [String]) {
    var (season, direction): (Int?, Int?)
    for word in words {
      if let known = Self.seasons[word], season == nil {
        season = known
      } else if let known = Self.directions[word], direction == nil {
        direction = known
      } else if !Self.fillers.contains(word) {
        return nil
      }
    }
    guard let season, let direction else { return nil }
    self.season = season
    self.direction = direction
  }

  /// The season as seen from `day`; nothing where the month of that is not known.
  func date(from day: PartialDate) -> PartialDate? {
    guard let month = day.month, month <= 12 else { return nil }
    let now = day.year * 12 + month - 1
    /// The months that the season of a year begins and ends in.
    func months(of year: Int) -> ClosedRange<Int> {
      let first = year * 12 + 3 * (season - 20) - 1
      return first...(first + 2)
    }
    let years = (day.year - 2)...(day.year + 2)
    let year: Int? =
      switch direction {
      case ..<0: years.last { months(of: $0).upperBound < now }
      case 0:
        years.first { months(of: $0).contains(now) }
          ?? years.min {
            abs(months(of: $0).lowerBound - now) < abs(months(of: $1).lowerBound - now)
          }
      default: years.first { months(of: $0).lowerBound > now }
      }
    return year.flatMap { PartialDate("\($0)-\(season)") }
  }

  private static let seasons = Dictionary(
    DateWords.seasons.map { (LabelKey($0).text, $1) }, uniquingKeysWith: { first, _ in first })

  private static let directions = [
    "last": -1, "past": -1, "this": 0, "next": 1, "dernier": -1, "derniere": -1, "passe": -1,
    "ce": 0, "cet": 0, "cette": 0, "prochain": 1, "prochaine": 1, "pasado": -1, "pasada": -1,
    "este": 0, "esta": 0, "proximo": 1, "proxima": 1, "прошлои": -1, "прошлым": -1,
    "прошлого": -1, "этои": 0, "этим": 0, "будущеи": 1, "будущим": 1, "следующеи": 1,
    "следующим": 1,
  ]

  private static let fillers: Set<String> = [
    "in", "during", "the", "a", "au", "l", "le", "en", "el", "la", "durante",
  ]
}
