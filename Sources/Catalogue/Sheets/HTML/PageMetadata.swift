/// The `meta` and `link` elements of a page.
struct PageMetadata {
  struct Entry {
    /// `name`, `property`, `itemprop` or `http-equiv`, in lower case.
    let name: String
    let content: String
    let node: Int
  }

  private(set) var entries: [Entry] = []

  init(_ page: PageTree) {
    for node in page.elements(.meta) {
      guard let content = page.attributeLine(.content, of: node), !content.isEmpty else {
        continue
      }
      for attribute in [AttributeName.property, .name, .itemprop, .httpEquiv] {
        guard let name = page.attribute(attribute, of: node) else { continue }
        entries.append(Entry(name: name.lowercased(), content: content, node: node))
      }
    }
  }

  /// The first entry that has one of `names`, the names tried in order.
  func first(_ names: [String]) -> Entry? {
    for name in names {
      if let entry = entries.first(where: { $0.name == name }) { return entry }
    }
    return nil
  }

  func content(_ names: String...) -> String? { first(names)?.content }
}
