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
    if let title = element.element(named: "title") {
      let isMarkup = ["html", "text/html"].contains(title.attribute("type"))
      entry.add(title: title, isMarkup: isMarkup)
    }
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
    guard let address = link.attribute("href").flatMap({ link.address($0, origin: origin(link)) })
    else { return }
    switch link.attribute("rel") ?? "alternate" {
    case "alternate":
      guard entry.address == nil else { return }
      entry.address = address
      entry.add(.source(address: address, date: date), at: link)
    case "enclosure", "related":
      entry.add(
        .resource(
          LinkedFiles.resource(
            titled: link.attribute("title"), address: address,
            format: link.attribute("type").flatMap(MediaType.format),
            language: link.attribute("hreflang").flatMap(LanguageCode.language))),
        at: link)
    default: break
    }
  }

  /// Where the feed is read, as it says itself: what its relative addresses start from.
  private func origin(_ element: MarkupElement) -> String? {
    var feed: MarkupElement? = element
    while let inner = feed, inner.name != "feed" { feed = inner.parent }
    let links = feed?.elements(named: "link") ?? []
    let own = links.first { $0.attribute("rel") == "self" } ?? links.first
    return own?.attribute("href").flatMap { $0.isWebAddress ? $0 : nil }
  }

  /// Words, HTML as text, or XHTML, as the element's type says.
  private func add(_ element: MarkupElement?, to entry: inout ForeignEntry, isSummary: Bool) {
    guard let element else { return }
    let base = entry.address ?? origin(element)
    switch element.attribute("type") ?? "text" {
    case "xhtml":
      entry.add(ProseReader.sections(of: element), at: element, isSummary: isSummary)
      entry.addFiles(in: element, at: element, origin: base)
    case "html", "text/html":
      entry.add(html: element.text, at: element, isSummary: isSummary, origin: base)
    default:
      let sections = ProseReader.sections(ofHTML: element.text.escapedForHTML, file: "")
      entry.add(sections, at: element, isSummary: isSummary)
    }
  }
}

extension ForeignEntry {
  /// Adds a title; what is markup in it is read as HTML.
  mutating func add(title element: MarkupElement, isMarkup: Bool) {
    guard isMarkup else { return add(wordsOf: element) { .title($0) } }
    let words = ProseReader.sections(ofHTML: element.text, file: "").map(\.plainText)
      .joined(separator: " ").collapsingSpace
    if !words.isEmpty { add(.title(words), at: element) }
  }

  /// Adds a piece of HTML that came as text, and the files that it links to.
  ///
  /// - Parameter origin: what its relative addresses start from.
  mutating func add(
    html: String, at element: MarkupElement, isSummary: Bool, origin: String?
  ) {
    add(
      ProseReader.sections(ofHTML: html, file: element.document.file), at: element,
      isSummary: isSummary)
    guard html.contains("href"), let root = ProseReader.root(ofHTML: html, file: "") else { return }
    addFiles(in: root, at: element, origin: origin)
  }

  /// Adds the files that the links inside `text` lead to.
  mutating func addFiles(in text: MarkupElement, at element: MarkupElement, origin: String?) {
    let files = LinkedFiles.resources(in: text) { element.address($0, origin: origin) }
    for file in files { add(.resource(file), at: element) }
  }

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
