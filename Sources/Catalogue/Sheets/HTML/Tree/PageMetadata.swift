/// The `meta` and `link` elements of a page.
struct PageMetadata {
  struct Entry {
    /// `name`, `property`, `itemprop` or `http-equiv`, in lower case.
    let name: String
    let content: String
    let node: Int
  }

  private(set) var entries: [Entry] = []
  /// Rank of the first entry of each name.
  private var ranks: [String: Int] = [:]

  init(_ page: PageTree) {
    for node in page.elements(.meta) {
      guard let content = page.attributeLine(.content, of: node), !content.isEmpty else {
        continue
      }
      for attribute in [AttributeName.property, .name, .itemprop, .httpEquiv] {
        guard let name = page.attribute(attribute, of: node)?.lowercased() else { continue }
        if ranks[name] == nil { ranks[name] = entries.count }
        entries.append(Entry(name: name, content: content, node: node))
      }
    }
  }

  /// The first entry that has one of `names`, the names tried in order.
  func first(_ names: [String]) -> Entry? {
    for name in names {
      if let rank = ranks[name] { return entries[rank] }
    }
    return nil
  }

  func content(_ names: String...) -> String? { first(names)?.content }
}
