import Markup

/// Items of an RSS feed: 0.91 to 2.0, and 1.0, which is RDF. Authors are not read.
struct RSSFormat: SheetFormat {
  private static let firstNamespace = "http://purl.org/rss/1.0/"

  func holds(_ root: MarkupElement) -> Bool { root.name == "rss" || isFirst(root) }

  /// RSS 1.0 keeps its items beside the channel.
  private func isFirst(_ root: MarkupElement) -> Bool {
    root.name == "RDF" && root.elements.contains { $0.namespace == Self.firstNamespace }
  }

  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry] {
    let channel = root.element(named: "channel") ?? root
    let items = isFirst(root) ? root.elements(named: "item") : channel.elements(named: "item")
    if items.isEmpty { throw refusal("the feed has no item", at: root) }
    let language = channel.element(named: "language")
      .flatMap { LanguageCode.language($0.text.collapsingSpace) }
    // Relative addresses of items start from the site's, which the channel names.
    let site = channel.elements(named: "link").lazy.map(\.text.collapsingSpace)
      .first(where: \.isWebAddress)
    return items.map { entry($0, language: language, site: site) }
  }

  private func entry(
    _ item: MarkupElement, language: Language?, site: String?
  ) -> ForeignEntry {
    var entry = ForeignEntry(part: "item", at: item)
    entry.language = entry.language ?? language
    // Feeds of feeds put links of Atom beside their own, which have no text.
    let link = item.elements(named: "link").lazy.map(\.text.collapsingSpace)
      .first { !$0.isEmpty }
    let guid = item.element(named: "guid")?.text.collapsingSpace ?? ""
    let isPermanent = item.element(named: "guid")?.attribute("isPermaLink") != "false"
    entry.address =
      link.flatMap { item.address($0, origin: site) }
      ?? (isPermanent && guid.isWebAddress ? guid : nil)
    entry.identifier = guid.isEmpty ? entry.address : guid
    let date = (item.element(named: "pubDate") ?? item.element(named: "date"))
      .flatMap { ForeignDate.read($0.text) }
    if let address = entry.address { entry.add(.source(address: address, date: date), at: item) }
    for element in item.elements {
      let isContent = element.name == "encoded"
      switch element.name {
      // What a title may hold was never said; most feeds write signs in it as HTML does.
      case "title" where !isDublinCore(element): entry.add(title: element, isMarkup: true)
      case "description" where !isDublinCore(element), "encoded":
        entry.add(
          html: element.text, at: element, isSummary: !isContent, origin: entry.address ?? site)
      case "category": entry.add(wordsOf: element) { .subject($0) }
      case "enclosure": addFile(element, site: site, to: &entry)
      default: break
      }
    }
    DublinCoreFormat.read(item.elements, into: &entry)
    return entry
  }

  private func isDublinCore(_ element: MarkupElement) -> Bool {
    element.namespace?.hasPrefix("http://purl.org/dc/") == true
  }

  private func addFile(_ element: MarkupElement, site: String?, to entry: inout ForeignEntry) {
    guard let address = element.attribute("url").flatMap({ element.address($0, origin: site) })
    else { return }
    entry.add(
      .resource(
        LinkedFiles.resource(
          titled: nil, address: address,
          format: element.attribute("type").flatMap(MediaType.format), language: nil)),
      at: element)
  }
}
