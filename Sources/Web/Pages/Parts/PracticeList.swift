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

  private init(
    _ query: CatalogueQuery, page: Int, in context: PageContext
  ) throws(PublishingError) {
    var query = query
    query.offset = (max(1, page) - 1) * query.limit
    var answer = try context.snapshot.search(query)
    lastPage = Pager.lastPage(total: answer.total, limit: query.limit)
    self.page = min(max(1, page), lastPage)
    if self.page != page {
      query.offset = (self.page - 1) * query.limit
      answer = try context.snapshot.search(query)
    }
    total = answer.total
    records = answer.hits.map(\.record)
  }
}
