/// Finds labels with values: definition lists, tables of two columns, fields of publishing systems,
/// and paragraphs or items that begin with a bold label.
struct PageFacts {
  let page: PageTree
  let boilerplate: Boilerplate
  let addresses: AddressBase

  /// A fact with the element it takes up.
  struct Located {
    var fact: HTMLPage.Fact
    /// Rank of the list, row, field, paragraph or item.
    let node: Int
  }

  /// What a label has at most, in characters.
  private static let longestLabel = 60
  /// What a labelled paragraph has at most, in characters; longer ones are text.
  private static let longestFact: Int32 = 250
  /// How many nodes a field or labelled paragraph has at most.
  private static let mostNodes = 500
  /// What is read of one page at most.
  private static let mostFacts = 200

  /// In the order of the page, each label and value once.
  func find() -> [Located] {
    var facts: [Located] = []
    var node = 0
    while node < page.count, facts.count < Self.mostFacts {
      guard page.isElement(node) else {
        node += 1
        continue
      }
      guard !isSurroundings(node) else {
        node = page.end(node)
        continue
      }
      let before = facts.count
      for new in self.facts(at: node) {
        let isKnown = facts[..<before].contains {
          $0.fact.label == new.fact.label && $0.fact.values == new.fact.values
        }
        if !isKnown { facts.append(new) }
      }
      node += 1
    }
    return facts
  }

  private func facts(at node: Int) -> [Located] {
    switch page.tags[node] {
    case .dl: return definitions(in: node)
    case .table: return rows(of: node)
    case .p, .li:
      if let fact = labelled(node) { return [fact] }
      if let fact = headed(node) { return [fact] }
    case .h2, .h3, .h4, .h5, .h6: if let fact = headed(node) { return [fact] }
    case .div, .section, .span, .dt: if let fact = field(node) { return [fact] }
    default: break
    }
    return []
  }

  /// Facts stand in boxes that are no part of the text, but not in menus or what is never seen.
  private func isSurroundings(_ node: Int) -> Bool {
    switch page.tags[node] {
    case .nav, .footer, .form, .noscript: true
    default:
      page.tags[node].isNeverText || MailCloak.hides(node, in: page)
        // Who put the page there and when: about the page, not the practice.
        || page.classKinds(node).roles.contains(.articleInfo)
    }
  }

  // MARK: Forms

  private func definitions(in list: Int) -> [Located] {
    var facts: [Located] = []
    var isLabelled = false
    for node in page.subtree(list).dropFirst() where facts.count < Self.mostFacts {
      switch page.tags[node] {
      case .dt:
        let label = Self.label(line(node))
        isLabelled = label != nil
        if let label { facts.append(located(label, [], "dl", at: node, in: list)) }
      case .dd where isLabelled:
        facts[facts.count - 1].fact.values += values(node)
        facts[facts.count - 1].fact.addresses += links(node)
      default: break
      }
    }
    return facts.filter { !$0.fact.values.isEmpty }
  }

  private func rows(of table: Int) -> [Located] {
    let inside = page.subtree(table).dropFirst()
    guard !inside.contains(where: { page.tags[$0] == .table }) else { return [] }
    let rows = inside.filter { page.tags[$0] == .tr }.map { row in
      page.children(row).filter { page.tags[$0] == .td || page.tags[$0] == .th }
    }
    // Rows of another width make it a table of data.
    guard !rows.isEmpty, rows.allSatisfy({ $0.count <= 2 }) else { return [] }
    return rows.prefix(Self.mostFacts).compactMap { cells in
      guard cells.count == 2, let label = Self.label(line(cells[0])) else { return nil }
      let isLabel =
        page.tags[cells[0]] == .th && page.tags[cells[1]] == .td
        || line(cells[0]).hasSuffix(":") || isBold(cells[0])
      let fact = located(label, [cells[1]], "table", at: cells[0], in: table)
      return isLabel && !fact.fact.values.isEmpty ? fact : nil
    }
  }

  /// `<div class="field"><div class="field__label">…</div><div class="field__item">…</div></div>`.
  private func field(_ node: Int) -> Located? {
    guard page.classKinds(node).roles.contains(.fieldLabel), let around = page.parent(node),
      page.subtree(around).count <= Self.mostNodes,
      let label = Self.label(line(node))
    else { return nil }
    let items = page.subtree(around).filter { inner in
      inner > node && page.classKinds(inner).roles.contains(.fieldValue)
    }
    let fact = located(label, items, "field", at: node, in: around)
    return fact.fact.values.isEmpty ? nil : fact
  }

  /// `<p><strong>Label:</strong> value</p>`, and the same in an item.
  private func labelled(_ node: Int) -> Located? {
    guard boilerplate.textLength[node] <= Self.longestFact,
      page.subtree(node).count <= Self.mostNodes,
      let start = firstText(in: node), let strong = strong(around: start, in: node)
    else { return nil }
    let whole = values(node)
    let written = line(strong)
    guard let label = Self.label(written), let first = whole.first, first.hasPrefix(written) else {
      return nil
    }
    let rest = first.dropFirst(written.count).trimmed
    guard written.hasSuffix(":") || rest.hasPrefix(":") else { return nil }
    let value = rest.hasPrefix(":") ? rest.dropFirst().trimmed : rest
    var fact = located(label, [], "text", at: node, in: node)
    fact.fact.values = (value.isEmpty ? [] : [value]) + whole.dropFirst()
    fact.fact.addresses = links(node)
    return fact.fact.values.isEmpty ? nil : fact
  }

  /// `<h2>Sources</h2><ul>…</ul>`, and the same under a bold paragraph.
  private func headed(_ node: Int) -> Located? {
    guard let list = nextElement(node), page.tags[list] == .ul || page.tags[list] == .ol,
      page.tags[node].headingLevel != nil || (page.tags[node] == .p && isBold(node)),
      let label = Self.label(line(node))
    else { return nil }
    let fact = located(label, [list], "heading", at: node, in: node)
    return fact.fact.values.isEmpty ? nil : fact
  }

  // MARK: Parts

  private func located(
    _ label: String, _ items: [Int], _ place: String, at node: Int, in element: Int
  ) -> Located {
    Located(
      fact: HTMLPage.Fact(
        label: label, values: items.flatMap(values), addresses: items.flatMap(links), place: place,
        line: page.line(node)), node: element)
  }

  /// The next element inside the same one.
  private func nextElement(_ node: Int) -> Int? {
    guard let around = page.parent(node) else { return nil }
    let end = page.end(around)
    var next = page.end(node)
    while next < end, !page.isElement(next) { next = page.end(next) }
    return next < end ? next : nil
  }

  private func line(_ node: Int) -> String { boilerplate.line(of: node, in: page) }

  /// The lines of an element: items and broken lines are values of their own.
  private func values(_ node: Int) -> [String] {
    var builder = LineBuilder(page, leavingOut: boilerplate.isLeftOut)
    builder.read(node)
    return builder.lines.map(\.text)
  }

  private func links(_ node: Int) -> [String] {
    page.subtree(node).filter { page.tags[$0] == .a }
      .compactMap { page.attribute(.href, of: $0).flatMap(addresses.resolve) }
  }

  /// The first text inside an element that is more than white space.
  private func firstText(in node: Int) -> Int? {
    for inner in page.subtree(node) where page.isText(inner) {
      if page.textBytes(inner).contains(where: { $0 > 0x20 }) { return inner }
    }
    return nil
  }

  /// The innermost bold element around a text that stands inside an element.
  private func strong(around text: Int, in node: Int) -> Int? {
    var next = page.parent(text)
    while let around = next, around > node {
      if page.tags[around] == .strong || page.tags[around] == .b { return around }
      next = page.parent(around)
    }
    return nil
  }

  /// Whether all text of an element is bold.
  private func isBold(_ node: Int) -> Bool {
    page.subtree(node).contains { inner in
      (page.tags[inner] == .strong || page.tags[inner] == .b)
        && boilerplate.textLength[inner] == boilerplate.textLength[node]
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
