import Foundation

/// A label as labels are compared: without case, diacritics, and differences of apostrophe, hyphen
/// and spacing. `Équateur` and `equateur` have one key, and so have `migrant·e·s` and `migrants`.
///
/// For comparing only, never for display.
struct LabelKey: Sendable, Hashable {
  /// Words of lower-case letters and digits joined by one space.
  let text: String

  init(_ label: String) {
    var words = ""
    words.reserveCapacity(label.utf8.count)
    let plain = InclusiveSpelling.base(of: label).decomposedStringWithCanonicalMapping
    for scalar in plain.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark: continue
      case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber:
        words.unicodeScalars.append(scalar)
      case .mathSymbol, .currencySymbol: words.unicodeScalars.append(scalar)
      default: if words.last != " ", !words.isEmpty { words.append(" ") }
      }
    }
    if words.last == " " { words.removeLast() }
    text = words
  }
}
