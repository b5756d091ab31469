extension SearchRequest.Facet {
  /// How the values of an integer column are put together to be counted. A document counts once in
  /// each group that it has a value in.
  public enum Grouping: Sendable, Hashable {
    /// Each value by itself; keyword columns have no other.
    case values
    /// Equal intervals, one of which starts at `from`; named after their least value.
    case intervals(of: Int64, from: Int64 = 0)
    /// These ranges, which may overlap, in this order, those without matches too; named `2001...2005`.
    case ranges([ClosedRange<Int64>])
    /// Years of values that are days since 1 January 1970; named `2014`.
    case years
    /// Months of such values; named `2014-03`.
    case months
  }
}

/// Counts the documents of one segment by groups of an integer column's values.
struct GroupCounter {
  private let column: ColumnReader
  private let grouping: SearchRequest.Facet.Grouping
  /// By group, a number that is ordered as groups are.
  private(set) var counts: [Int64: Int] = [:]

  init(_ column: ColumnReader, _ grouping: SearchRequest.Facet.Grouping) {
    self.column = column
    self.grouping = grouping
  }

  mutating func count(_ document: DocumentID) {
    if case .ranges(let ranges) = grouping {
      for (index, range) in ranges.enumerated() {
        var isInside = false
        column.forEachCode(of: document) {
          if range.contains(column.integer(of: $0)) { isInside = true }
        }
        if isInside { counts[Int64(index), default: 0] += 1 }
      }
      return
    }
    // Values come rising, and groups with them.
    var last: Int64?
    column.forEachCode(of: document) { code in
      let group = grouping.group(of: column.integer(of: code))
      if group != last { counts[group, default: 0] += 1 }
      last = group
    }
  }
}

extension SearchRequest.Facet.Grouping {
  /// The group of `value`, except in ranges.
  fileprivate func group(of value: Int64) -> Int64 {
    switch self {
    case .values, .ranges: value
    case .intervals(let width, let from):
      Self.floor(value.subtractingReportingOverflow(from).partialValue, max(width, 1))
    case .years: Self.month(ofDay: value) / 12
    case .months: Self.month(ofDay: value)
    }
  }

  /// What `group` is called.
  func name(of group: Int64) -> String {
    switch self {
    case .values: String(group)
    case .intervals(let width, let from):
      String(from &+ group &* max(width, 1))
    case .ranges(let ranges):
      ranges.indices.contains(Int(group))
        ? "\(ranges[Int(group)].lowerBound)...\(ranges[Int(group)].upperBound)" : ""
    case .years: String(group)
    case .months:
      "\(group / 12)-" + (group % 12 < 9 ? "0" : "") + String(group % 12 + 1)
    }
  }

  /// The groups to tell of, in order, with their counts.
  func values(_ counts: [Int64: Int]) -> [SearchResults.FacetValue] {
    if case .ranges(let ranges) = self {
      return ranges.indices.map {
        SearchResults.FacetValue(value: name(of: Int64($0)), count: counts[Int64($0)] ?? 0)
      }
    }
    return counts.sorted { $0.key < $1.key }.map {
      SearchResults.FacetValue(value: name(of: $0.key), count: $0.value)
    }
  }

  /// Months since the beginning of the year 0, of a day since 1970, in the Gregorian calendar. Days
  /// are counted by eras of 400 years that start in March, so that the leap day is the last.
  private static func month(ofDay day: Int64) -> Int64 {
    // From year 0 to year 9,999: other days are not told apart.
    let days = min(max(day, -719_468), 2_932_896) + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    // March is 0.
    let month = (5 * dayOfYear + 2) / 153
    return (era * 400 + year) * 12 + month + 2
  }

  private static func floor(_ value: Int64, _ width: Int64) -> Int64 {
    let quotient = value / width
    return value % width < 0 ? quotient - 1 : quotient
  }
}
