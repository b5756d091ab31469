/// Which elements a tag opens and ends.
///
/// People leave tags out, and browsers agree on what was meant: an item ends the item before it, a
/// block ends a paragraph, a cell ends a cell. What browsers move elsewhere in the tree (text
/// between the rows of a table, formatting across paragraphs) stays where it stands.
extension PageParser {
  mutating func startTag(
    _ name: Int32, _ traits: ElementTraits, attributes: Range<Int>, isClosed: Bool, at offset: Int
  ) {
    if traits.contains(.html) || traits.contains(.body) || traits.contains(.head) {
      return startPart(name, traits, attributes: attributes, at: offset)
    }
    openParts(isHead: traits.contains(.ofHead), at: offset)
    if foreignDepth == 0 { endWhatEnds(before: traits) }
    // Rows and cells outside of tables, and forms inside forms, are tags without an element.
    let isStray =
      tableDepth == 0 && !traits.isDisjoint(with: [.cell, .row, .rowGroup])
      || formDepth > 0 && traits.contains(.form)
    guard !isStray else { return }
    push(name, traits, attributes: attributes, at: offset)
    if traits.contains(.void) || isClosed && foreignDepth > 0 { pop() }
  }

  /// Opens `html`, `head` or `body`, or gives the one there is the attributes it was written without.
  private mutating func startPart(
    _ name: Int32, _ traits: ElementTraits, attributes: Range<Int>, at offset: Int
  ) {
    if traits.contains(.html) {
      if open.isEmpty {
        push(name, traits, attributes: attributes, at: offset)
      } else {
        complete(0, with: attributes)
      }
      return
    }
    openHTML(at: offset)
    if traits.contains(.head) {
      guard head == nil, body == nil else { return }
      head = Int32(nodes.count)
      push(name, traits, attributes: attributes, at: offset)
    } else if let body {
      complete(body, with: attributes)
    } else {
      openBody(attributes: attributes, at: offset)
    }
  }

  private mutating func complete(_ node: Int32, with attributes: Range<Int>) {
    guard nodes[Int(node)].contentCount == 0, !attributes.isEmpty else { return }
    nodes[Int(node)].contentStart = Int32(attributes.lowerBound)
    nodes[Int(node)].contentCount = Int32(attributes.count)
  }

  private mutating func openHTML(at offset: Int) {
    guard open.isEmpty else { return }
    push(rank(of: "html"), .of("html"), attributes: 0..<0, at: offset)
  }

  private mutating func openBody(attributes: Range<Int>, at offset: Int) {
    close(downTo: 1)
    body = Int32(nodes.count)
    push(rank(of: "body"), .of("body"), attributes: attributes, at: offset)
  }

  /// Opens the parts of a page that stand around an element, or around text, where no tag did.
  private mutating func openParts(isHead: Bool, at offset: Int) {
    guard body == nil else { return }
    openHTML(at: offset)
    if !isHead { openBody(attributes: 0..<0, at: offset) }
  }

  /// Makes room for text; false if it is white space outside of the body.
  mutating func prepareForText(_ range: Range<Int>) -> Bool {
    if body != nil { return true }
    // The title of a page, and its scripts, have text as well.
    if open.count > 1, open.last?.traits.contains(.head) == false { return true }
    guard source[range].contains(where: { $0 > 0x20 }) else { return false }
    openParts(isHead: false, at: range.lowerBound)
    return true
  }

  private mutating func rank(of name: String) -> Int32 {
    names.rank(of: name.utf8)
  }

  // MARK: What a start tag ends

  private mutating func endWhatEnds(before traits: ElementTraits) {
    if paragraphDepth > 0, traits.contains(.endsParagraph) {
      closeInnermost(.paragraph, before: .scope)
    }
    if traits.contains(.heading), open.last?.traits.contains(.heading) == true { pop() }
    if traits.contains(.item) { closeItem(.item) }
    if traits.contains(.term) { closeItem(.term) }
    if traits.contains(.option), open.last?.traits.contains(.option) == true { pop() }
    if linkDepth > 0, traits.contains(.link) { closeInnermost(.link, before: .special) }
    guard tableDepth > 0 else { return }
    if traits.contains(.cell) {
      closeInnermost(.cell, before: .table)
    } else if traits.contains(.row) {
      closeInnermost([.cell, .row], before: .table)
    } else if traits.contains(.rowGroup) {
      closeInnermost([.cell, .row, .rowGroup], before: .table)
    }
  }

  /// Closes the outermost element with one of `wanted` that lies inside the innermost of `limit`.
  private mutating func closeInnermost(_ wanted: ElementTraits, before limit: ElementTraits) {
    var found: Int?
    for index in open.indices.reversed() {
      let traits = open[index].traits
      if !traits.isDisjoint(with: wanted) {
        found = index
        if wanted.isSubset(of: traits) { break }
        continue
      }
      if !traits.isDisjoint(with: limit) { break }
    }
    if let found { close(downTo: found) }
  }

  /// Closes an item or term that is open, but none of a list around the one at work.
  private mutating func closeItem(_ kind: ElementTraits) {
    for index in open.indices.reversed() {
      let traits = open[index].traits
      if traits.contains(kind) { return close(downTo: index) }
      if traits.contains(.special), !traits.contains(.division) { return }
    }
  }

  // MARK: End tags

  mutating func endTag(_ name: Int32, at offset: Int) {
    let entry = names.entries[Int(name)]
    let traits = entry.traits
    // What stands behind the end of the body is still shown in it.
    guard traits.isDisjoint(with: [.html, .body, .void]),
      entry.openCount > 0 || traits.contains(.heading)
    else { return }
    let isBlock = traits.contains(.special)
    for index in open.indices.reversed() {
      let element = open[index]
      let isSame =
        element.name == name || traits.contains(.heading) && element.traits.contains(.heading)
      if isSame { return close(downTo: index) }
      if isBlock {
        let isWall =
          element.traits.contains(.scope) && !element.traits.contains(.html)
          && !isOfTable(traits, inside: element.traits)
        if isWall || traits.contains(.item) && element.traits.contains(.list) { return }
      } else if element.traits.contains(.special), foreignDepth == 0 {
        // Ends with the element it may not end.
        let own = open[..<index].lastIndex { $0.name == name }
        if let own, !open[own..<index].contains(where: { $0.traits.contains(.scope) }) {
          open[own].isEnding = true
        }
        return
      }
    }
  }

  /// Whether the end tag of a part of a table may end what is open inside the table.
  private func isOfTable(_ traits: ElementTraits, inside around: ElementTraits) -> Bool {
    if traits.contains(.table) { return !around.contains(.table) }
    return !traits.isDisjoint(with: [.row, .rowGroup]) && around.contains(.cell)
  }

  // MARK: The elements that are open

  private mutating func push(
    _ name: Int32, _ traits: ElementTraits, attributes: Range<Int>, at offset: Int
  ) {
    guard open.count < limits.depth else {
      return refuse("more than \(limits.depth) elements inside each other", at: offset)
    }
    let node = Int32(nodes.count)
    append(.element, name: name, at: offset, content: attributes)
    open.append(Open(node: node, name: name, traits: traits))
    count(name, traits, 1)
  }

  private mutating func count(_ name: Int32, _ traits: ElementTraits, _ step: Int) {
    names.entries[Int(name)].openCount += Int32(step)
    guard !traits.isDisjoint(with: [.foreign, .table, .form, .paragraph, .link]) else { return }
    if traits.contains(.foreign) { foreignDepth += step }
    if traits.contains(.table) { tableDepth += step }
    if traits.contains(.form) { formDepth += step }
    if traits.contains(.paragraph) { paragraphDepth += step }
    if traits.contains(.link) { linkDepth += step }
  }

  mutating func pop() { close(downTo: open.count - 1) }

  /// Ends an element that holds text alone.
  mutating func endRawText() {
    if let last = open.last, !last.traits.isDisjoint(with: [.rawText, .plainText]) { pop() }
  }

  mutating func closeAll() { close(downTo: 0) }

  private mutating func close(downTo position: Int) {
    guard position >= 0 else { return }
    while open.count > position || open.last?.isEnding == true {
      guard let element = open.popLast() else { return }
      nodes[Int(element.node)].end = Int32(nodes.count)
      count(element.name, element.traits, -1)
    }
  }
}
