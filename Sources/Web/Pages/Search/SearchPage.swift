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

  /// An entry of a list to choose one from.
  struct Option: Sendable {
    var value: String
    var label: String
    var isChosen: Bool
  }

  /// The way to the practices put aside.
  struct SelectionBar: Sendable {
    /// “2 practices selected”.
    var status: String
    var isEmpty: Bool
    var selectionAddress: String
    var compareAddress: String
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
  var orders: [Option]
  var sizes: [Option]
  var facets: FacetPanel?
  var hits: [PracticeCard]
  var selection: SelectionBar
  var firstRank: Int
  var pager: Pager?
  var nothingFound: NothingFound?
  var forms: Markup
  var listed: ListedPractices?

  /// Asks the snapshot; a page behind the last one becomes the last one.
  init(_ parameters: SearchParameters, in context: PageContext) throws {
    var parameters = parameters
    var answer = try context.snapshot.search(
      parameters.query(language: context.language, facets: FacetPanel.facets))
    let lastPage = Pager.lastPage(total: answer.total, limit: parameters.limit)
    if parameters.page > lastPage {
      parameters.page = lastPage
      answer = try context.snapshot.search(
        parameters.query(language: context.language, facets: FacetPanel.facets))
    }
    let panel = FacetPanel(
      now: answer.facets,
      before: try Self.facetsOfTheWords(of: parameters, answer: answer, in: context),
      excluded: parameters.excluded, in: context)
    self.init(answer, of: parameters, facets: panel, lastPage: lastPage, in: context)
  }

  /// The counts without any choice, by which the values beside the results keep their places.
  private static func facetsOfTheWords(
    of parameters: SearchParameters, answer: CatalogueAnswer, in context: PageContext
  ) throws(PublishingError) -> [FacetCounts] {
    guard !parameters.choices.isEmpty else { return answer.facets }
    var words = parameters
    (words.chosen, words.excluded, words.page) = ([:], [:], 1)
    var query = words.query(language: context.language, facets: FacetPanel.facets)
    query.limit = 0
    return try context.snapshot.search(query).facets
  }

  private init(
    _ answer: CatalogueAnswer, of parameters: SearchParameters, facets: FacetPanel?,
    lastPage: Int, in context: PageContext
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
    hiddenFields = Self.hiddenFields(of: parameters, shown: answer.hits.map(\.record.id))
    chips = Self.chips(of: parameters, in: context)
    if chips.count > 1 {
      var cleared = parameters.with(page: 1)
      (cleared.chosen, cleared.excluded) = ([:], [:])
      clearAddress = addresses.search(context.language, cleared)
    }
    understood = UnderstoodQuery(answer.understanding, of: parameters, in: context)
    orders = Self.orders(of: parameters, words: words)
    sizes = Self.sizes(of: parameters, words: words)
    self.facets = facets
    let picked = Set(parameters.picked)
    hits = answer.hits.map { hit in
      var card = PracticeCard(hit, in: context)
      card.pick = .init(
        label: words.text("selection.pick"), isPicked: picked.contains(hit.record.id))
      return card
    }
    selection = SelectionBar(
      status: words.text("selection.count", count: picked.count), isEmpty: picked.isEmpty,
      selectionAddress: addresses.selection(context.language),
      compareAddress: addresses.comparison(context.language))
    firstRank = offset + 1
    listed = ListedPractices(
      total: answer.total, firstRank: firstRank, ids: answer.hits.map(\.record.id))
    pager = Pager(page: page, lastPage: lastPage, words: words) {
      addresses.search(context.language, parameters.with(page: $0))
    }
    if answer.total == 0 {
      nothingFound = NothingFound(answer.waysOut, of: parameters, in: context)
    }
    // A file is the whole list, whatever the reader has put aside.
    var list = parameters.with(page: 1)
    list.picked = []
    forms = FormGroups(of: addresses.search(context.language, list), in: context).html()

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

  /// What the form must send along although nobody sees it: what is chosen in no box in sight, and
  /// what was selected on other pages than the one with `shown`.
  private static func hiddenFields(
    of parameters: SearchParameters, shown: [RecordID]
  ) -> [HiddenField] {
    var kept = SearchParameters()
    let inSight = Set(FacetPanel.facets)
    kept.excluded = parameters.excluded.filter { !inSight.contains($0.key) }
    kept.usesConcepts = parameters.usesConcepts
    kept.literal = parameters.literal
    kept.picked = parameters.picked.filter { !shown.contains($0) }
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

  private static func orders(of parameters: SearchParameters, words: Words) -> [Option] {
    CatalogueQuery.Order.allCases
      .filter { $0 != .relevance || !parameters.text.isEmpty }
      .map { order in
        Option(
          value: order.rawValue, label: words.text("order.\(order.rawValue)"),
          isChosen: order == parameters.effectiveOrder)
      }
  }

  /// The usual sizes of a page, and the one in force where an address has asked for another.
  private static func sizes(of parameters: SearchParameters, words: Words) -> [Option] {
    Set([10, 20, 50, 100, parameters.limit]).sorted().map { size in
      Option(
        value: String(size), label: words.text("results.page-size", count: size),
        isChosen: size == parameters.limit)
    }
  }
}

extension SearchPage: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "frame": frame, "heading": heading, "text": text, "status": status, "range": range,
      "searchAddress": searchAddress, "hiddenFields": hiddenFields, "chips": TemplateValue(chips),
      "clearAddress": clearAddress, "understood": TemplateValue(understood as Any),
      "orders": orders, "sizes": sizes, "facets": facets, "hits": hits,
      "selection": TemplateValue(selection), "firstRank": firstRank,
      "pager": TemplateValue(pager as Any), "nothingFound": TemplateValue(nothingFound as Any),
      "forms": forms,
    ])
  }
}

extension SearchPage.Option: TemplateShowable {
  var templateValue: TemplateValue {
    .fields([
      "value": .text(value),
      "label": .text(label),
      "isChosen": .flag(isChosen),
    ])
  }
}

extension SearchPage.HiddenField: TemplateShowable {
  var templateValue: TemplateValue {
    .fields([
      "name": .text(name),
      "value": .text(value),
    ])
  }
}
