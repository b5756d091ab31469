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
    if let date = DateWords.read(text)?.date { return (date, date) }
    let lower = text.lowercased()
    for word in sinceWords where lower.hasPrefix(word + " ") {
      let rest = String(text.dropFirst(word.count + 1))
      if let start = DateWords.read(rest)?.date { return (start, nil) }
      if let span = span(rest) { return span }
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
    guard let end = DateWords.read(second)?.date else { return nil }
    // “May to July 2022”: the year is said once.
    guard
      let start = DateWords.read(first)?.date ?? DateWords.read("\(first) \(end.year)")?.date
    else { return nil }
    return start.firstDay <= end.lastDay ? (start, end) : nil
  }

  private static let sinceWords = ["since", "from", "depuis", "de", "du", "desde", "с", "от"]
  private static let untilWords = ["until", "jusqu’en", "jusqu'en", "hasta", "до", "by"]
  private static let openWords: Set<String> = [
    "today", "present", "now", "ongoing", "aujourd’hui", "en cours", "actualidad", "hoy",
    "настоящее время", "…", "...",
  ]
  /// Those with spaces first: a bare hyphen also stands inside dates.
  private static let separators = [
    " – ", " — ", " - ", " to ", " until ", " à ", " au ", " hasta ", " a ", " по ", " до ",
    "–", "—", "-",
  ]
}
