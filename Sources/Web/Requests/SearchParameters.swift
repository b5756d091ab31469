import Catalogue
import Passerelle
import SearchEngine

/// What the address of a search says: the words, the choices, the page.
///
/// The same names serve pages and programs: `q`, a facet's name (repeated or with commas between
/// values), the name behind a hyphen to exclude, `sort`, `page`, `limit`, `concepts=off`.
struct SearchParameters: Sendable, Hashable {
  static let defaultLimit = 10
  /// How many choices and exclusions there may be, those of all facets together. The page shows each
  /// with an address that spells out all the others, so its size grows with their square.
  static let maximumChoices = 50
  /// How many characters a choice may have; no id comes near.
  static let maximumChoiceLength = 200

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
  /// The practices that the reader has put aside so far, as the pages of the site carry them along.
  var picked: [RecordID] = []
  /// Ids of concepts to be searched as typed.
  var literal: Set<String> = []
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

  /// Reads the address of a page, which besides carries a selection along.
  init(pagePairs pairs: [(name: String, value: String)]) {
    self.init(pairs: pairs, others: [Selection.parameter])
    picked = Selection(pairs: pairs).ids
  }

  private mutating func read(name: String, value: String) {
    switch name {
    case "q":
      // One more than the parser reads, so that it still tells that the rest was cut.
      text = String(value.trimmed.prefix(QueryParser.characterLimit + 1))
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
    case "literal":
      let ids = value.split(separator: ",").map(String.init)
      guard ids.allSatisfy({ $0.count <= Self.maximumChoiceLength }),
        literal.count + ids.count <= Self.maximumChoices
      else { return report(name, value, .tooMany(Self.maximumChoices)) }
      literal.formUnion(ids)
    default:
      let isExclusion = name.hasPrefix("-")
      guard let facet = Facet(rawValue: isExclusion ? String(name.dropFirst()) : name) else {
        return report(name, value, .unknownName)
      }
      choose(value, of: facet, isExclusion: isExclusion, name: name)
    }
  }

  /// Takes the values of `list` up to the first that is one too many.
  private mutating func choose(_ list: String, of facet: Facet, isExclusion: Bool, name: String) {
    for part in list.split(separator: ",") {
      var value = String(part).trimmed
      if facet == .country || facet == .experts { value = value.uppercased() }
      let known = isExclusion ? excluded[facet] : chosen[facet]
      if value.isEmpty || known?.contains(value) == true { continue }
      guard value.count <= Self.maximumChoiceLength else {
        report(name, value, .unknownValue)
        continue
      }
      guard choiceCount < Self.maximumChoices else {
        return report(name, value, .tooMany(Self.maximumChoices))
      }
      if isExclusion {
        excluded[facet, default: []].insert(value)
      } else {
        chosen[facet, default: []].insert(value)
      }
    }
  }

  private var choiceCount: Int {
    chosen.values.reduce(0) { $0 + $1.count } + excluded.values.reduce(0) { $0 + $1.count }
  }

  private mutating func report(_ name: String, _ value: String, _ reason: ParameterProblem.Reason) {
    problems.append(ParameterProblem(name: name, value: value, reason: reason))
  }
}

/// A parameter of an address that was not understood.
struct ParameterProblem: Sendable, Hashable {
  enum Reason: Sendable, Hashable {
    case unknownName
    case unknownValue
    case outOfRange(ClosedRange<Int>)
    /// There are more choices than this many.
    case tooMany(Int)
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
    func add(_ choices: [Facet: Set<String>], prefix: String) {
      guard !choices.isEmpty else { return }
      for facet in Facet.allCases {
        guard let values = choices[facet], !values.isEmpty else { continue }
        pairs.append((prefix + facet.rawValue, values.sorted().joined(separator: ",")))
      }
    }
    add(chosen, prefix: "")
    add(excluded, prefix: "-")
    if let order { pairs.append(("sort", order.rawValue)) }
    if limit != Self.defaultLimit { pairs.append(("limit", String(limit))) }
    if !usesConcepts { pairs.append(("concepts", "off")) }
    if !literal.isEmpty { pairs.append(("literal", literal.sorted().joined(separator: ","))) }
    if page != 1 { pairs.append(("page", String(page))) }
    if !picked.isEmpty { pairs.append((Selection.parameter, Selection(picked).text)) }
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
      offset: (page - 1) * limit, limit: limit, usesConcepts: usesConcepts,
      literal: literal, facets: facets)
  }

  func with(page: Int) -> Self {
    var copy = self
    copy.page = page
    return copy
  }

  /// The words alone, on the first page.
  var withoutChoices: Self {
    var copy = with(page: 1)
    (copy.chosen, copy.excluded) = ([:], [:])
    return copy
  }

  /// A value that a result must have, or must not have.
  struct Choice: Sendable, Hashable {
    var facet: Facet
    var value: String
    var isExclusion = false
  }

  /// All that is chosen, then all that is excluded; each in the order of facets, then of values.
  var choices: [Choice] {
    func choices(_ values: [Facet: Set<String>], isExclusion: Bool) -> [Choice] {
      Facet.allCases.flatMap { facet in
        (values[facet] ?? []).sorted().map {
          Choice(facet: facet, value: $0, isExclusion: isExclusion)
        }
      }
    }
    return choices(chosen, isExclusion: false) + choices(excluded, isExclusion: true)
  }

  /// With less asked, and on the first page again.
  func without(_ way: WayOut) -> Self {
    var copy = with(page: 1)
    let less = query(language: .english, facets: []).without(way)
    (copy.text, copy.chosen, copy.excluded) = (less.text, less.chosen, less.excluded)
    return copy
  }

  /// Without one choice, and on the first page again.
  func without(_ choice: Choice) -> Self {
    var copy = with(page: 1)
    let values = choice.isExclusion ? \Self.excluded : \Self.chosen
    copy[keyPath: values][choice.facet]?.remove(choice.value)
    if copy[keyPath: values][choice.facet]?.isEmpty == true {
      copy[keyPath: values][choice.facet] = nil
    }
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
