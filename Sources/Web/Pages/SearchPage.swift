import Catalogue
import Passerelle

/// What a search found.
struct SearchPage: Page {
  /// A choice that can be taken back.
  struct Chip: Sendable {
    var facet: String
    var label: Phrase
    var isExclusion: Bool
    var address: String
  }

  /// A field of the form that has no control in sight.
  struct HiddenField: Sendable {
    var name: String
    var value: String
  }

  struct Order: Sendable {
    var value: String
    var label: String
    var isChosen: Bool
  }

  var frame: PageFrame
  /// “Search results for “trafficking”” or “All practices”.
  var heading: String
  var text: String
  /// “17 practices”.
  var status: String
  /// “Results 11 to 17”, from the second page on.
  var range: String?
  var searchAddress: String
  var hiddenFields: [HiddenField]
  var chips: [Chip]
  var clearAddress: String?
  var understood: UnderstoodQuery?
  var orders: [Order]
  var facets: FacetPanel?
  var hits: [PracticeCard]
  var firstRank: Int
  var pager: Pager?
  var nothingFound: NothingFound?
  var apiAddress: String

  /// Asks the snapshot; a page behind the last one becomes the last one.
  init(_ parameters: SearchParameters, in context: PageContext) throws(PublishingError) {
    var parameters = parameters
    var answer = try context.snapshot.search(
      parameters.query(language: context.language, facets: FacetPanel.facets))
    let lastPage = Pager.lastPage(total: answer.total, limit: parameters.limit)
    if parameters.page > lastPage {
      parameters.page = lastPage
      answer = try context.snapshot.search(
        parameters.query(language: context.language, facets: FacetPanel.facets))
    }
    self.init(answer, of: parameters, lastPage: lastPage, in: context)
  }

  private init(
    _ answer: CatalogueAnswer, of parameters: SearchParameters, lastPage: Int,
    in context: PageContext
  ) {
    let (words, addresses) = (context.words, context.addresses)
    let page = parameters.page
    text = parameters.text
    status = words.text("count.practices", count: answer.total)
    let offset = (page - 1) * parameters.limit
    if page > 1, !answer.hits.isEmpty {
      range = words.text(
        "results.range",
        [
          "first": words.number(offset + 1), "last": words.number(offset + answer.hits.count),
          "page": words.number(page), "pages": words.number(lastPage),
        ])
    }
    heading = Self.heading(of: parameters, words: words)
    searchAddress = addresses.search(context.language)
    hiddenFields = Self.hiddenFields(of: parameters)
    chips = Self.chips(of: parameters, in: context)
    if chips.count > 1 {
      var cleared = parameters.with(page: 1)
      (cleared.chosen, cleared.excluded) = ([:], [:])
      clearAddress = addresses.search(context.language, cleared)
    }
    understood = UnderstoodQuery(answer.understanding, of: parameters, in: context)
    orders = Self.orders(of: parameters, words: words)
    let panel = FacetPanel(answer.facets, in: context)
    facets = panel.groups.isEmpty ? nil : panel
    hits = answer.hits.map { PracticeCard($0, in: context) }
    firstRank = offset + 1
    pager = Pager(page: page, lastPage: lastPage, words: words) {
      addresses.search(context.language, parameters.with(page: $0))
    }
    if answer.total == 0 {
      nothingFound = NothingFound(answer.waysOut, of: parameters, in: context)
    }
    apiAddress = addresses.searchAPI(parameters, language: context.language)

    var title = parameters.isOpen ? words.text("results.all") : "\(heading), \(status)"
    if page > 1 { title += words.text("results.title-page", ["page": words.number(page)]) }
    frame = PageFrame(context, title: title, part: .search) {
      addresses.search($0, parameters)
    }
    frame.previous = pager?.previous
    frame.next = pager?.next
    // Each combination of choices is an address; only the plain list is worth finding again.
    frame.isHiddenFromSearchEngines = !parameters.isOpen
  }

  private static func heading(of parameters: SearchParameters, words: Words) -> String {
    if parameters.text.isEmpty {
      return words.text(parameters.isOpen ? "results.all" : "results.chosen-practices")
    }
    var text = String(parameters.text.prefix(80))
    if text.count < parameters.text.count { text += "…" }
    return words.text("results.for", ["query": text])
  }

  /// What the form must send along although nobody sees it.
  private static func hiddenFields(of parameters: SearchParameters) -> [HiddenField] {
    var kept = SearchParameters()
    kept.excluded = parameters.excluded
    kept.usesConcepts = parameters.usesConcepts
    kept.literal = parameters.literal
    kept.limit = parameters.limit
    return kept.pairs.map { HiddenField(name: $0.name, value: $0.value) }
  }

  private static func chips(of parameters: SearchParameters, in context: PageContext) -> [Chip] {
    parameters.choices.map { choice in
      Chip(
        facet: context.words.text("facet.\(choice.facet.rawValue)"),
        label: context.labels.phrase(choice.value, of: choice.facet),
        isExclusion: choice.isExclusion,
        address: context.addresses.search(context.language, parameters.without(choice)))
    }
  }

  private static func orders(of parameters: SearchParameters, words: Words) -> [Order] {
    CatalogueQuery.Order.allCases
      .filter { $0 != .relevance || !parameters.text.isEmpty }
      .map { order in
        Order(
          value: order.rawValue, label: words.text("order.\(order.rawValue)"),
          isChosen: order == parameters.effectiveOrder)
      }
  }
}
