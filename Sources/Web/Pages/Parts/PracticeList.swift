import Catalogue
import Passerelle

/// A page of the practices that have one value of a facet, or of all.
struct PracticeList: Sendable {
  var total: Int
  /// From 1; at most ``lastPage``.
  var page: Int
  var lastPage: Int
  var records: [Record]

  /// Those with `value`, by title.
  init(choosing value: String, of facet: Facet, page: Int, limit: Int, in context: PageContext)
    throws(PublishingError)
  {
    let query = CatalogueQuery(
      language: context.language, chosen: [facet: [value]], order: .title, limit: limit)
    try self.init(query, page: page, in: context)
  }

  /// All practices in `order`.
  init(
    everythingBy order: CatalogueQuery.Order, page: Int, limit: Int, in context: PageContext
  ) throws(PublishingError) {
    try self.init(
      CatalogueQuery(language: context.language, order: order, limit: limit), page: page,
      in: context)
  }

  /// What `query` finds, its limit to a page.
  init(_ query: CatalogueQuery, page: Int, in context: PageContext) throws(PublishingError) {
    // Only the ids: nothing is quoted here from the texts, and an extract costs more than the search.
    let ids = context.snapshot.identifiers(matching: query)
    total = ids.count
    lastPage = Pager.lastPage(total: total, limit: query.limit)
    self.page = min(max(1, page), lastPage)
    let first = (self.page - 1) * query.limit
    records = try context.snapshot.publishedRecords(Array(ids.dropFirst(first).prefix(query.limit)))
  }
}
