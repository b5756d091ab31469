import Markup

/// Reads running text, marked up as in HTML, JATS or TEI, into sections.
struct ProseReader {
  private var sections: [Section] = []
  /// The heading of the blocks being gathered.
  private var heading: String?
  private var blocks: [Block] = []
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
    let page = Array("<!DOCTYPE html><meta charset=utf-8><body>\(text)</body>".utf8)
    guard let root = try? MarkupDocument(html: page, file: file, charset: "utf-8").root else {
      // Markup beyond all limits; its words are still somebody's.
      let words = text.withoutTags.collapsingSpace
      return words.isEmpty ? [] : [Section(role: .other, blocks: [.paragraph(words)])]
    }
    return sections(of: root)
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
    case let name where Self.headings.contains(name):
      endSection()
      let words = element.text.collapsingSpace
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
      .map(\.text.collapsingSpace).filter { !$0.isEmpty }
  }

  private func isOrdered(_ list: MarkupElement) -> Bool {
    list.name == "ol"
      || ["order", "ordered", "numbered"].contains(
        list.attribute("list-type") ?? list.attribute("rend") ?? "")
  }

  private func table(_ element: MarkupElement) -> Block {
    let rows = element.descendants(named: "tr") + element.descendants(named: "row")
    let cells = rows.map { row in
      row.elements.filter { ["td", "th", "cell"].contains($0.name) }.map(\.text.collapsingSpace)
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
