import Catalogue
import Passerelle

/// A page of the practices that have one value of a facet, by title.
struct PracticeList: Sendable {
  var total: Int
  /// From 1; at most ``lastPage``.
  var page: Int
  var lastPage: Int
  var records: [Record]

  init(
    choosing value: String, of facet: Facet, page: Int, limit: Int, in context: PageContext
  ) throws(PublishingError) {
    var query = CatalogueQuery(
      language: context.language, chosen: [facet: [value]], order: .title,
      offset: (max(1, page) - 1) * limit, limit: limit)
    var answer = try context.snapshot.search(query)
    lastPage = Pager.lastPage(total: answer.total, limit: limit)
    self.page = min(max(1, page), lastPage)
    if self.page != page {
      query.offset = (self.page - 1) * limit
      answer = try context.snapshot.search(query)
    }
    total = answer.total
    records = answer.hits.map(\.record)
  }
}
