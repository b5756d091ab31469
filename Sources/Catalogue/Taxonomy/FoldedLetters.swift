import Foundation

/// Letters as labels are compared: small, and without what stands above or below them.
enum FoldedLetters {
  /// What stands between words.
  static let separator: UInt32 = 0
  /// What changes nothing: a mark on the letter before it.
  static let mark: UInt32 = 1

  /// Latin, Greek and Cyrillic, which most texts are in, end here.
  private static let limit: UInt32 = 0x530
  private static let table = (0..<limit).map { value in
    Unicode.Scalar(value).map(slowly) ?? separator
  }

  /// The letter, digit or sign that `scalar` counts as, ``separator`` or ``mark``.
  static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.value < limit ? table[Int(scalar.value)] : slowly(scalar)
  }

  private static func slowly(_ scalar: Unicode.Scalar) -> UInt32 {
    if scalar.properties.generalCategory == .nonspacingMark { return mark }
    // A letter that decomposes does so into one letter and marks.
    let letters = String(scalar).decomposedStringWithCanonicalMapping.lowercased()
    for letter in letters.unicodeScalars {
      switch letter.properties.generalCategory {
      case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .mathSymbol,
        .currencySymbol:
        return letter.value
      default: break
      }
    }
    return separator
  }
}
