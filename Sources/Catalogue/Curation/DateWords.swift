/// Reads dates in words, in the languages of the catalogue: `printemps 2022`, `end of 2022`,
/// `14 февраля 2023 г.`, `last month`.
enum DateWords {
  struct Reading: Sendable, Hashable {
    var date: PartialDate
    /// Whether the date says all that the words say; otherwise the words are worth keeping.
    var isWhole: Bool
  }

  /// The date that `text` is; nothing if it is none, or is relative and the day of the page is not
  /// known.
  ///
  /// - Parameter pageDate: when the words were published, to which “last month” refers.
  static func read(_ text: String, pageDate: PartialDate? = nil) -> Reading? {
    if let exact = PartialDate(text.collapsingSpace) { return Reading(date: exact, isWhole: true) }
    let words = self.words(of: text)
    if let relative = relative(words, pageDate: pageDate) { return relative }
    var parts = Parts()
    for word in words where !parts.take(word) { return nil }
    return parts.reading
  }

  /// Whether the words speak of a time only by its distance from the day they were written.
  static func isRelative(_ text: String) -> Bool {
    let key = LabelKey(text).text
    return relativeMonths[key] != nil || relativeYears[key] != nil
      || vague.contains { key.hasPrefix($0) || key.hasSuffix($0) }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The parts of a date as they are found.
  private struct Parts {
    var year: Int?
    var month: Int?
    var season: Int?
    var day: Int?
    var isVague = false

    /// Whether the word fits into a date.
    mutating func take(_ word: String) -> Bool {
      if let number = Int(word), word.allSatisfy(\.isASCII) {
        return take(number, digits: word.utf8.count)
      }
      if let number = MonthNames.number(of: word), month == nil {
        month = number
        return true
      }
      if let number = DateWords.seasons[word], season == nil {
        season = number
        return true
      }
      if let first = DateWords.ordinals[word], day == nil {
        day = first
        return true
      }
      if DateWords.vagueWords.contains(word) {
        isVague = true
        return true
      }
      return DateWords.fillers.contains(word)
    }

    private mutating func take(_ number: Int, digits: Int) -> Bool {
      if digits == 4, year == nil {
        year = number
      } else if digits <= 2, day == nil, (1...31).contains(number) {
        day = number
      } else {
        return false
      }
      return true
    }

    var reading: Reading? {
      guard let year else { return nil }
      if let season {
        guard month == nil, day == nil else { return nil }
        return PartialDate("\(year)-\(season)").map { Reading(date: $0, isWhole: !isVague) }
      }
      guard day == nil || month != nil else { return nil }
      var text = "\(year)"
      if let month { text += "-" + Self.twoDigits(month) }
      if let day { text += "-" + Self.twoDigits(day) }
      return PartialDate(text).map { Reading(date: $0, isWhole: !isVague) }
    }

    private static func twoDigits(_ number: Int) -> String {
      number < 10 ? "0\(number)" : "\(number)"
    }
  }

  // MARK: Relative dates

  private static func relative(_ words: [String], pageDate: PartialDate?) -> Reading? {
    let key = LabelKey(words.joined(separator: " ")).text
    guard let pageDate else { return nil }
    if let distance = relativeYears[key] {
      return PartialDate("\(pageDate.year + distance)").map { Reading(date: $0, isWhole: false) }
    }
    guard let distance = relativeMonths[key], let month = pageDate.month, month <= 12 else {
      return nil
    }
    let count = pageDate.year * 12 + month - 1 + distance
    let (year, rest) = (count / 12, count % 12 + 1)
    return PartialDate("\(year)-\(rest < 10 ? "0" : "")\(rest)").map {
      Reading(date: $0, isWhole: false)
    }
  }

  /// Months from that of the page; the keys are those of ``LabelKey``.
  private static let relativeMonths = [
    "last month": -1, "this month": 0, "next month": 1, "le mois dernier": -1, "ce mois ci": 0,
    "le mois prochain": 1, "el mes pasado": -1, "este mes": 0, "el proximo mes": 1,
    "в прошлом месяце": -1, "в этом месяце": 0, "в следующем месяце": 1,
  ]
  private static let relativeYears = [
    "last year": -1, "this year": 0, "next year": 1, "l annee derniere": -1, "cette annee": 0,
    "l annee prochaine": 1, "el ano pasado": -1, "este ano": 0, "el proximo ano": 1,
    "в прошлом году": -1, "в этом году": 0, "в следующем году": 1,
  ]
  private static let vague = [
    "il y a ", "hace ", " ago", "dans les prochain", "in the coming ", "in the next ",
    "recently", "recemment", "recientemente", "назад", "недавно", "dans quelques ",
    "en las proximas ", "в ближаишие ",
  ]

  // MARK: Words

  private static let seasons = [
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "printemps": 21,
    "été": 22, "automne": 23, "hiver": 24, "primavera": 21, "verano": 22, "otoño": 23,
    "invierno": 24, "весна": 21, "весной": 21, "весны": 21, "лето": 22, "летом": 22, "лета": 22,
    "осень": 23, "осенью": 23, "осени": 23, "зима": 24, "зимой": 24, "зимы": 24,
  ]
  private static let ordinals = ["1er": 1, "1st": 1, "1º": 1]
  /// Part of a span that no date says.
  private static let vagueWords: Set<String> = [
    "early", "late", "mid", "end", "beginning", "start", "début", "fin", "mi", "milieu", "finales",
    "finals", "principios", "inicios", "mediados", "fines", "final", "начало", "начале", "начала",
    "конец", "конце", "конца", "середина", "середине", "середины", "half", "first", "second",
    "premier", "première", "seconde", "moitié", "semestre", "primer", "segundo", "quarter",
    "trimestre",
  ]
  private static let fillers: Set<String> = [
    "of", "the", "in", "on", "le", "la", "les", "l", "de", "du", "des", "en", "au", "à", "d", "del",
    "el", "a", "г", "года", "году", "год", "в", "th", "st", "nd", "rd", "er", "year", "année",
    "año",
  ]
}
