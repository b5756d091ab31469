/// Reads figures as people write them: `more than 40`, `près de 4 millions`, `около 10`, `>40`.
enum NumberWords {
  typealias Comparator = Record.Figure.Comparator

  /// The value of `text` if it is a number with at most a comparator before or behind it, or a
  /// percentage, of which `unit` is the sign; nothing for text that says more.
  static func read(_ text: String) -> (comparator: Comparator, value: Double, unit: String?)? {
    var rest = text.lowercased().collapsingSpace[...]
    var comparator = Comparator.equal
    for (sign, found) in NumberNames.openings where rest.hasPrefix(sign) {
      comparator = found
      rest = rest.dropFirst(sign.count).drop { $0 == " " }
      break
    }
    for (sign, found) in NumberNames.endings where rest.hasSuffix(sign) {
      comparator = found
      rest = rest.dropLast(sign.count)
      break
    }
    let share = NumberNames.shares.first { rest.hasSuffix($0) }
    if let share { rest = rest.dropLast(share.count) }
    let words = String(rest).trimmingEdges
    let unit = share.map { _ in "%" }
    if let value = NumberNames.collectives[words] {
      return (comparator == .equal ? .about : comparator, value, unit)
    }
    guard let value = number(words) else { return nil }
    return (comparator, value, unit)
  }

  /// Whether a word may be a number or a part of one: it has a digit, or is the name of a number.
  /// Signs may stand around it.
  static func mayBeNumber(_ word: String) -> Bool {
    if word.utf8.contains(where: { (0x30...0x39).contains($0) }) { return true }
    let name = word.lowercased().trimmingEdges
    return NumberNames.firstWords.contains(name) || compound(name) != nil
  }

  /// Whether a word may be the first of a comparator before a number.
  static func mayOpen(_ word: String) -> Bool { openingWords.contains(word.lowercased()) }

  private static let openingWords = Set(
    NumberNames.openings.map { String($0.0.prefix { $0 != " " }) })

  /// Finite: a number too large to be kept is none.
  private static func number(_ text: String) -> Double? {
    if let known = NumberNames.numbers[text] { return known }
    for (word, value) in NumberNames.scales where text.hasSuffix(" " + word) {
      let rest = String(text.dropLast(word.count + 1))
      // “5 cents” is money.
      if value == 100, rest.contains(where: \.isNumber) { return nil }
      return number(rest).flatMap { ($0 * value).isFinite ? $0 * value : nil }
    }
    return compound(text) ?? plainNumber(text).flatMap { $0.isFinite ? $0 : nil }
  }

  /// `twenty-five`, `vingt et un`, `treinta y dos`, `сорок два`: tens, then units.
  private static func compound(_ text: String) -> Double? {
    for joint in ["-et-", " et ", " y ", "-", " "] {
      guard let range = text.firstRange(of: joint) else { continue }
      guard let tens = NumberNames.numbers[String(text[..<range.lowerBound])],
        let units = NumberNames.numbers[String(text[range.upperBound...])], tens >= 20,
        tens < 100, tens.truncatingRemainder(dividingBy: 10) == 0,
        units < 10 || tens == 60
          || tens == 80, units < 20
      else { return nil }
      return tens + units
    }
    return nil
  }

  /// Digits with at most one sign for decimals, and signs or spaces between groups of three.
  private static func plainNumber(_ text: String) -> Double? {
    let marks = text.filter { !("0"..."9").contains($0) }
    guard text.first.map({ ("0"..."9").contains($0) }) == true,
      text.last.map({ ("0"..."9").contains($0) }) == true
    else { return nil }
    guard let mark = marks.first else { return Double(text) }
    // “12 345,67”: one sign between groups and another before decimals.
    if let last = marks.last, last != mark, ".,".contains(last),
      marks.count(where: { $0 == last }) == 1,
      let decimals = text.split(separator: last).last
    {
      let whole = plainNumber(String(text.prefix { $0 != last }))
      return whole.flatMap { Double("\(Int(exactly: $0) ?? 0).\(decimals)") }
    }
    guard marks.allSatisfy({ $0 == mark }), " \u{A0}\u{202F}.,’'".contains(mark) else { return nil }
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    let isGrouped =
      groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
    if isGrouped { return Double(groups.joined()) }
    return groups.count == 2 && ".,".contains(mark) ? Double(groups.joined(separator: ".")) : nil
  }
}

extension String {
  /// Without spaces and a full stop at its ends.
  fileprivate var trimmingEdges: String {
    var text = self[...]
    while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return String(text)
  }
}
