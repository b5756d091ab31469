/// Finds labels with values: definition lists, tables of two columns, fields of publishing systems,
/// and paragraphs or items that begin with a bold label.
struct PageFacts {
  let page: PageTree
  let boilerplate: Boilerplate

  /// What a label has at most, in characters.
  private static let longestLabel = 60
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
    case .p, .li: labelled(node).map { [$0] } ?? []
    case .div, .section, .span: field(node).map { [$0] } ?? []
    default: []
    }
  }

  /// Facts stand in boxes that are no part of the text, but not in menus or what is never seen.
  private func isSurroundings(_ node: Int) -> Bool {
    switch page.tags[node] {
    case .nav, .footer, .form, .noscript: true
    default: page.tags[node].isNeverText || MailCloak.hides(node, in: page)
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
        let value = line(node)
        if !value.isEmpty { facts[facts.count - 1].values.append(value) }
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
      let value = line(cells[1])
      guard isLabel, !value.isEmpty else { return nil }
      return .init(label: name, values: [value], place: "table", line: page.line(cells[0]))
    }
  }

  /// `<div class="field"><div class="field__label">…</div><div class="field__item">…</div></div>`.
  private func field(_ node: Int) -> HTMLPage.Fact? {
    guard page.classes(node).contains(where: { Self.labelClasses.contains($0) }),
      let label = Self.label(line(node)), let around = page.parent(node)
    else { return nil }
    let values = page.subtree(around).filter { inner in
      inner > node && page.classes(inner).contains { Self.valueClasses.contains($0) }
    }
    let texts = values.map(line).filter { !$0.isEmpty }
    guard !texts.isEmpty else { return nil }
    return .init(label: label, values: texts, place: "field", line: page.line(node))
  }

  private static let labelClasses: Set<Substring> = [
    "field__label", "field-label", "itemextrafieldslabel", "ecl-description-list__term",
  ]
  private static let valueClasses: Set<Substring> = [
    "field__item", "field-item", "itemextrafieldsvalue", "ecl-description-list__definition",
  ]

  /// `<p><strong>Label:</strong> value</p>`, and the same in an item.
  private func labelled(_ node: Int) -> HTMLPage.Fact? {
    guard boilerplate.textLength[node] <= 500,
      let strong = page.children(node).first(where: { page.isElement($0) || hasText($0) }),
      page.tags[strong] == .strong || page.tags[strong] == .b
    else { return nil }
    let whole = line(node)
    let written = line(strong)
    guard let label = Self.label(written), whole.hasPrefix(written) else { return nil }
    let rest = whole.dropFirst(written.count).trimmed
    let isParted = written.hasSuffix(":") || rest.hasPrefix(":")
    let value = rest.hasPrefix(":") ? rest.dropFirst().trimmed : rest
    guard isParted, !value.isEmpty else { return nil }
    return .init(label: label, values: [value], place: "text", line: page.line(node))
  }

  // MARK: Parts

  private func line(_ node: Int) -> String { boilerplate.line(of: node, in: page) }

  private func hasText(_ node: Int) -> Bool {
    page.isText(node) && page.textBytes(node).contains { $0 > 0x20 }
  }

  private func isBold(_ node: Int) -> Bool {
    let inner = page.children(node).filter { page.isElement($0) || hasText($0) }
    return inner.count == 1 && (page.tags[inner[0]] == .strong || page.tags[inner[0]] == .b)
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
