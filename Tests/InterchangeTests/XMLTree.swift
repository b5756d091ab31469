import Markup

/// A parsed XML file, for looking up words by a path of element names.
struct XMLTree {
  let root: MarkupElement

  var name: String { root.name }

  /// Nothing for what is not well-formed.
  init?(_ text: String) {
    guard let document = try? MarkupDocument(xml: Array(text.utf8), file: "test"),
      let root = document.root
    else { return nil }
    self.root = root
  }

  /// The elements at `path`, which begins with the outermost: `feed/entry`.
  func elements(_ path: String) -> [MarkupElement] {
    let names = path.split(separator: "/").map(String.init)
    guard names.first == root.name else { return [] }
    return names.dropFirst().reduce([root]) { found, name in
      found.flatMap { $0.elements(named: name) }
    }
  }

  func words(_ path: String) -> [String] { elements(path).map(\.text) }
}
