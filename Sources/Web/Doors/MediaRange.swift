/// A part of a header `Accept`: `text/*;q=0.5` (RFC 9110, 12.5.1).
struct MediaRange: Sendable, Hashable {
  /// In lower case; `*` for any.
  var type: String
  var subtype: String
  /// 0 to 1000.
  var quality: Int

  /// The parts of a header, as they stand there; what is none is left out.
  static func list(in field: String) -> [MediaRange] {
    Preference.list(in: field).compactMap { MediaRange($0) }
  }

  private init?(_ preference: Preference) {
    let names = preference.name.split(separator: "/")
    guard names.count == 2 else { return nil }
    type = String(names[0])
    subtype = String(names[1])
    quality = preference.quality
  }

  /// Whether it names the media type, and how closely: 2 by name, 1 by its kind, 0 like any other.
  func closeness(to mediaType: String) -> Int? {
    let names = mediaType.split(separator: "/")
    guard names.count == 2 else { return nil }
    if type == "*" && subtype == "*" { return 0 }
    guard type == names[0] else { return nil }
    if subtype == "*" { return 1 }
    return subtype == names[1] ? 2 : nil
  }

  /// How welcome a media type is, 0 to 1000: by the range that names it most closely.
  static func quality(of mediaType: String, in ranges: [MediaRange]) -> Int {
    let named = ranges.compactMap { range in
      range.closeness(to: mediaType).map { (closeness: $0, quality: range.quality) }
    }
    return named.max { $0.closeness < $1.closeness }?.quality ?? 0
  }
}
