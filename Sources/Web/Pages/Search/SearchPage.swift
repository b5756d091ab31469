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
  var orders: [FormOption]
  var sizes: [FormOption]
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
    var query = parameters.withoutChoices.query(
      language: context.language, facets: FacetPanel.facets)
    query.limit = 0
    return try context.snapshot.search(query).facets
  }

  private init(
    _ answer: CatalogueAnswer, of parameters: SearchParameters, facets: FacetPanel?,
    lastPage: Int, in context: PageContext
  ) {
    let (words, addresses, language) = (context.words, context.addresses, context.language)
    let ids = answer.hits.map(\.record.id)
    text = parameters.text
    status = words.text("count.practices", count: answer.total)
    firstRank = (parameters.page - 1) * parameters.limit + 1
    range = Self.range(from: firstRank, count: ids.count, parameters, of: lastPage, words: words)
    heading = Self.heading(of: parameters, words: words)
    searchAddress = addresses.search(language)
    hiddenFields = Self.hiddenFields(of: parameters, shown: ids)
    chips = Self.chips(of: parameters, in: context)
    clearAddress =
      chips.count > 1 ? addresses.search(language, parameters.withoutChoices) : nil
    understood = UnderstoodQuery(answer.understanding, of: parameters, in: context)
    orders = Self.orders(of: parameters, words: words)
    sizes = Self.sizes(of: parameters, words: words)
    self.facets = facets
    hits = Self.cards(of: answer.hits, picked: Set(parameters.picked), in: context)
    selection = SelectionBar(of: parameters, in: context)
    listed = ListedPractices(total: answer.total, firstRank: firstRank, ids: ids)
    pager = Pager(page: parameters.page, lastPage: lastPage, words: words) {
      addresses.search(language, parameters.with(page: $0))
    }
    nothingFound =
      answer.total == 0 ? NothingFound(answer.waysOut, of: parameters, in: context) : nil
    forms = Self.forms(of: parameters, in: context)
    frame = Self.frame(
      of: parameters, title: words.told(heading, status), pager: pager, in: context)
  }
}

extension SearchPage: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "frame": frame, "heading": heading, "text": text, "status": status, "range": range,
      "searchAddress": searchAddress, "hiddenFields": hiddenFields, "chips": chips,
      "clearAddress": clearAddress, "understood": understood,
      "orders": orders, "sizes": sizes, "facets": facets, "hits": hits,
      "selection": selection, "firstRank": firstRank,
      "pager": pager, "nothingFound": TemplateValue(nothingFound as Any),
      "forms": forms,
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

extension SearchPage.Chip: TemplateShowable {
  var templateValue: TemplateValue {
    .showing(["facet": facet, "label": label, "isExclusion": isExclusion, "address": address])
  }
}

extension SearchPage.SelectionBar: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "status": status, "isEmpty": isEmpty, "selectionAddress": selectionAddress,
      "compareAddress": compareAddress,
    ])
  }
}
