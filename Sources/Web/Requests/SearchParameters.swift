import Catalogue
import Passerelle

/// What the address of a search says: the words, the choices, the page.
///
/// The same names serve pages and programs: `q`, a facet's name (repeated or with commas between
/// values), the name behind a hyphen to exclude, `sort`, `page`, `limit`, `concepts=off`.
struct SearchParameters: Sendable, Hashable {
  static let defaultLimit = 10

  var text = ""
  var chosen: [Facet: Set<String>] = [:]
  var excluded: [Facet: Set<String>] = [:]
  /// Nothing where the address leaves it open.
  var order: CatalogueQuery.Order?
  /// From 1.
  var page = 1
  /// Results on a page, 1 to ``CatalogueQuery/maximumLimit``.
  var limit = Self.defaultLimit
  var usesConcepts = true
  /// Parameters that say nothing, or nothing that can be done.
  var problems: [ParameterProblem] = []

  init() {}

  /// Reads an address. What is wrong in it is left at its default and told in ``problems``; names in
  /// `others` belong to whoever asks and are passed over.
  init(pairs: [(name: String, value: String)], others: Set<String> = []) {
    for (name, value) in pairs where !others.contains(name) {
      read(name: name, value: value)
    }
  }

  private mutating func read(name: String, value: String) {
    switch name {
    case "q": text = value.trimmed
    case "sort":
      order = CatalogueQuery.Order(rawValue: value)
      if order == nil, !value.isEmpty { report(name, value, .unknownValue) }
    case "page":
      if let number = Int(value), (1...1_000_000).contains(number) {
        page = number
      } else {
        report(name, value, .outOfRange(1...1_000_000))
      }
    case "limit":
      if let number = Int(value), (1...CatalogueQuery.maximumLimit).contains(number) {
        limit = number
      } else {
        report(name, value, .outOfRange(1...CatalogueQuery.maximumLimit))
      }
    case "concepts":
      switch value {
      case "off": usesConcepts = false
      case "on", "": usesConcepts = true
      default: report(name, value, .unknownValue)
      }
    default:
      let isExclusion = name.hasPrefix("-")
      guard let facet = Facet(rawValue: isExclusion ? String(name.dropFirst()) : name) else {
        return report(name, value, .unknownName)
      }
      let values = Self.values(value, of: facet)
      if isExclusion {
        excluded[facet, default: []].formUnion(values)
      } else if !values.isEmpty {
        chosen[facet, default: []].formUnion(values)
      }
    }
  }

  private mutating func report(_ name: String, _ value: String, _ reason: ParameterProblem.Reason) {
    problems.append(ParameterProblem(name: name, value: value, reason: reason))
  }

  private static func values(_ list: String, of facet: Facet) -> [String] {
    list.split(separator: ",").map { part in
      let value = String(part).trimmed
      return facet == .country || facet == .experts ? value.uppercased() : value
    }.filter { !$0.isEmpty }
  }
}

/// A parameter of an address that was not understood.
struct ParameterProblem: Sendable, Hashable {
  enum Reason: Sendable, Hashable {
    case unknownName
    case unknownValue
    case outOfRange(ClosedRange<Int>)
  }

  var name: String
  var value: String
  var reason: Reason
}

extension SearchParameters {
  /// The same as names and values, in one order and without defaults: equal searches have one
  /// address.
  var pairs: [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    if !text.isEmpty { pairs.append(("q", text)) }
    for facet in Facet.allCases {
      if let values = chosen[facet], !values.isEmpty {
        pairs.append((facet.rawValue, values.sorted().joined(separator: ",")))
      }
    }
    for facet in Facet.allCases {
      if let values = excluded[facet], !values.isEmpty {
        pairs.append(("-" + facet.rawValue, values.sorted().joined(separator: ",")))
      }
    }
    if let order { pairs.append(("sort", order.rawValue)) }
    if limit != Self.defaultLimit { pairs.append(("limit", String(limit))) }
    if !usesConcepts { pairs.append(("concepts", "off")) }
    if page != 1 { pairs.append(("page", String(page))) }
    return pairs
  }

  /// Whether nothing is asked: every record is an answer.
  var isOpen: Bool { text.isEmpty && chosen.isEmpty && excluded.isEmpty }

  /// The order in force: by relevance where there are words, else the newest first.
  var effectiveOrder: CatalogueQuery.Order { order ?? (text.isEmpty ? .newest : .relevance) }

  /// The search of the catalogue that this asks for.
  func query(language: Language, facets: [Facet]) -> CatalogueQuery {
    CatalogueQuery(
      text, language: language, chosen: chosen, excluded: excluded, order: effectiveOrder,
      offset: (page - 1) * limit, limit: limit, usesConcepts: usesConcepts, facets: facets)
  }

  func with(page: Int) -> Self {
    var copy = self
    copy.page = page
    return copy
  }

  /// Without one choice, and on the first page again.
  func without(_ value: String, of facet: Facet) -> Self {
    var copy = with(page: 1)
    copy.chosen[facet]?.remove(value)
    if copy.chosen[facet]?.isEmpty == true { copy.chosen[facet] = nil }
    return copy
  }

  /// Without one exclusion, and on the first page again.
  func withoutExclusion(_ value: String, of facet: Facet) -> Self {
    var copy = with(page: 1)
    copy.excluded[facet]?.remove(value)
    if copy.excluded[facet]?.isEmpty == true { copy.excluded[facet] = nil }
    return copy
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
