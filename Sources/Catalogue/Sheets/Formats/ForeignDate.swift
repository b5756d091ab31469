/// Dates as formats of programs write them.
enum ForeignDate {
  /// The day, month or year of an ISO 8601 date or time, of one of RFC 822 (as RSS has them), or of
  /// words; nothing if `text` is none of these.
  static func read(_ text: String) -> PartialDate? {
    let text = text.collapsingSpace
    for length in [10, 7, 4] where text.utf8.count >= length {
      let start = text.prefix(length).map { $0 == "/" ? "-" : $0 }
      let rest = text.dropFirst(length).first
      if let date = PartialDate(String(start)), rest.map({ "T ~/.".contains($0) }) ?? true {
        return date
      }
    }
    return mailDate(text) ?? DateWords.read(text)?.date
  }

  /// `Sat, 01 Jan 2000 12:00:00 GMT`; years of two digits as RFC 2822 reads them.
  private static func mailDate(_ text: String) -> PartialDate? {
    var words = text.split { $0 == " " || $0 == "," }.map { $0.lowercased() }
    if let first = words.first, first.allSatisfy(\.isLetter) { words.removeFirst() }
    guard words.count >= 3, let day = Int(words[0]), (1...31).contains(day),
      let month = MonthNames.number(of: words[1]), var year = Int(words[2]), year >= 0
    else { return nil }
    if words[2].utf8.count == 2 { year += year < 50 ? 2000 : 1900 }
    guard (1000...9999).contains(year) else { return nil }
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return PartialDate("\(year)-\(twoDigits(month))-\(twoDigits(day))")
  }
}
