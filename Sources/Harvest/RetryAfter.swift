import Foundation

/// How long a server asks to be left alone (RFC 9110, 10.2.3).
enum RetryAfter {
  /// The time that `text`, the value of the field, asks for: seconds, or a date, which is counted
  /// from `now`. Nothing where it is neither.
  static func wait(_ text: String, now: Date = Date()) -> Duration? {
    let text = text.trimmingCharacters(in: .whitespaces)
    if let seconds = UInt32(text) { return .seconds(Int64(seconds)) }
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    guard let date = format.date(from: text) else { return nil }
    return .seconds(max(0, date.timeIntervalSince(now).rounded(.up)))
  }
}
