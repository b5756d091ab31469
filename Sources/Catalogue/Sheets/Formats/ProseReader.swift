import Markup

/// Reads running text, marked up as in HTML, JATS or TEI, into sections.
struct ProseReader {
  private var sections: [Section] = []
  /// The heading of the blocks being gathered.
  private var heading: String?
  private var blocks: [Block] = []
  /// Notes to the words so far.
  private var notes: [String] = []
  /// Words that stand outside every paragraph so far.
  private var loose = ""

  /// The sections of what stands inside `element`.
  static func sections(of element: MarkupElement) -> [Section] {
    var reader = ProseReader()
    reader.read(childrenOf: element)
    reader.endSection()
    return reader.sections
  }

  /// The sections of a piece of HTML that came as text: plain words are one paragraph.
  ///
  /// - Parameter file: the name that problems are reported under.
  static func sections(ofHTML text: String, file: String) -> [Section] {
    guard text.contains("<") || text.contains("&") else {
      let words = text.collapsingSpace
      return words.isEmpty ? [] : [Section(role: .other, blocks: [.paragraph(words)])]
    }
    guard let root = root(ofHTML: text, file: file) else {
      // Markup beyond all limits; its words are still somebody's.
      let words = text.withoutTags.collapsingSpace
      return words.isEmpty ? [] : [Section(role: .other, blocks: [.paragraph(words)])]
    }
    return sections(of: root)
  }

  /// The tree of a piece of HTML; nothing where it is beyond the limits of pages.
  static func root(ofHTML text: String, file: String) -> MarkupElement? {
    let page = Array("<!DOCTYPE html><meta charset=utf-8><body>\(text)</body>".utf8)
    return try? MarkupDocument(html: page, file: file, charset: "utf-8").root
  }

  /// The words of an element on one line, without notes and the signs that refer to them.
  static func words(of element: MarkupElement) -> String {
    var text = ""
    func add(_ element: MarkupElement) {
      for child in element.children {
        switch child {
        case .text(let words): text += words
        case .element(let inner) where isNote(inner): break
        case .element(let inner): add(inner)
        }
      }
    }
    add(element)
    return text.collapsingSpace
  }

  /// Whether an element is a note, or a sign or number that refers to one: none of them belongs to
  /// the sentence it stands in.
  private static func isNote(_ element: MarkupElement) -> Bool {
    switch element.name {
    case "note", "fn": true
    case "xref", "ref":
      element.text.count <= 3 && !element.text.contains(where: \.isLetter)
    default: false
    }
  }

  private mutating func read(childrenOf element: MarkupElement) {
    for child in element.children {
      switch child {
      case .text(let text): loose += text
      case .element(let element): read(element)
      }
    }
  }

  private mutating func read(_ element: MarkupElement) {
    switch element.name {
    case let name where Self.skipped.contains(name): break
    case _ where Self.isNote(element):
      // A note is a paragraph behind the one that refers to it.
      if element.name != "xref", element.name != "ref" { notes.append(Self.words(of: element)) }
    case let name where Self.headings.contains(name):
      endSection()
      let words = Self.words(of: element)
      heading = words.isEmpty ? nil : words
    case let name where Self.paragraphs.contains(name): readParagraph(element)
    case "ul", "ol", "list", "dl":
      add(.list(items(of: element), isOrdered: isOrdered(element)))
    case "blockquote", "disp-quote": add(.quotation(element.text.collapsingSpace))
    case "table": add(table(element))
    case "br": loose += " "
    case let name where Self.parts.contains(name):
      endParagraph()
      read(childrenOf: element)
      endParagraph()
    default: read(childrenOf: element)
    }
  }

  /// A paragraph; lists may stand inside one in JATS and TEI.
  private mutating func readParagraph(_ element: MarkupElement) {
    endParagraph()
    read(childrenOf: element)
    endParagraph()
  }

  private func items(of list: MarkupElement) -> [String] {
    list.elements.filter { ["li", "list-item", "item", "dd", "def-item"].contains($0.name) }
      .map(Self.words(of:)).filter { !$0.isEmpty }
  }

  private func isOrdered(_ list: MarkupElement) -> Bool {
    list.name == "ol"
      || ["order", "ordered", "numbered"].contains(
        list.attribute("list-type") ?? list.attribute("rend") ?? "")
  }

  private func table(_ element: MarkupElement) -> Block {
    let rows = element.descendants(named: "tr") + element.descendants(named: "row")
    let cells = rows.map { row in
      row.elements.filter { ["td", "th", "cell"].contains($0.name) }.map(Self.words(of:))
    }
    let hasHead = rows.first?.elements.allSatisfy { $0.name == "th" } ?? false
    return .table(cells.filter { !$0.isEmpty }, hasHead: hasHead)
  }

  private mutating func add(_ block: Block) {
    endParagraph()
    switch block {
    case .list(let items, _) where items.isEmpty: break
    case .table(let rows, _) where rows.isEmpty: break
    case .quotation(let text) where text.isEmpty: break
    default: blocks.append(block)
    }
  }

  private mutating func endParagraph() {
    let words = loose.collapsingSpace
    loose = ""
    if !words.isEmpty { blocks.append(.paragraph(words)) }
    blocks += notes.filter { !$0.isEmpty }.map { .paragraph($0) }
    notes = []
  }

  private mutating func endSection() {
    endParagraph()
    if !blocks.isEmpty {
      let role = heading.flatMap(SectionHeadings.role) ?? .other
      sections.append(Section(role: role, heading: heading, blocks: blocks))
    }
    blocks = []
    heading = nil
  }

  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "head", "title"]
  private static let paragraphs: Set<String> = ["p", "ab", "sp", "stage", "lg"]
  private static let parts: Set<String> = [
    "div", "sec", "section", "article", "body", "figure", "boxed-text", "front", "back", "header",
    "footer", "main",
  ]
  private static let skipped: Set<String> = [
    "script", "style", "fig", "ref-list", "math", "disp-formula", "speaker", "nav", "form",
    "object-id", "label", "noscript", "template", "meta", "link",
  ]
}

extension String {
  /// What stands between tags.
  fileprivate var withoutTags: String {
    var words = ""
    var isInTag = false
    for character in self {
      switch character {
      case "<": isInTag = true
      case ">" where isInTag:
        isInTag = false
        words.append(" ")
      default: if !isInTag { words.append(character) }
      }
    }
    return words
  }
}
