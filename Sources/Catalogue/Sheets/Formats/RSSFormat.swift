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
    return items.map { entry($0, language: language) }
  }

  private func entry(_ item: MarkupElement, language: Language?) -> ForeignEntry {
    var entry = ForeignEntry(part: "item", at: item)
    entry.language = entry.language ?? language
    let link = item.element(named: "link")?.text.collapsingSpace ?? ""
    let guid = item.element(named: "guid")?.text.collapsingSpace ?? ""
    entry.address = [link, guid].first(where: \.isWebAddress)
    entry.identifier = guid.isEmpty ? entry.address : guid
    let date = (item.element(named: "pubDate") ?? item.element(named: "date"))
      .flatMap { ForeignDate.read($0.text) }
    if let address = entry.address { entry.add(.source(address: address, date: date), at: item) }
    for element in item.elements {
      let isContent = element.name == "encoded"
      switch element.name {
      case "title" where !isDublinCore(element): entry.add(wordsOf: element) { .title($0) }
      case "description" where !isDublinCore(element), "encoded":
        let sections = ProseReader.sections(
          ofHTML: element.text, file: element.document.file)
        entry.add(sections, at: element, isSummary: !isContent)
      case "category": entry.add(wordsOf: element) { .subject($0) }
      case "enclosure": addFile(element, to: &entry)
      default: break
      }
    }
    DublinCoreFormat.read(item.elements, into: &entry)
    return entry
  }

  private func isDublinCore(_ element: MarkupElement) -> Bool {
    element.namespace?.hasPrefix("http://purl.org/dc/") == true
  }

  private func addFile(_ element: MarkupElement, to entry: inout ForeignEntry) {
    guard let address = element.attribute("url"), address.isWebAddress else { return }
    let name = address.split(separator: "/").last.map(String.init) ?? address
    entry.add(
      .resource(
        Record.Resource(
          title: name, address: address,
          format: element.attribute("type").flatMap(MediaType.format))),
      at: element)
  }
}
