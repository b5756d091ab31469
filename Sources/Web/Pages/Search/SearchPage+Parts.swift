import Catalogue
import Passerelle

/// The parts of a page of results, each from what was asked.
extension SearchPage {
  /// “Results 11 to 17”, from the second page on.
  static func range(
    from firstRank: Int, count: Int, _ parameters: SearchParameters, of lastPage: Int, words: Words
  ) -> String? {
    guard parameters.page > 1, count > 0 else { return nil }
    return words.text(
      "results.range",
      [
        "first": words.number(firstRank), "last": words.number(firstRank + count - 1),
        "page": words.number(parameters.page), "pages": words.number(lastPage),
      ])
  }

  static func heading(of parameters: SearchParameters, words: Words) -> String {
    if parameters.text.isEmpty {
      return words.text(parameters.isOpen ? "results.all" : "results.chosen-practices")
    }
    var text = String(parameters.text.prefix(80))
    if text.count < parameters.text.count { text += "…" }
    return words.text("results.for", ["query": text])
  }

  /// What the form must send along although nobody sees it: what is chosen in no box in sight, and
  /// what was selected on other pages than the one with `shown`.
  static func hiddenFields(of parameters: SearchParameters, shown: [RecordID]) -> [HiddenField] {
    var kept = SearchParameters()
    let inSight = Set(FacetPanel.facets)
    kept.excluded = parameters.excluded.filter { !inSight.contains($0.key) }
    kept.usesConcepts = parameters.usesConcepts
    kept.literal = parameters.literal
    kept.picked = parameters.picked.filter { !shown.contains($0) }
    return kept.pairs.map { HiddenField(name: $0.name, value: $0.value) }
  }

  static func chips(of parameters: SearchParameters, in context: PageContext) -> [Chip] {
    parameters.choices.map { choice in
      Chip(
        facet: context.words.text("facet.\(choice.facet.rawValue)"),
        label: context.labels.phrase(choice.value, of: choice.facet),
        isExclusion: choice.isExclusion,
        address: context.addresses.search(context.language, parameters.without(choice)))
    }
  }

  static func orders(of parameters: SearchParameters, words: Words) -> [FormOption] {
    CatalogueQuery.Order.allCases
      .filter { $0 != .relevance || !parameters.text.isEmpty }
      .map { order in
        FormOption(
          value: order.rawValue, label: words.text("order.\(order.rawValue)"),
          isChosen: order == parameters.effectiveOrder)
      }
  }

  /// The usual sizes of a page, and the one in force where an address has asked for another.
  static func sizes(of parameters: SearchParameters, words: Words) -> [FormOption] {
    Set([10, 20, 50, 100, parameters.limit]).sorted().map { size in
      FormOption(
        value: String(size), label: words.text("results.page-size", count: size),
        isChosen: size == parameters.limit)
    }
  }

  /// The hits, each with a box to put it aside.
  static func cards(
    of hits: [CatalogueHit], picked: Set<RecordID>, in context: PageContext
  ) -> [PracticeCard] {
    let label = context.words.text("selection.pick")
    return hits.map { hit in
      var card = PracticeCard(hit, in: context)
      card.pick = .init(label: label, isPicked: picked.contains(hit.record.id))
      return card
    }
  }

  /// A file is the whole list, whatever the reader has put aside.
  static func forms(of parameters: SearchParameters, in context: PageContext) -> Markup {
    var list = parameters.with(page: 1)
    list.picked = []
    return FormGroups(of: context.addresses.search(context.language, list), in: context).html()
  }

  /// - Parameter title: What the page is called unless it lists everything.
  static func frame(
    of parameters: SearchParameters, title: String, pager: Pager?, in context: PageContext
  ) -> PageFrame {
    let words = context.words
    var title = parameters.isOpen ? words.text("results.all") : title
    if parameters.page > 1 {
      title += words.text("results.title-page", ["page": words.number(parameters.page)])
    }
    var frame = PageFrame(context, title: title, part: .search) {
      context.addresses.search($0, parameters)
    }
    frame.previous = pager?.previous
    frame.next = pager?.next
    // Each combination of choices is an address; only the plain list is worth finding again.
    frame.isHiddenFromSearchEngines = !parameters.isOpen
    return frame
  }
}

extension SearchPage.SelectionBar {
  /// Over what `parameters` carry along.
  init(of parameters: SearchParameters, in context: PageContext) {
    let picked = Set(parameters.picked)
    self.init(
      status: context.words.text("selection.count", count: picked.count), isEmpty: picked.isEmpty,
      selectionAddress: context.addresses.selection(context.language),
      compareAddress: context.addresses.comparison(context.language))
  }
}
