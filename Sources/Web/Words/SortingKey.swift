import Foundation

extension String {
  /// What names are put in order by: without case and diacritics, so that É stands beside E.
  var sortingKey: String {
    decomposedStringWithCanonicalMapping.lowercased()
      .unicodeScalars.reduce(into: "") { key, scalar in
        if scalar.properties.generalCategory != .nonspacingMark {
          key.unicodeScalars.append(scalar)
        }
      }
  }
}
