import Foundation

/// A title as a part of an address: `information-campaigns-for-migrant-families`.
public struct Slug: Sendable, Hashable, CustomStringConvertible {
  /// Lower-case ASCII letters and digits in words joined by hyphens; at most 80 of them.
  public let description: String

  public static let maximalLength = 80

  /// Folds accents and writes Cyrillic in Latin letters; other scripts are left out. Nothing if no
  /// letter or digit remains.
  public init?(_ title: String) {
    var words: [String] = [""]
    for character in title.lowercased().unicodeScalars {
      if let latin = Self.cyrillic[character] {
        words[words.count - 1] += latin
        continue
      }
      for scalar in String(character).decomposedStringWithCanonicalMapping.unicodeScalars {
        switch scalar {
        case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
        default:
          if let letters = Self.undivided[scalar] {
            words[words.count - 1] += letters
            continue
          }
          let isMark = scalar.properties.generalCategory == .nonspacingMark
          if !isMark, words.last?.isEmpty == false { words.append("") }
        }
      }
    }
    var slug = ""
    for word in words where !word.isEmpty {
      let longer = slug.isEmpty ? word : slug + "-" + word
      guard longer.utf8.count <= Self.maximalLength else { break }
      slug = longer
    }
    if slug.isEmpty, let first = words.first { slug = String(first.prefix(Self.maximalLength)) }
    guard !slug.isEmpty else { return nil }
    description = slug
  }

  /// Latin letters that Unicode does not take apart into a letter and a mark.
  private static let undivided: [Unicode.Scalar: String] = [
    "ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ð": "d", "þ": "th",
    "ŧ": "t", "ı": "i",
  ]

  /// Russian letters as the romanisation of passports writes them (ICAO Doc 9303).
  private static let cyrillic: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "ie", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia",
  ]
}
