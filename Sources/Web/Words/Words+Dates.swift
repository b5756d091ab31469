import Catalogue

extension Words {
  /// The date in words, as precisely as it is known: “spring 2022”, “14 février 2023”.
  func date(_ date: PartialDate) -> String {
    var places = ["year": String(date.year)]
    let exact: String
    switch date.precision {
    case .year: exact = text("date.year", places)
    case .season:
      places["season"] = text("date.season.\(date.month ?? 21)")
      exact = text("date.season", places)
    case .month:
      places["month"] = text("date.month.\(date.month ?? 1)")
      exact = text("date.month", places)
    case .day:
      places["month"] = text("date.month-in-date.\(date.month ?? 1)")
      places["day"] = date.day == 1 && language.primary == "fr" ? "1er" : String(date.day ?? 1)
      exact = text("date.day", places)
    }
    return date.isApproximate ? text("date.about", ["date": exact]) : exact
  }

  /// When something began and ended, as far as either is known; nothing where neither is.
  func period(_ period: Record.Period) -> String? {
    switch (period.start, period.end) {
    case (let start?, let end?) where start == end: date(start)
    case (let start?, let end?):
      text("date.from-to", ["start": date(start), "end": date(end)])
    case (let start?, nil): text("date.since", ["date": date(start)])
    case (nil, let end?): text("date.until", ["date": date(end)])
    case (nil, nil): nil
    }
  }
}
