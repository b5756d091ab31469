import Catalogue

/// Chooses the language to speak from what a browser prefers.
enum LanguageNegotiation {
  /// The first of `offered` that `header`, the value of `Accept-Language` (RFC 9110, 12.5.4), takes
  /// by the look-up of RFC 4647, 3.4; the first of all where none is wanted.
  static func choose(from offered: [Language], accepting header: String?) -> Language {
    let ranges = ranges(in: header ?? "")
    for range in ranges where range.quality > 0 {
      var tag = range.tag[...]
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

  /// Wanted tags in lower case, the most wanted first and equals in the order of the header.
  private static func ranges(in header: String) -> [(tag: String, quality: Double)] {
    // Nobody speaks more than fifty languages, and a long header should cost little.
    let parts = header.split(separator: ",").prefix(50)
    let ranges = parts.map { part in
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }
        .flatMap { Double($0.dropFirst(2)) }
      return (tag: (pieces.first ?? "").lowercased(), quality: quality ?? 1)
    }
    return ranges.enumerated()
      .sorted { ($1.element.quality, $0.offset) < ($0.element.quality, $1.offset) }
      .map(\.element)
  }
}
