/// Attributes of HTML that the reader asks for.
enum AttributeName: Int, CaseIterable {
  case `class`, content, datetime, download, hidden, href, hreflang, id, itemprop, lang, name
  case property, pubdate, rel, role, style, title, type, xmlLang, httpEquiv, ariaLabel

  /// As a page writes it, in lower case.
  var name: String {
    switch self {
    case .xmlLang: "xml:lang"
    case .httpEquiv: "http-equiv"
    case .ariaLabel: "aria-label"
    default: "\(self)"
    }
  }

  init?(name: String) {
    guard let known = Self.byName[name] else { return nil }
    self = known
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
