/// Finds dates as people and publishing systems write them, in the languages of European pages.
enum WrittenDate {
  /// Years that a page may be of.
  private static let years = 1990...2099
  /// How much of a text is looked at, in bytes.
  private static let longest = 400

  /// The first date in `text`, to the day or, where no day stands before or after it, to the month.
  ///
  /// Figures alone are read day first (`03/04/2020` is in April), unless the second is above 12.
  static func first(in text: some StringProtocol) -> PartialDate? {
    let tokens = tokens(of: text)
    var month: PartialDate?
    for index in tokens.indices {
      if let date = date(at: tokens[index...]) {
        if date.precision == .day { return date }
        if month == nil { month = date }
      }
    }
    return month
  }

  /// Whether a text has figures enough for a day: a year, or two figures three times.
  static func mayHold(_ text: ArraySlice<UInt8>) -> Bool {
    var (run, pairs) = (0, 0)
    for byte in text {
      guard byte.isASCIIDigit else {
        if run == 2 { pairs += 1 }
        run = 0
        continue
      }
      run += 1
      if run == 4 { return true }
    }
    return pairs + (run == 2 ? 1 : 0) >= 3
  }

  // MARK: Tokens

  private enum Token: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    /// Words between the parts of a date: “de”, “of”, “th”.
    case joint
    case word
    case sign(Unicode.Scalar)

    var isJoint: Bool { self == .joint || self == .sign(",") || self == .sign(".") }
  }

  private static func tokens(of text: some StringProtocol) -> [Token] {
    let text = String(text)
    let bytes = text.utf8.span
    let end = min(longest, bytes.count)
    var tokens: [Token] = []
    var index = 0
    while index < end {
      let byte = bytes[index]
      if byte.isASCIIDigit {
        tokens.append(number(in: bytes, at: &index))
      } else if byte.isASCIILetter || byte >= 0x80 {
        let start = index
        let scalar = bytes.scalar(at: &index)
        if Letters.table.kind(of: scalar).contains(.letter), scalar != "年", scalar != "月" {
          index = start
          tokens.append(token(of: word(in: bytes, at: &index)))
        } else if scalar == "年" || scalar == "月" {
          // “2013年3月12日”
          tokens.append(.sign("-"))
        } else if !scalar.properties.isWhitespace {
          tokens.append(.sign(scalar))
        }
      } else {
        if byte > 0x20 { tokens.append(.sign(Unicode.Scalar(byte))) }
        index += 1
      }
    }
    return tokens
  }

  /// The figures from `index` on, which is moved behind them.
  private static func number(in bytes: Span<UInt8>, at index: inout Int) -> Token {
    var (value, digits) = (0, 0)
    while index < bytes.count, bytes[index].isASCIIDigit {
      digits += 1
      if digits <= 8 { value = value * 10 + Int(bytes[index] - UInt8(ascii: "0")) }
      index += 1
    }
    return digits <= 8 ? .number(value, digits: digits) : .word
  }

  /// The letters from `index` on, in lower case; it is moved behind them.
  private static func word(in bytes: Span<UInt8>, at index: inout Int) -> String {
    var word: [UInt8] = []
    while index < bytes.count {
      var next = index
      let scalar = bytes.scalar(at: &next)
      let kind = Letters.table.kind(of: scalar)
      guard kind.contains(.letter) || kind.contains(.mark) else { break }
      Letters.table.lowercase(scalar) { word.append($0) }
      index = next
    }
    return String(decoding: word, as: UTF8.self)
  }

  private static func token(of word: String) -> Token {
    if let month = MonthNames.number(of: word) { return .month(month) }
    return joints.contains(word) ? .joint : .word
  }

  private static let joints: Set<String> = [
    "de", "of", "th", "st", "nd", "rd", "er", "del", "d", "º", "ª", "e", "eme", "ème", "the",
  ]

  // MARK: Forms

  private static func date(at tokens: ArraySlice<Token>) -> PartialDate? {
    guard case .number(let first, let digits)? = tokens.first else {
      guard case .month(let month)? = tokens.first else { return nil }
      return monthFirst(month, tokens.dropFirst())
    }
    let after = tokens.dropFirst()
    switch digits {
    case 8: return day(first % 100, first / 100 % 100, first / 10_000)
    case 4: return yearFirst(first, after)
    case 1, 2: return dayFirst(first, isFull: digits == 2, after)
    default: return nil
    }
  }

  /// `2013-03-12`, `2013/03/12`, `2013.03.12`, `2013. március 12.`; `2013-03` is a month.
  private static func yearFirst(_ year: Int, _ tokens: ArraySlice<Token>) -> PartialDate? {
    let name = tokens.drop(while: \.isJoint)
    if tokens.count - name.count <= 2, case .month(let month)? = name.first,
      case .number(let day, 1...2)? = name.dropFirst().first
    {
      return self.day(day, month, year)
    }
    guard case .sign(let sign)? = tokens.first, "-/.".unicodeScalars.contains(sign),
      case .number(let month, 1...2)? = tokens.dropFirst().first
    else { return nil }
    let rest = tokens.dropFirst(2)
    if rest.first == .sign(sign), case .number(let day, 1...2)? = rest.dropFirst().first {
      return self.day(day, month, year)
    }
    return sign == "-" ? self.month(month, year) : nil
  }

  /// - Parameter isFull: whether the day has two figures.
  ///
  /// `12/03/2013`, `12 March 2013`, `12. März 2013`, `1er mars 2013`, `12 de marzo de 2013`.
  private static func dayFirst(
    _ first: Int, isFull: Bool, _ tokens: ArraySlice<Token>
  ) -> PartialDate? {
    if case .sign(let sign)? = tokens.first, "-/.".unicodeScalars.contains(sign),
      case .number(let second, 1...2)? = tokens.dropFirst().first,
      tokens.dropFirst(2).first == .sign(sign),
      case .number(let year, let digits)? = tokens.dropFirst(3).first
    {
      if digits == 4 { return day(first, second, year) ?? day(second, first, year) }
      // “02.12.19”, with points alone and two figures each: others are prices and versions.
      let isWhole = tokens.dropFirst(4).first != .sign(sign)
      if sign == ".", digits == 2, isFull, isWhole { return day(first, second, 2_000 + year) }
    }
    let rest = tokens.drop { $0.isJoint || $0 == .sign("-") }
    guard tokens.count - rest.count <= 2, case .month(let month)? = rest.first else { return nil }
    let year = rest.dropFirst().drop { $0.isJoint || $0 == .sign("-") }
    guard rest.count - year.count <= 3, case .number(let number, 4)? = year.first else {
      return nil
    }
    return day(first, month, number)
  }

  /// `March 12, 2013`, `March 12th 2013`; `mars 2013` is a month.
  private static func monthFirst(_ month: Int, _ tokens: ArraySlice<Token>) -> PartialDate? {
    let rest = tokens.drop(while: \.isJoint)
    guard tokens.count - rest.count <= 1, case .number(let first, let digits)? = rest.first else {
      return nil
    }
    if digits == 4 { return self.month(month, first) }
    let year = rest.dropFirst().drop(while: \.isJoint)
    guard digits <= 2, rest.count - year.count <= 3, case .number(let number, 4)? = year.first
    else { return nil }
    return day(first, month, number)
  }

  private static func day(_ day: Int, _ month: Int, _ year: Int) -> PartialDate? {
    guard years.contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return PartialDate("\(year)-\(month.twoDigits)-\(day.twoDigits)")
  }

  private static func month(_ month: Int, _ year: Int) -> PartialDate? {
    guard years.contains(year), (1...12).contains(month) else { return nil }
    return PartialDate("\(year)-\(month.twoDigits)")
  }
}

extension Int {
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
