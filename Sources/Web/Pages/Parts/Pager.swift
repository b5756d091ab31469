import Catalogue

/// The way through a list that has more than one page.
struct Pager: Sendable {
  struct Entry: Sendable {
    var label: String
    var address: String
    var isCurrent: Bool
    /// Whether pages are left out before this one.
    var followsGap: Bool
  }

  var entries: [Entry]
  var previous: String?
  var next: String?

  /// The number of the last page for `total` results; 1 where there is none.
  static func lastPage(total: Int, limit: Int) -> Int { max(1, (total + limit - 1) / limit) }

  /// Nothing where one page shows all.
  init?(page: Int, lastPage: Int, words: Words, address: (Int) -> String) {
    guard lastPage > 1 else { return nil }
    let shown = [1, lastPage] + Array(max(1, page - 2)...min(lastPage, page + 2))
    var entries: [Entry] = []
    var last = 0
    for number in Set(shown).sorted() {
      entries.append(
        Entry(
          label: words.number(number), address: address(number), isCurrent: number == page,
          followsGap: number > last + 1))
      last = number
    }
    self.entries = entries
    previous = page > 1 ? address(page - 1) : nil
    next = page < lastPage ? address(page + 1) : nil
  }
}

extension Pager: TemplateShowable {
  var templateValue: TemplateValue {
    .showing(["entries": entries, "previous": previous, "next": next])
  }
}

extension Pager.Entry: TemplateShowable {
  var templateValue: TemplateValue {
    .fields([
      "label": .text(label), "address": .text(address), "isCurrent": .flag(isCurrent),
      "followsGap": .flag(followsGap),
    ])
  }
}
