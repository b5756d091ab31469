import Catalogue

extension Language {
  static let arabic = Language("ar")

  /// The languages that the site speaks: those of the catalogue, and Arabic, in which the names of
  /// themes and countries are still shown in another language.
  static let ofTheInterface: [Language] = ofTheCatalogue + [.arabic]

  /// Whether its lines run from right to left.
  var isRightToLeft: Bool { ["ar", "fa", "he", "ur"].contains(primary) }

  /// `ltr` or `rtl`, where the language runs the other way than that of the page.
  func direction(on page: Language) -> String? {
    guard isRightToLeft != page.isRightToLeft else { return nil }
    return isRightToLeft ? "rtl" : "ltr"
  }
}
