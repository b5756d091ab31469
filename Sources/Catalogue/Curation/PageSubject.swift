/// A practice among several that one page tells of.
struct PageSubject: Sendable, Hashable {
  /// What tells it from the others.
  enum Identity: Sendable, Hashable {
    /// A country's Action, by its number where the page says it.
    case country(String, number: Int?)
    /// Countries together: an organisation or a region, by its id in the taxonomy.
    case grouping(String)
  }

  var identity: Identity
  /// In the language of the page: `Ukraine II`, `Kirghizistan`, `COMESA`.
  var name: String
  /// ISO 3166-1 alpha-2.
  var countries: [String]
  /// The heading of the section it stands in.
  var heading: String?
  /// The sentence that tells of it, and the paragraph around that.
  var sentence: String
  var paragraph: String
}
