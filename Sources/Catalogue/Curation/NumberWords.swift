/// Reads figures as people write them: `more than 40`, `près de 4 millions`, `около 10`, `>40`.
enum NumberWords {
  typealias Comparator = Record.Figure.Comparator

  /// The value of `text` if it is a number with at most a comparator before or behind it, or a
  /// percentage, of which `unit` is the sign; nothing for text that says more.
  static func read(_ text: String) -> (comparator: Comparator, value: Double, unit: String?)? {
    var rest = text.lowercased().collapsingSpace[...]
    var comparator = Comparator.equal
    for (sign, found) in openings where rest.hasPrefix(sign) {
      comparator = found
      rest = rest.dropFirst(sign.count).drop { $0 == " " }
      break
    }
    for (sign, found) in endings where rest.hasSuffix(sign) {
      comparator = found
      rest = rest.dropLast(sign.count)
      break
    }
    let unit = rest.hasSuffix("%") ? "%" : nil
    if unit != nil { rest = rest.dropLast() }
    guard let value = number(String(rest).trimmingEdges) else { return nil }
    return (comparator, value, unit)
  }

  /// Whether a word may be a number or a part of one: it has a digit, or is the name of a number.
  /// Signs may stand around it.
  static func mayBeNumber(_ word: String) -> Bool {
    if word.utf8.contains(where: { (0x30...0x39).contains($0) }) { return true }
    return words[word.lowercased().trimmingEdges] != nil
  }

  /// Whether a word may be the first of a comparator before a number.
  static func mayOpen(_ word: String) -> Bool { openingWords.contains(word.lowercased()) }

  private static let openingWords = Set(
    openings.map { String($0.0.prefix { $0 != " " }) })

  /// Finite: a number too large to be kept is none.
  private static func number(_ text: String) -> Double? {
    var digits = text
    var factor = 1.0
    for (word, value) in scales where digits.hasSuffix(" " + word) {
      digits = String(digits.dropLast(word.count + 1))
      factor = value
      break
    }
    if let word = words[digits] { return word * factor }
    guard let plain = plainNumber(digits), (plain * factor).isFinite else { return nil }
    return plain * factor
  }

  /// Digits with at most one sign for decimals, and signs or spaces between groups of three.
  private static func plainNumber(_ text: String) -> Double? {
    let marks = text.filter { !("0"..."9").contains($0) }
    guard text.first.map({ ("0"..."9").contains($0) }) == true,
      text.last.map({ ("0"..."9").contains($0) }) == true
    else { return nil }
    guard let mark = marks.first else { return Double(text) }
    guard marks.allSatisfy({ $0 == mark }), " \u{A0}\u{202F}.,’'".contains(mark) else { return nil }
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    let isGrouped =
      groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
    if isGrouped { return Double(groups.joined()) }
    return groups.count == 2 && ".,".contains(mark) ? Double(groups.joined(separator: ".")) : nil
  }

  /// The longest of those that begin alike stand first.
  private static let openings: [(String, Comparator)] = [
    (">=", .atLeast), ("≥", .atLeast), ("<=", .atMost), ("≤", .atMost), (">", .moreThan),
    ("<", .lessThan), ("~", .about), ("≈", .about), ("more than ", .moreThan),
    ("over ", .moreThan), ("above ", .moreThan), ("at least ", .atLeast), ("up to ", .atMost),
    ("at most ", .atMost), ("less than ", .lessThan), ("fewer than ", .lessThan),
    ("about ", .about), ("around ", .about), ("some ", .about), ("nearly ", .about),
    ("almost ", .about), ("approximately ", .about), ("plus de ", .moreThan),
    ("plus d’", .moreThan), ("plus d'", .moreThan), ("au moins ", .atLeast),
    ("au plus ", .atMost), ("jusqu’à ", .atMost), ("moins de ", .lessThan), ("environ ", .about),
    ("près de ", .about), ("presque ", .about), ("quelque ", .about), ("más de ", .moreThan),
    ("al menos ", .atLeast), ("como mínimo ", .atLeast), ("hasta ", .atMost),
    ("menos de ", .lessThan), ("unos ", .about), ("unas ", .about), ("cerca de ", .about),
    ("casi ", .about), ("alrededor de ", .about), ("более ", .moreThan), ("свыше ", .moreThan),
    ("не менее ", .atLeast), ("до ", .atMost), ("менее ", .lessThan), ("около ", .about),
    ("почти ", .about), ("примерно ", .about),
  ]

  private static let endings: [(String, Comparator)] = [
    (" or more", .atLeast), (" ou plus", .atLeast), (" o más", .atLeast), (" или более", .atLeast),
    ("+", .atLeast),
  ]

  private static let scales: [(String, Double)] = [
    ("thousand", 1e3), ("mille", 1e3), ("mil", 1e3), ("тыс.", 1e3), ("тысяч", 1e3),
    ("million", 1e6), ("millions", 1e6), ("millones", 1e6), ("millón", 1e6), ("млн", 1e6),
    ("миллионов", 1e6), ("миллиона", 1e6), ("billion", 1e9), ("milliards", 1e9),
    ("миллиардов", 1e9),
  ]

  private static let words: [String: Double] = {
    let lists = [
      "one two three four five six seven eight nine ten eleven twelve",
      "un deux trois quatre cinq six sept huit neuf dix onze douze",
      "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
      "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
    ]
    var words: [String: Double] = [:]
    for list in lists {
      for (rank, word) in list.split(separator: " ").enumerated() {
        words[String(word)] = Double(rank + 1)
      }
    }
    return words
  }()
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
