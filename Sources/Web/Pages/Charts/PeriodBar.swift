import Catalogue

/// A period as a span between two posts over the years of a timeline.
struct PeriodBar: Sendable {
  /// The years of the whole timeline.
  var years: ClosedRange<Int>

  /// From the first day that the start may be to the last that the end may be. An end that is not
  /// known is drawn open.
  func html(start: PartialDate?, end: PartialDate?) -> Markup {
    let from = start.map { place(ofDay: $0.firstDay) } ?? 0
    let to = max(end.map { place(ofDay: $0.lastDay) } ?? Self.width, from + 2)
    let left: Markup = start == nil ? "" : "M\(at: from) 11V3"
    let right: Markup = end == nil ? "" : "M\(at: to) 11V3"
    return """
      <svg class="period" viewBox="0 0 \(at: Self.width) 14" preserveAspectRatio="none" \
      aria-hidden="true" focusable="false"><path class="deck" d="M\(at: from) 5H\(at: to)"/>\
      <path class="posts" d="\(left)\(right)"/></svg>
      """
  }

  private static let width = 300.0

  /// Where a day lies, `day` being year × 10,000 + month × 100 + day.
  private func place(ofDay day: Int) -> Double {
    let (year, month, rest) = (day / 10_000, day / 100 % 100, day % 100)
    let part = (Double(month - 1) + Double(min(rest, 31) - 1) / 31) / 12
    let since = Double(year - years.lowerBound) + part
    return min(max(since / Double(years.count), 0), 1) * Self.width
  }
}
