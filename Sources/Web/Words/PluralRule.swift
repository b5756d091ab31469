import Catalogue

/// Which form of a noun a count takes in a language (the plural rules of Unicode CLDR, for whole
/// numbers).
enum PluralRule {
  enum Form: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other
  }

  /// The forms that `language` tells apart.
  static func forms(of language: Language) -> [Form] {
    switch language.primary {
    case "ru": [.one, .few, .many]
    case "ar": Form.allCases
    default: [.one, .other]
    }
  }

  /// The form for `count`, which is 0 or more.
  static func form(for count: Int, in language: Language) -> Form {
    switch language.primary {
    case "ru": russian(count)
    case "ar": arabic(count)
    case "fr": count < 2 ? .one : .other
    default: count == 1 ? .one : .other
    }
  }

  private static func russian(_ count: Int) -> Form {
    let (tens, units) = (count % 100, count % 10)
    if units == 1 && tens != 11 { return .one }
    return (2...4).contains(units) && !(12...14).contains(tens) ? .few : .many
  }

  private static func arabic(_ count: Int) -> Form {
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }
}
