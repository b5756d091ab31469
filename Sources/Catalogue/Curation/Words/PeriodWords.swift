/// Reads spans of time in words: `November 2016 – April 2020`, `2013-2017`, `2018-19`,
/// `depuis 2004`, `с 2004 года`.
enum PeriodWords {
  /// Start and end, as far as `text` states them; nothing if it is no span.
  static func read(_ text: String) -> (start: PartialDate?, end: PartialDate?)? {
    let text = text.collapsingSpace
    // “2018-22” is no summer here.
    if text.utf8.count == 7, let short = Int(text.suffix(2)), short > 12, let span = span(text) {
      return span
    }
    if let last = text.last, "-–—→".contains(last),
      let start = DateWords.read(String(text.dropLast()))?.date
    {
      return (start, nil)
    }
    if let date = DateWords.read(text)?.date { return (date, date) }
    let lower = text.lowercased()
    for word in sinceWords where lower.hasPrefix(word + " ") {
      let rest = String(text.dropFirst(word.count + 1))
      if let start = DateWords.read(rest)?.date { return (start, nil) }
      if let span = span(rest) { return span }
    }
    for (opening, joint) in betweenWords where lower.hasPrefix(opening + " ") {
      let rest = String(text.dropFirst(opening.count + 1))
      guard let range = rest.firstRange(of: joint) else { continue }
      let first = String(rest[..<range.lowerBound])
      if let span = span(from: first, to: String(rest[range.upperBound...])) { return span }
    }
    for word in untilWords where lower.hasPrefix(word + " ") {
      if let end = DateWords.read(String(text.dropFirst(word.count + 1)))?.date {
        return (nil, end)
      }
    }
    return span(text)
  }

  private static func span(_ text: String) -> (start: PartialDate?, end: PartialDate?)? {
    for separator in separators {
      guard let range = text.firstRange(of: separator) else { continue }
      let first = String(text[..<range.lowerBound])
      let second = String(text[range.upperBound...])
      if let span = span(from: first, to: second) { return span }
    }
    return nil
  }

  private static func span(
    from first: String, to second: String
  ) -> (start: PartialDate?, end: PartialDate?)? {
    let (first, second) = (first.collapsingSpace, second.collapsingSpace)
    if second.isEmpty || openWords.contains(second.lowercased()) {
      return DateWords.read(first).map { ($0.date, nil) }
    }
    // “2018-19”: the century is said once.
    if second.utf8.count == 2, first.utf8.count == 4, let start = PartialDate(first),
      let end = PartialDate(first.prefix(2) + second), end.year > start.year
    {
      return (start, end)
    }
    // “March 3–5, 2019”: the month is said once, before.
    let month = first.filter { !$0.isNumber }.collapsingSpace
    guard let end = DateWords.read(second)?.date ?? DateWords.read("\(month) \(second)")?.date
    else {
      return nil
    }
    // “May to July 2022”, “3–5 May 2022”: the year, or month and year, is said once.
    let day = end.precision == .day ? Int(first) : nil
    guard
      let start = day.flatMap({ end.onDay($0) }) ?? DateWords.read(first)?.date
        ?? DateWords.read("\(first) \(end.year)")?.date
    else { return nil }
    return start.firstDay <= end.lastDay ? (start, end) : nil
  }

  private static let sinceWords = [
    "since", "from", "as of", "starting in", "depuis", "à partir de", "à compter de", "de", "du",
    "desde", "a partir de", "начиная с", "с", "от",
  ]
  private static let untilWords = [
    "until", "till", "through", "jusqu’en", "jusqu'en", "jusqu’à", "jusqu'à", "jusqu’au",
    "jusqu'au", "hasta", "до", "по", "by",
  ]
  /// What stands before the first end of a span and between the two.
  private static let betweenWords = [
    ("between", " and "), ("entre", " et "), ("entre", " y "), ("между", " и "),
  ]
  private static let openWords: Set<String> = [
    "today", "present", "the present", "date", "now", "ongoing", "aujourd’hui", "aujourd'hui",
    "en cours", "ce jour", "actualidad", "la actualidad", "en curso", "hoy", "presente",
    "настоящее время", "по настоящее время", "н.в.", "н. в.", "…", "...",
  ]
  /// Those with spaces first: a bare hyphen also stands inside dates.
  private static let separators = [
    " – ", " — ", " - ", " to ", " until ", " through ", " à ", " au ", " hasta ", " a ", " по ",
    " до ",
    "–", "—", "-", "/",
  ]
}

extension PartialDate {
  /// Another day of its month; nothing if that has none of that number.
  fileprivate func onDay(_ day: Int) -> PartialDate? {
    guard let month, month <= 12 else { return nil }
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return PartialDate("\(year)-\(twoDigits(month))-\(twoDigits(day))")
  }
}
