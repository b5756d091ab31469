/// Finds labels with values: definition lists, tables of two columns, fields of publishing systems,
/// and paragraphs or items that begin with a bold label.
struct PageFacts {
  let page: PageTree
  let boilerplate: Boilerplate

  /// What a label has at most, in characters.
  private static let longestLabel = 60
  /// What label and value have together at most, in characters; longer ones are paragraphs.
  private static let longestFact: Int32 = 250
  /// What is read of one page at most.
  private static let mostFacts = 200

  /// In the order of the page, each label and value once.
  func find() -> [HTMLPage.Fact] {
    var facts: [HTMLPage.Fact] = []
    var node = 0
    while node < page.count, facts.count < Self.mostFacts {
      guard !isSurroundings(node) else {
        node = page.end(node)
        continue
      }
      for fact in self.facts(at: node) where !facts.contains(where: { $0.isSame(as: fact) }) {
        facts.append(fact)
      }
      node += 1
    }
    return facts
  }

  private func facts(at node: Int) -> [HTMLPage.Fact] {
    switch page.tags[node] {
    case .dl: definitions(in: node)
    case .table: rows(of: node)
    case .p, .li: (labelled(node) ?? headed(node)).map { [$0] } ?? []
    case .h2, .h3, .h4, .h5, .h6: headed(node).map { [$0] } ?? []
    case .div, .section, .span: field(node).map { [$0] } ?? []
    default: []
    }
  }

  /// Facts stand in boxes that are no part of the text, but not in menus or what is never seen.
  private func isSurroundings(_ node: Int) -> Bool {
    switch page.tags[node] {
    case .nav, .footer, .form, .noscript: true
    default:
      page.tags[node].isNeverText || MailCloak.hides(node, in: page)
        // Who put the page there and when: about the page, not the practice.
        || page.classes(node).contains("article-info")
    }
  }

  // MARK: Forms

  private func definitions(in list: Int) -> [HTMLPage.Fact] {
    var facts: [HTMLPage.Fact] = []
    var isLabelled = false
    for node in page.subtree(list).dropFirst() {
      switch page.tags[node] {
      case .dt:
        let label = Self.label(line(node))
        isLabelled = label != nil
        if let label {
          facts.append(.init(label: label, values: [], place: "dl", line: page.line(node)))
        }
      case .dd where isLabelled:
        facts[facts.count - 1].values += values(of: node)
      default: break
      }
    }
    return facts.filter { !$0.values.isEmpty }
  }

  private func rows(of table: Int) -> [HTMLPage.Fact] {
    let inside = page.subtree(table).dropFirst()
    guard !inside.contains(where: { page.tags[$0] == .table }) else { return [] }
    let rows = inside.filter { page.tags[$0] == .tr }.map { row in
      page.children(row).filter { page.tags[$0] == .td || page.tags[$0] == .th }
    }
    // Rows of another width make it a table of data.
    guard !rows.isEmpty, rows.allSatisfy({ $0.count <= 2 }) else { return [] }
    return rows.compactMap { cells in
      guard cells.count == 2, let name = Self.label(line(cells[0])) else { return nil }
      let isLabel =
        page.tags[cells[0]] == .th && page.tags[cells[1]] == .td
        || line(cells[0]).hasSuffix(":") || isBold(cells[0])
      let values = values(of: cells[1])
      guard isLabel, !values.isEmpty else { return nil }
      return .init(label: name, values: values, place: "table", line: page.line(cells[0]))
    }
  }

  /// `<div class="field"><div class="field__label">…</div><div class="field__item">…</div></div>`.
  private func field(_ node: Int) -> HTMLPage.Fact? {
    guard page.classes(node).contains(where: { Self.labelClasses.contains($0) }),
      let label = Self.label(line(node)), let around = page.parent(node)
    else { return nil }
    let parts = page.subtree(around).filter { inner in
      inner > node && page.classes(inner).contains { Self.valueClasses.contains($0) }
    }
    let texts = parts.flatMap(values(of:))
    guard !texts.isEmpty else { return nil }
    return .init(label: label, values: texts, place: "field", line: page.line(node))
  }

  private static let labelClasses: Set<Substring> = [
    "field__label", "field-label", "itemextrafieldslabel", "ecl-description-list__term",
  ]
  private static let valueClasses: Set<Substring> = [
    "field__item", "field-item", "field-value", "itemextrafieldsvalue",
    "ecl-description-list__definition",
  ]

  /// `<p><strong>Label:</strong> value</p>`, and the same in an item.
  private func labelled(_ node: Int) -> HTMLPage.Fact? {
    guard boilerplate.textLength[node] <= Self.longestFact,
      let strong = firstInside(node),
      page.tags[strong] == .strong || page.tags[strong] == .b
    else { return nil }
    var values = values(of: node)
    let written = line(strong)
    guard let label = Self.label(written), let first = values.first, first.hasPrefix(written) else {
      return nil
    }
    let rest = first.dropFirst(written.count).trimmed
    let isParted = written.hasSuffix(":") || rest.hasPrefix(":")
    values[0] = rest.hasPrefix(":") ? rest.dropFirst().trimmed : rest
    if values[0].isEmpty { values.removeFirst() }
    guard isParted, !values.isEmpty else { return nil }
    return .init(label: label, values: values, place: "text", line: page.line(node))
  }

  /// `<h2>Sources</h2><ul>…</ul>`, and the same under a bold paragraph.
  private func headed(_ node: Int) -> HTMLPage.Fact? {
    guard page.tags[node].headingLevel != nil || (page.tags[node] == .p && isBold(node)),
      let label = Self.label(line(node)), let around = page.parent(node),
      let list = page.children(around).first(where: { $0 > node && page.isElement($0) }),
      page.tags[list] == .ul || page.tags[list] == .ol
    else { return nil }
    let values = values(of: list)
    guard !values.isEmpty else { return nil }
    return .init(label: label, values: values, place: "heading", line: page.line(node))
  }

  // MARK: Parts

  private func line(_ node: Int) -> String { boilerplate.line(of: node, in: page) }

  /// The first thing that a node holds, whatever spans are around all it holds.
  private func firstInside(_ node: Int) -> Int? {
    var node = node
    while true {
      let inner = page.children(node).filter { page.isElement($0) || hasText($0) }
      guard inner.count == 1, page.tags[inner[0]] == .span else { return inner.first }
      node = inner[0]
    }
  }

  private func hasText(_ node: Int) -> Bool {
    page.isText(node) && page.textBytes(node).contains { $0 > 0x20 }
  }

  /// Whether all text inside stands in one bold element, whatever is around that.
  private func isBold(_ node: Int) -> Bool {
    var node = node
    while true {
      let inner = page.children(node).filter { page.isElement($0) || hasText($0) }
      guard inner.count == 1, page.isElement(inner[0]) else { return false }
      node = inner[0]
      if page.tags[node] == .strong || page.tags[node] == .b { return true }
    }
  }

  private static func label(_ text: String) -> String? {
    var label = text[...]
    while let last = label.last, last == ":" || last.isWhitespace { label = label.dropLast() }
    guard (2...longestLabel).contains(label.count), label.contains(where: \.isLetter) else {
      return nil
    }
    return String(label)
  }
}

extension HTMLPage.Fact {
  fileprivate func isSame(as other: HTMLPage.Fact) -> Bool {
    label == other.label && values == other.values
  }
}
