internal import Foundation

/// Reads figures as people write them: `more than 40`, `près de 4 millions`, `около 10`, `>40`.
enum NumberWords {
  typealias Comparator = Record.Figure.Comparator

  /// The value of `text` if it is a number with at most a comparator before or behind it, or a
  /// percentage, of which `unit` is the sign; nothing for text that says more.
  static func read(_ text: String) -> (comparator: Comparator, value: Double, unit: String?)? {
    var rest = text.precomposed.lowercased().collapsingSpace[...]
    var comparator = Comparator.equal
    let openings = rest.utf8.first.flatMap { openingsByByte[$0] } ?? []
    if let (sign, found) = openings.first(where: { rest.utf8.starts(with: $0.0.utf8) }) {
      comparator = found
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: sign.utf8.count)...]
        .drop { $0 == " " }
    }
    if let (sign, found) = NumberNames.endings.first(where: { rest.ends(with: $0.0) }) {
      comparator = found
      rest = rest.dropLast(sign.count)
    }
    let share = NumberNames.shares.first { rest.ends(with: $0) }
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
  ///
  /// - Parameter word: in lower case, as for ``mayOpen(_:)``.
  static func mayBeNumber(_ word: String) -> Bool {
    if word.utf8.contains(where: \.isASCIIDigit) { return true }
    let name = word.trimmingEdges
    return NumberNames.firstWords.contains(name)
      || name.utf8.contains(UInt8(ascii: "-")) && compound(name) != nil
  }

  /// Whether a word, in lower case, may stand anywhere in what ``read(_:)`` reads.
  static func mayBePart(_ word: String) -> Bool {
    if mayBeNumber(word) || NumberNames.parts.contains(word) { return true }
    let bare = word.trimmingEdges
    if NumberNames.parts.contains(bare) { return true }
    // “d’une trentaine”
    guard let mark = bare.unicodeScalars.firstIndex(where: { $0 == "’" || $0 == "'" }) else {
      return false
    }
    return NumberNames.parts.contains(
      String(bare[bare.unicodeScalars.index(after: mark)...]))
  }

  /// Whether a word may be the first of a comparator before a number.
  static func mayOpen(_ word: String) -> Bool { openingWords.contains(word) }

  private static let openingsByByte = Dictionary(grouping: NumberNames.openings) {
    $0.0.utf8.first ?? 0
  }

  private static let openingWords = Set(
    NumberNames.openings.map { String($0.0.prefix { $0 != " " }) })

  /// Finite: a number too large to be kept is none.
  private static func number(_ text: String) -> Double? {
    if let known = NumberNames.numbers[text] { return known }
    guard text.utf8.contains(UInt8(ascii: " ")) else { return simple(text) }
    for (word, value) in NumberNames.scales
    where text[...].ends(with: word) && text.dropLast(word.count).last == " " {
      let rest = String(text.dropLast(word.count + 1))
      // “5 cents” is money.
      if value == 100, rest.contains(where: \.isNumber) { return nil }
      return number(rest).flatMap { ($0 * value).isFinite ? $0 * value : nil }
    }
    return simple(text)
  }

  /// A number without thousands or millions behind it.
  private static func simple(_ text: String) -> Double? {
    guard let first = text.utf8.first else { return nil }
    if !first.isASCIIDigit { return compound(text) }
    return plainNumber(text).flatMap { $0.isFinite ? $0 : nil }
  }

  /// `twenty-five`, `vingt et un`, `treinta y dos`, `сорок два`: tens, then units.
  private static func compound(_ text: String) -> Double? {
    let first = text.utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
    var tens = text[..<first.endIndex]
    // Four times twenty is one word here.
    if tens == "quatre", text.hasPrefix(fourscore) { tens = text.prefix(fourscore.count) }
    guard tens.endIndex < text.endIndex, let value = NumberNames.numbers[String(tens)], value >= 20,
      value < 100, value.truncatingRemainder(dividingBy: 10) == 0
    else { return nil }
    let rest = text[tens.endIndex...]
    for joint in ["-et-", " et ", " y ", "-", " "] where rest.hasPrefix(joint) {
      guard let units = NumberNames.numbers[String(rest.dropFirst(joint.count))],
        units < (value == 60 || value == 80 ? 20 : 10)
      else { return nil }
      return value + units
    }
    return nil
  }

  private static let fourscore = "quatre-vingt"

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
    // Most words have neither at their ends.
    let isEdge = { (byte: UInt8) in byte <= 0x20 || byte >= 0x80 || byte == UInt8(ascii: ".") }
    guard let first = utf8.first, let last = utf8.last, isEdge(first) || isEdge(last) else {
      return self
    }
    var text = self[...]
    while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return String(text)
  }
}

extension Substring {
  fileprivate func ends(with ending: String) -> Bool {
    utf8.count >= ending.utf8.count && utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}

extension String {
  /// With letters and their marks as one character, as the tables of words have them.
  fileprivate var precomposed: String {
    // Marks that join letters begin with one of these bytes.
    utf8.contains { $0 == 0xCC || $0 == 0xCD } ? precomposedStringWithCanonicalMapping : self
  }
}
