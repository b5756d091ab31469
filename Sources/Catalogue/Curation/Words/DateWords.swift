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
    if let figures = figures(text.collapsingSpace) { return figures }
    let words = self.words(of: text)
    if let first = words.first, approximate.contains(first),
      let about = read(words.dropFirst().joined(separator: " "))
    {
      let date = about.date.isApproximate ? nil : PartialDate(about.date.description + "~")
      return Reading(date: date ?? about.date, isWhole: about.isWhole)
    }
    if let relative = relative(words, pageDate: pageDate) { return relative }
    var parts = Parts()
    for word in words where !parts.take(word) { return nil }
    return parts.reading
  }

  /// `14/02/2023`, `14.2.2023`, `02/2023`, `2023/02/14`: day first unless the second figure is above
  /// 12, as most of the world writes; where both could be a month, the words say more than the date.
  private static func figures(_ text: String) -> Reading? {
    let signs = text.filter { !("0"..."9").contains($0) }
    guard let sign = signs.first, "./-".contains(sign), signs.allSatisfy({ $0 == sign }) else {
      return nil
    }
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    let figures = parts.compactMap { Int($0) }
    guard figures.count == parts.count else { return nil }
    func date(_ year: Int, _ month: Int, _ day: Int?) -> PartialDate? {
      let rest = [month, day].compactMap { $0 }.map { "-" + Parts.twoDigits($0) }
      return PartialDate("\(year)" + rest.joined())
    }
    switch parts.map(\.count) {
    case [4, 2, 2], [4, 1, 1], [4, 2, 1], [4, 1, 2]:
      return date(figures[0], figures[1], figures[2]).map { Reading(date: $0, isWhole: true) }
    case [1, 4], [2, 4]:
      return date(figures[1], figures[0], nil).map { Reading(date: $0, isWhole: true) }
    case [1, 1, 4], [1, 2, 4], [2, 1, 4], [2, 2, 4]:
      let (first, second) = (figures[0], figures[1])
      let date = second > 12 ? date(figures[2], first, second) : date(figures[2], second, first)
      let isClear = sign == "." || max(first, second) > 12 || first == second
      return date.map { Reading(date: $0, isWhole: isClear) }
    default: return nil
    }
  }

  private static let approximate: Set<String> = [
    "about", "around", "circa", "c", "ca", "vers", "environ", "hacia", "около", "примерно",
  ]

  /// Whether the words speak of a time only by its distance from the day they were written.
  static func isRelative(_ text: String) -> Bool {
    let key = LabelKey(text).text
    return relativeMonths[key] != nil || relativeYears[key] != nil
      || RelativeSeason(key.split(separator: " ").map(String.init)) != nil
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
      if let number = DateWords.ordinal(word) { return take(number, digits: 2) }
      if DateWords.vagueWords.contains(word) {
        isVague = true
        return true
      }
      return DateWords.fillers.contains(word)
    }

    private mutating func take(_ number: Int, digits: Int) -> Bool {
      if digits == 4, year == nil {
        year = number
      } else if digits == 4, season == 24, number == year.map({ $0 + 1 }) {
        // “Winter 2019–2020” is that of December 2019.
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
      // “1er trimestre 2021”: the first of something that no date has.
      if month == nil, isVague {
        return PartialDate("\(year)").map { Reading(date: $0, isWhole: false) }
      }
      guard day == nil || month != nil else { return nil }
      var text = "\(year)"
      if let month { text += "-" + Self.twoDigits(month) }
      if let day { text += "-" + Self.twoDigits(day) }
      return PartialDate(text).map { Reading(date: $0, isWhole: !isVague) }
    }

    static func twoDigits(_ number: Int) -> String {
      number < 10 ? "0\(number)" : "\(number)"
    }
  }

  // MARK: Relative dates

  private static func relative(_ words: [String], pageDate: PartialDate?) -> Reading? {
    let key = LabelKey(words.joined(separator: " ")).text
    guard let pageDate else { return nil }
    if let season = RelativeSeason(key.split(separator: " ").map(String.init)) {
      return season.date(from: pageDate).map { Reading(date: $0, isWhole: false) }
    }
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
    "l annee prochaine": 1, "l annee passee": -1,
    "l an dernier": -1, "l an passe": -1, "l an prochain": 1, "el ano pasado": -1, "este ano": 0,
    "el proximo ano": 1,
    "в прошлом году": -1, "в этом году": 0, "в следующем году": 1,
  ]
  private static let vague = [
    "il y a ", "hace ", " ago", "dans les prochain", "in the coming ", "in the next ",
    "recently", "recemment", "recientemente", "назад", "недавно", "dans quelques ",
    "en las proximas ", "в ближаишие ", "last week", "la semaine derniere", "la semana pasada",
    "на прошлои неделе", "yesterday", "hier", "ayer", "вчера",
  ]

  // MARK: Words

  static let seasons = [
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "printemps": 21,
    "été": 22, "automne": 23, "hiver": 24, "primavera": 21, "verano": 22, "otoño": 23,
    "invierno": 24, "весна": 21, "весной": 21, "весны": 21, "лето": 22, "летом": 22, "лета": 22,
    "frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23,
    "осень": 23, "осенью": 23, "осени": 23, "зима": 24, "зимой": 24, "зимы": 24,
  ]
  private static let ordinals = ["1er": 1, "1st": 1, "1º": 1]

  /// The number of `14th` or `3º`.
  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard (1...2).contains(digits.count),
      ["th", "st", "nd", "rd", "º", "ª", "е", "го"].contains(
        word.dropFirst(digits.count))
    else { return nil }
    return Int(digits)
  }

  /// Part of a span that no date says.
  private static let vagueWords: Set<String> = [
    "early", "late", "mid", "end", "beginning", "start", "début", "fin", "mi", "milieu", "finales",
    "finals", "principios", "inicios", "mediados", "fines", "final", "начало", "начале", "начала",
    "конец", "конце", "конца", "середина", "середине", "середины", "half", "first", "second",
    "q1", "q2", "q3", "q4", "t1", "t2", "t3", "t4", "квартал", "квартале", "квартала",
    "полугодие", "полугодии", "полугодия", "половина", "половине", "первый", "первом", "первое",
    "первого", "первой", "второй", "втором", "второе", "второго", "третий", "третьем", "третьего",
    "четвёртый", "четвертый", "third", "fourth", "tercer", "cuarto", "troisième",
    "quatrième", "2nd", "3rd", "4th", "2e", "3e", "4e", "i", "ii", "iii", "iv",
    "premier", "première", "seconde", "moitié", "semestre", "primer", "segundo", "quarter",
    "trimestre",
  ]
  private static let fillers: Set<String> = [
    "of", "the", "in", "on", "le", "la", "les", "l", "de", "du", "des", "en", "au", "à", "d", "del",
    "el", "a", "г", "года", "году", "год", "в", "th", "st", "nd", "rd", "er", "year", "année",
    "año", "dell", "гг", "годы", "годов", "годах", "годами",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lundi",
    "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes",
    "miércoles", "jueves", "viernes", "sábado", "domingo", "понедельник", "вторник", "среда",
    "четверг", "пятница", "суббота", "воскресенье", "понедельника", "среду", "пятницу", "субботу",
  ]
}
