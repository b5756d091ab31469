internal import Markup

/// What the names of elements and attributes of a page mean to the reader.
struct PageNames {
  /// By the rank of the name of an element.
  private(set) var tags: [HTMLTag] = []
  /// By the rank of the name of an attribute.
  private(set) var attributes: [AttributeName?] = []
  /// Ranks of the names in ``AttributeName/allCases``; -1 for those the page has not.
  private(set) var ranks = [Int32](repeating: -1, count: AttributeName.allCases.count)

  /// Of the names that all pages begin with.
  private static let usual = {
    var names = PageNames()
    names.add(MarkupName.usual[...])
    return names
  }()

  init(_ document: MarkupDocument) {
    self = document.usualNameCount == 0 ? PageNames() : Self.usual
    add(document.names[tags.count...])
  }

  private init() {}

  private mutating func add(_ names: ArraySlice<MarkupName>) {
    for name in names {
      let attribute = AttributeName(name: name.local)
      if let attribute { ranks[attribute.rawValue] = Int32(attributes.count) }
      tags.append(HTMLTag(name: name.local))
      attributes.append(attribute)
    }
  }
}
