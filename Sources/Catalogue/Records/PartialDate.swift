/// A date as precisely as its source knows it, in the notation of EDTF (ISO 8601-2): `2022`,
/// `2022-21` (spring 2022), `2022-10`, `2023-02-14`, with `~` behind for “about”.
public struct PartialDate: Sendable, Hashable, CodedAsText {
  public enum Precision: Int, Sendable, Hashable, Comparable, Codable {
    case year, season, month, day

    public static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// 1000 to 9999.
  public let year: Int
  /// 1 to 12, or 21 (spring) to 24 (winter); absent where only the year is known.
  public let month: Int?
  /// 1 to 31; absent where only the month or less is known.
  public let day: Int?
  /// Whether the source says “about”.
  public let isApproximate: Bool

  /// Reads the notation above. Nothing for another form, or for a day that no calendar has.
  public init?(_ text: String) {
    var text = Substring(text)
    isApproximate = text.last == "~"
    if isApproximate { text.removeLast() }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
      let year = Int(parts[0]), year >= 1000
    else { return nil }
    self.year = year
    month = parts.count > 1 ? Int(parts[1]) : nil
    day = parts.count > 2 ? Int(parts[2]) : nil
    if let month {
      guard (1...12).contains(month) || (day == nil && (21...24).contains(month)) else {
        return nil
      }
      if let day {
        guard day >= 1, day <= Self.days(in: month, of: year) else { return nil }
      }
    }
  }

  public var precision: Precision {
    if day != nil { return .day }
    guard let month else { return .year }
    return month > 12 ? .season : .month
  }

  public var description: String {
    var text = "\(year)"
    if let month { text += month < 10 ? "-0\(month)" : "-\(month)" }
    if let day { text += day < 10 ? "-0\(day)" : "-\(day)" }
    return isApproximate ? text + "~" : text
  }

  /// The first day that the date may mean, as year × 10,000 + month × 100 + day.
  ///
  /// Seasons are those of the north: spring from March, winter from December of the year named.
  public var firstDay: Int {
    switch precision {
    case .year: year * 10_000 + 101
    case .season: year * 10_000 + (3 * ((month ?? 21) - 20)) * 100 + 1
    case .month: year * 10_000 + (month ?? 1) * 100 + 1
    case .day: year * 10_000 + (month ?? 1) * 100 + (day ?? 1)
    }
  }

  /// The rank of ``firstDay`` among all days of the Gregorian calendar.
  var dayNumber: Int {
    let (year, month, day) = (firstDay / 10_000, firstDay / 100 % 100, firstDay % 100)
    let days = (1..<month).reduce(0) { $0 + Self.days(in: $1, of: year) }
    let before = year - 1
    return before * 365 + before / 4 - before / 100 + before / 400 + days + day
  }

  /// The last day that the date may mean, in the same form as ``firstDay``.
  public var lastDay: Int {
    switch precision {
    case .year: return year * 10_000 + 1231
    case .season:
      let start = 3 * ((month ?? 21) - 20)
      let (endYear, endMonth) = start == 12 ? (year + 1, 2) : (year, start + 2)
      return endYear * 10_000 + endMonth * 100 + Self.days(in: endMonth, of: endYear)
    case .month:
      return year * 10_000 + (month ?? 12) * 100 + Self.days(in: month ?? 12, of: year)
    case .day: return firstDay
    }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  public static let refusal = "is not a date"
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
