import Catalogue

/// What IATI demands of an activity, taken from a record: nothing is made up that it does not say.
struct IATIActivity {
  struct Organisation {
    enum Name {
      case own(LocalizedText)
      case country(String)
    }

    /// IATI's list OrganisationRole: 1 funding, 2 accountable, 3 extending, 4 implementing.
    var role: String
    /// IATI's list OrganisationType.
    var type: String
    var name: Name
  }

  struct Date {
    /// IATI's list ActivityDateType: 1 planned start, 2 actual start, 3 planned end, 4 actual end.
    var type: String
    /// The first day that a start, the last day that an end may mean: `2022-03-01`.
    var day: String
    /// The date as it is known, where that is not to the day.
    var stated: String?
  }

  enum Place {
    case country(String)
    case region(String)
  }

  var organisations: [Organisation]
  /// IATI's list ActivityStatus.
  var status: String
  var dates: [Date]
  /// IATI's list ActivityScope.
  var scope: String?
  var places: [Place]

  /// What a record lacks to be an activity.
  struct Lack: Error {
    var missing: [String]
  }

  /// - Parameter today: As year × 10,000 + month × 100 + day; what lies before it is actual, what
  ///   lies behind it planned.
  static func reading(_ record: Record, today: Int) -> Result<IATIActivity, Lack> {
    let activity = IATIActivity(record, today: today)
    var missing: [String] = []
    if activity.organisations.isEmpty { missing.append("organisation") }
    if activity.status.isEmpty { missing.append("status") }
    if activity.dates.isEmpty { missing.append("date") }
    if activity.places.isEmpty { missing.append("country or region") }
    return missing.isEmpty ? .success(activity) : .failure(Lack(missing: missing))
  }

  private init(_ record: Record, today: Int) {
    organisations =
      record.partners.map {
        Organisation(
          role: Self.role($0.role), type: Self.type($0.type), name: .own($0.name))
      }
      + record.expertise.map {
        Organisation(role: "3", type: "10", name: .country($0.country))
      }
    if organisations.isEmpty, let programme = record.programme {
      organisations = [
        Organisation(
          role: "3", type: "90", name: .own(LocalizedText([.undetermined: programme.name])))
      ]
    }
    status = Self.status(of: record, today: today)
    dates = Self.dates(of: record, today: today)
    scope = Self.scope(of: record)
    places =
      record.countries.isEmpty
      ? record.regions.map(Place.region) : record.countries.map(Place.country)
  }

  /// Percentages of `count` equal shares that add up to 100; nothing for one share, which is all.
  ///
  /// Records do not say how an Action was shared out; IATI demands that they be numbers.
  static func shares(of count: Int) -> [String?] {
    guard count > 1 else { return Array(repeating: nil, count: count) }
    // Hundredths of a percent, the rest spread over the first.
    let (each, rest) = 10_000.quotientAndRemainder(dividingBy: count)
    return (0..<count).map { rank in
      let share = each + (rank < rest ? 1 : 0)
      let hundredths = share % 100
      return "\(share / 100).\(hundredths < 10 ? "0" : "")\(hundredths)"
    }
  }

  private static func dates(of record: Record, today: Int) -> [Date] {
    var dates: [Date] = []
    if let start = record.period?.start {
      let day = start.firstDay
      dates.append(Date(type: day > today ? "1" : "2", day: text(day), stated: stated(start)))
    }
    if let end = record.period?.end {
      let day = end.lastDay
      dates.append(Date(type: day > today ? "3" : "4", day: text(day), stated: stated(end)))
    }
    return dates
  }

  private static func stated(_ date: PartialDate) -> String? {
    date.precision == .day && !date.isApproximate ? nil : date.description
  }

  private static func text(_ day: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(day / 10_000)-\(two(day / 100 % 100))-\(two(day % 100))"
  }

  /// What the record states; where it states nothing, an end that lies behind is an end.
  private static func status(of record: Record, today: Int) -> String {
    switch record.status?.value {
    case .requested, .inPreparation: "1"
    case .underWay: "2"
    case .completed: "4"
    case .closedEarly: "5"
    case .onHold: "6"
    case nil: record.period?.end.map { $0.lastDay < today ? "4" : "" } ?? ""
    }
  }

  private static func scope(of record: Record) -> String? {
    switch record.scope {
    case .global: "1"
    case .regional: "2"
    case .national: record.area.isEmpty ? "4" : "6"
    case nil: record.countries.count > 1 ? "3" : nil
    }
  }

  private static func role(_ role: String?) -> String {
    switch role {
    case "requesting": "2"
    case "supporting", "involved": "3"
    case "funding", "donor": "1"
    default: "4"
    }
  }

  private static func type(_ type: String?) -> String {
    switch type {
    case "government": "10"
    case "local-authority": "11"
    case "judiciary", "ombuds": "15"
    case "ngo": "22"
    case "international-organisation", "regional-organisation": "40"
    case "academia": "80"
    default: "90"
    }
  }
}
