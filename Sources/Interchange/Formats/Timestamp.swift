public import Foundation

/// Moments as files write them, in UTC and to the second.
public enum Timestamp {
  /// ISO 8601: `2026-11-22T12:00:00Z`.
  public static func iso(_ date: Date) -> String { date.formatted(.iso8601) }

  /// `2026-11-22`.
  public static func day(_ date: Date) -> String { String(iso(date).prefix(10)) }

  /// As mail writes it (RFC 5322), with English names: `Sun, 22 Nov 2026 12:00:00 +0000`.
  static func mail(_ date: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.weekday, .month], from: date)
    let text = iso(date)
    let day = text.dropFirst(8).prefix(2)
    let year = text.prefix(4)
    let time = text.dropFirst(11).prefix(8)
    return
      "\(weekdays[(parts.weekday ?? 1) - 1]), \(day) \(months[(parts.month ?? 1) - 1]) \(year) "
      + "\(time) +0000"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
