import Markup

/// Entries of an Atom feed (RFC 4287), and one entry alone. Authors are not read.
struct AtomFormat: SheetFormat {
  func holds(_ root: MarkupElement) -> Bool {
    ["feed", "entry"].contains(root.name)
      && (root.namespace == nil || root.namespace?.contains("Atom") == true
        || root.namespace?.contains("atom") == true)
  }

  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry] {
    let entries = root.name == "entry" ? [root] : root.elements(named: "entry")
    let deleted = root.elements(named: "deleted-entry")
    if entries.isEmpty, deleted.isEmpty { throw refusal("the feed has no entry", at: root) }
    return entries.map(entry) + deleted.map(deletion)
  }

  private func entry(_ element: MarkupElement) -> ForeignEntry {
    var entry = ForeignEntry(part: "entry", at: element)
    entry.identifier = element.element(named: "id")?.text.collapsingSpace
    let date = (element.element(named: "published") ?? element.element(named: "updated"))
      .flatMap { ForeignDate.read($0.text) }
    for link in element.elements(named: "link") { add(link, date: date, to: &entry) }
    entry.add(wordsOf: element.element(named: "title")) { .title($0) }
    add(element.element(named: "summary"), to: &entry, isSummary: true)
    add(element.element(named: "content"), to: &entry, isSummary: false)
    for category in element.elements(named: "category") {
      if let label = category.attribute("label") ?? category.attribute("term") {
        entry.add(.subject(label), at: category)
      }
    }
    DublinCoreFormat.read(element.elements, into: &entry)
    return entry
  }

  /// A tombstone (RFC 6721).
  private func deletion(_ element: MarkupElement) -> ForeignEntry {
    var entry = ForeignEntry(part: "entry", at: element)
    entry.identifier = element.attribute("ref")
    entry.isDeleted = true
    return entry
  }

  private func add(_ link: MarkupElement, date: PartialDate?, to entry: inout ForeignEntry) {
    guard let address = link.attribute("href"), address.isWebAddress else { return }
    switch link.attribute("rel") ?? "alternate" {
    case "alternate":
      guard entry.address == nil else { return }
      entry.address = address
      entry.add(.source(address: address, date: date), at: link)
    case "enclosure", "related":
      let title = link.attribute("title") ?? address
      entry.add(
        .resource(
          Record.Resource(
            title: title, address: address,
            language: link.attribute("hreflang").flatMap(LanguageCode.language),
            format: link.attribute("type").flatMap(MediaType.format))),
        at: link)
    default: break
    }
  }

  /// Words, HTML as text, or XHTML, as the element's type says.
  private func add(_ element: MarkupElement?, to entry: inout ForeignEntry, isSummary: Bool) {
    guard let element else { return }
    let type = element.attribute("type") ?? "text"
    let sections =
      switch type {
      case "xhtml": ProseReader.sections(of: element)
      case "html", "text/html":
        ProseReader.sections(ofHTML: element.text, file: element.document.file)
      default: ProseReader.sections(ofHTML: element.text.escapedForHTML, file: "")
      }
    entry.add(sections, at: element, isSummary: isSummary)
  }
}

extension ForeignEntry {
  /// Adds running text; its words are the summary where the format calls them that.
  mutating func add(_ sections: [Section], at element: MarkupElement, isSummary: Bool) {
    if isSummary {
      let words = sections.map(\.plainText).joined(separator: " ").collapsingSpace
      if !words.isEmpty { add(.summary(words), at: element) }
    } else {
      for section in sections { add(.section(section), at: element) }
    }
  }
}

extension String {
  /// The same words where markup is read.
  fileprivate var escapedForHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
