import Catalogue

extension Words {
  /// A whole number with its thousands apart, as the language writes it.
  func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    // Spanish leaves numbers of four digits whole (Ortografía de la lengua española, 2010).
    let shortest = language.primary == "es" ? 5 : 4
    guard digits.utf8.count >= shortest else { return value < 0 ? "−\(digits)" : digits }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { grouped += groupSeparator }
      grouped.append(digit)
    }
    return value < 0 ? "−\(grouped)" : grouped
  }

  /// A number with at most two decimals.
  func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    let hundredths = Int((value * 100).rounded())
    let whole = number(hundredths / 100)
    let rest = abs(hundredths % 100)
    guard rest > 0 else { return whole }
    var decimals = rest < 10 ? "0\(rest)" : "\(rest)"
    if decimals.hasSuffix("0") { decimals.removeLast() }
    let sign = hundredths < 0 && hundredths > -100 ? "−" : ""
    return sign + whole + (["en", "ar"].contains(language.primary) ? "." : ",") + decimals
  }

  /// “33%”, or with a space between, as the language has it; `value` is a whole percent.
  func percentage(_ value: Int) -> String {
    ["en", "ar"].contains(language.primary) ? "\(number(value))%" : "\(number(value))\u{A0}%"
  }

  /// “A, B and C”.
  func list(_ items: [String]) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    let items = items.map(isolated)
    let last = items[items.count - 1]
    let first = items.dropLast().joined(separator: text("list.comma"))
    // In Arabic the word for “and” is written as one with what follows.
    let space = language.primary == "ar" ? "" : " "
    return "\(first) \(conjunction(before: last))\(space)\(last)"
  }

  /// “Costa Rica, 8 practices”: a name, and what is said of it.
  func told(_ name: String, _ rest: String) -> String {
    isolated(name) + text("list.comma") + rest
  }

  /// A name in a list, kept by itself where the language runs from right to left: else names in Latin
  /// letters, with a comma between, would run together from left to right.
  func isolated(_ name: String) -> String {
    language.isRightToLeft ? "\u{2068}\(name)\u{2069}" : name
  }

  /// Between thousands: a comma in English, else a space that does not break.
  private var groupSeparator: String {
    switch language.primary {
    case "en", "ar": ","
    case "fr": "\u{202F}"
    default: "\u{A0}"
    }
  }

  /// Spanish “y” becomes “e” before the sound of i, unless a vowel follows it.
  private func conjunction(before word: String) -> String {
    guard language.primary == "es" else { return text("list.and") }
    let start = word.lowercased()
    let opensWithI = ["i", "í", "hi", "hí"].contains { start.hasPrefix($0) }
    let opensWithGlide = ["ia", "ie", "io", "iu", "hia", "hie", "hio"].contains {
      start.hasPrefix($0)
    }
    return opensWithI && !opensWithGlide ? "e" : text("list.and")
  }
}
