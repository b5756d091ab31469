import Catalogue

/// Which form of a noun a count takes in a language (the plural rules of Unicode CLDR, for whole
/// numbers).
enum PluralRule {
  enum Form: String, Sendable, Hashable, CaseIterable {
    case one, few, many, other
  }

  /// The forms that `language` tells apart.
  static func forms(of language: Language) -> [Form] {
    language.primary == "ru" ? [.one, .few, .many] : [.one, .other]
  }

  /// The form for `count`, which is 0 or more.
  static func form(for count: Int, in language: Language) -> Form {
    switch language.primary {
    case "ru":
      let (tens, units) = (count % 100, count % 10)
      if units == 1 && tens != 11 { return .one }
      return (2...4).contains(units) && !(12...14).contains(tens) ? .few : .many
    case "fr": return count < 2 ? .one : .other
    default: return count == 1 ? .one : .other
    }
  }
}
