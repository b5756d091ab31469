import Catalogue

/// Which form of a noun a count takes in a language (the plural rules of Unicode CLDR, for whole
/// numbers).
enum PluralRule: Sendable {
  /// English, Spanish and most others: one, and all the rest.
  case oneOrOther
  /// French counts nothing at all as one.
  case french
  case russian
  case arabic

  enum Form: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other

    /// Its place among ``allCases``.
    var rank: Int {
      switch self {
      case .zero: 0
      case .one: 1
      case .two: 2
      case .few: 3
      case .many: 4
      case .other: 5
      }
    }
  }

  init(_ language: Language) {
    switch language.primary {
    case "fr": self = .french
    case "ru": self = .russian
    case "ar": self = .arabic
    default: self = .oneOrOther
    }
  }

  /// The forms that are told apart.
  var forms: [Form] {
    switch self {
    case .oneOrOther, .french: [.one, .other]
    case .russian: [.one, .few, .many]
    case .arabic: Form.allCases
    }
  }

  /// The form for `count`, which is 0 or more.
  func form(for count: Int) -> Form {
    switch self {
    case .oneOrOther: count == 1 ? .one : .other
    case .french: count < 2 ? .one : .other
    case .russian: Self.russianForm(for: count)
    case .arabic: Self.arabicForm(for: count)
    }
  }

  private static func russianForm(for count: Int) -> Form {
    let (tens, units) = (count % 100, count % 10)
    if units == 1 && tens != 11 { return .one }
    return (2...4).contains(units) && !(12...14).contains(tens) ? .few : .many
  }

  private static func arabicForm(for count: Int) -> Form {
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
