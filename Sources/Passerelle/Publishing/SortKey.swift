import Analysis

/// The form in which titles and names are sorted: without case, accents and punctuation, so that
/// « Équateur » stands beside “Ecuador” and not behind “Zambia”.
package enum SortKey {
  /// At most 200 bytes.
  package static func key(for text: String) -> String {
    var key = Analyzer.forLanguage("und").tokens(in: text).terms.joined(separator: " ")
    while key.utf8.count > 200 { key.removeLast() }
    return key
  }
}
