import Foundation

/// Days as the records write them: year × 10,000 + month × 100 + day.
enum CalendarDay {
  /// The day, in UTC, of a time in seconds since 1970-01-01T00:00:00Z.
  ///
  /// The algorithm is that of “chrono-Compatible Low-Level Date Algorithms” (H. Hinnant, 2014):
  /// years begin in March, and 400 of them have 146,097 days.
  static func number(ofSecond second: Int) -> Int {
    let days = (Double(second) / 86_400).rounded(.down)
    let shifted = Int(days) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return year * 10_000 + month * 100 + day
  }
}

/// The clock of the machine.
public enum SystemClock {
  /// Seconds since 1970-01-01T00:00:00Z.
  public static var now: Int { Int(Date().timeIntervalSince1970) }
}
