/// A way to divide the catalogue: what can be chosen beside the words of a search, and counted
/// among its results.
///
/// The raw value is the facet's name everywhere: in addresses (`theme=integration`), in the query
/// language (`theme:integration`), in the index and in JSON.
public enum Facet: String, Sendable, Hashable, Codable, CaseIterable {
  /// Ids of themes. A record counts for its themes and for all that are broader.
  case theme
  /// ISO 3166-1 alpha-2 codes of the countries of the practice.
  case country
  /// Ids of the programme's regions.
  case region
  /// Ids of groupings of countries: `eu27`, `comesa`.
  case grouping
  /// ISO 3166-1 alpha-2 codes of the countries that gave expertise.
  case experts
  /// Ids of target groups.
  case group
  /// Numbers of objectives of the Global Compact for Migration.
  case objective
  /// Ids of kinds of activity.
  case activity
  /// Ids of kinds of output.
  case output
  /// BCP 47 tags of the languages a record's text exists in.
  case language
  /// Phases of the programme: `MIEUX III`.
  case phase
  case kind
  case status
  case scope
  /// Years in which the practice was under way, as four digits.
  case year
}
