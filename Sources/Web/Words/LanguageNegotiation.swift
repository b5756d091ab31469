import Catalogue

/// Chooses the language to speak from what a browser prefers.
enum LanguageNegotiation {
  /// The first of `offered` that `header`, the value of `Accept-Language` (RFC 9110, 12.5.4), takes
  /// by the look-up of RFC 4647, 3.4; the first of all where none is wanted.
  static func choose(from offered: [Language], accepting header: String?) -> Language {
    for range in ranges(in: header ?? "") where range.quality > 0 {
      var tag = range.name[...]
      while true {
        if let match = offered.first(where: { $0.tag.lowercased() == tag }) { return match }
        guard let cut = tag.lastIndex(of: "-") else { break }
        tag = tag[..<cut]
        // A single letter or digit introduces what follows it, and goes with it.
        if tag.dropLast().last == "-" { tag = tag.dropLast(2) }
      }
    }
    return offered.first ?? .english
  }

  /// The most wanted first, equals in the order of the header.
  private static func ranges(in header: String) -> [Preference] {
    Preference.list(in: header).enumerated()
      .sorted { ($1.element.quality, $0.offset) < ($0.element.quality, $1.offset) }
      .map(\.element)
  }
}
