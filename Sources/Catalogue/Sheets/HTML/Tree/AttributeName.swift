/// Attributes of HTML that the reader asks for.
enum AttributeName: Int, CaseIterable {
  case `class`, content, datetime, download, hidden, href, hreflang, id, itemprop, lang, name
  case property, pubdate, rel, role, style, title, type, xmlLang, httpEquiv, ariaLabel

  init?(name: String) {
    guard let known = Self.byName[name] else { return nil }
    self = known
  }

  /// By what a page writes, in lower case.
  private static let byName: [String: AttributeName] = [
    "aria-label": .ariaLabel, "class": .class, "content": .content, "datetime": .datetime,
    "download": .download, "hidden": .hidden, "href": .href, "hreflang": .hreflang,
    "http-equiv": .httpEquiv, "id": .id, "itemprop": .itemprop, "lang": .lang, "name": .name,
    "property": .property, "pubdate": .pubdate, "rel": .rel, "role": .role, "style": .style,
    "title": .title, "type": .type, "xml:lang": .xmlLang,
  ]
}
