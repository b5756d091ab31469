import Markup

/// Compares a sheet with ``SheetGrammar`` and gathers everything that is wrong.
struct SheetCheck {
  private let values: SheetValues
  private(set) var problems: [SheetProblem] = []

  init(_ root: MarkupElement, taxonomy: Taxonomy) {
    values = SheetValues(taxonomy: taxonomy)
    check(root)
  }

  mutating func add(_ message: String, at position: MarkupPosition) {
    problems.append(SheetProblem(message, line: position.line, column: position.column))
  }

  /// Adds a problem with an attribute, at its place.
  mutating func add(_ message: String, at element: MarkupElement, attribute: String) {
    let local = attribute == SheetGrammar.language ? "lang" : attribute
    add(message, at: element.position(ofAttribute: local) ?? element.position)
  }

  private mutating func check(_ element: MarkupElement) {
    guard let rule = SheetGrammar.elements[element.name] else { return }
    checkAttributes(of: element, rule: rule)
    switch rule.content {
    case .nothing: refuseContent(of: element)
    case .words:
      refuseElements(in: element)
      if element.text.collapsingSpace.isEmpty {
        add("<\(element.name)> is empty", at: element.position)
      }
    case .maybeWords: refuseElements(in: element)
    case .children(let children):
      refuseWords(between: element)
      checkChildren(of: element, children: children)
    }
  }

  private mutating func checkAttributes(of element: MarkupElement, rule: SheetGrammar.Element) {
    let tag = "<\(element.name)>"
    var given: Set<String> = []
    for attribute in element.attributes {
      let name =
        attribute.namespace == MarkupElement.xmlNamespace
        ? "xml:\(attribute.name)" : attribute.name
      let known = rule.attributes.first { $0.name == name }
      guard let known, attribute.namespace == nil || name.hasPrefix("xml:") else {
        let near = NearestNames.nearest(to: name, among: rule.attributes.map(\.name)).first
        add(
          "\(tag) has no attribute “\(name)”" + (near.map { "; did you mean “\($0)”?" } ?? ""),
          at: attribute.position)
        continue
      }
      given.insert(name)
      if let problem = values.problem(of: attribute.value, as: known.value) {
        add(problem, at: attribute.position)
      }
    }
    for missing in rule.attributes where missing.isRequired && !given.contains(missing.name) {
      let hint = missing.name == SheetGrammar.language ? ", the language of its words" : ""
      add("\(tag) lacks the attribute “\(missing.name)”\(hint)", at: element.position)
    }
  }

  private mutating func refuseContent(of element: MarkupElement) {
    refuseElements(in: element)
    let words = element.text.collapsingSpace
    if !words.isEmpty {
      add("<\(element.name)> holds no words, but has “\(words.shortened)”", at: element.position)
    }
  }

  private mutating func refuseElements(in element: MarkupElement) {
    for child in element.elements {
      add("<\(child.name)> may not stand inside <\(element.name)>", at: child.position)
    }
  }

  private mutating func refuseWords(between element: MarkupElement) {
    for case .text(let text) in element.children where !text.collapsingSpace.isEmpty {
      add(
        "words stand between the elements of <\(element.name)>:"
          + " “\(text.collapsingSpace.shortened)”", at: element.position)
    }
  }

  /// Checks which children there are, how often and in which order, and each of them in turn.
  private mutating func checkChildren(
    of element: MarkupElement, children: [SheetGrammar.Child]
  ) {
    let names = children.flatMap(\.names)
    var firstOfRank: [Int: MarkupElement] = [:]
    var furthest = 0
    for child in element.elements {
      guard child.namespace == SheetGrammar.namespace,
        let rank = children.firstIndex(where: { $0.names.contains(child.name) })
      else {
        refuse(child, in: element, names: names)
        continue
      }
      if let first = firstOfRank[rank], children[rank].most == 1 {
        add(
          "<\(child.name)> may stand only once; the first is in line \(first.position.line)",
          at: child.position)
      } else if rank < furthest, let later = firstOfRank[furthest] {
        add(
          "<\(child.name)> must stand before <\(later.name)> of line \(later.position.line)",
          at: child.position)
      }
      if firstOfRank[rank] == nil { firstOfRank[rank] = child }
      furthest = max(furthest, rank)
      check(child)
    }
    for (rank, child) in children.enumerated() where child.least > 0 && firstOfRank[rank] == nil {
      let missing = child.names.map { "<\($0)>" }.joined(separator: " or ")
      add("<\(element.name)> lacks \(missing)", at: element.position)
    }
  }

  private mutating func refuse(
    _ child: MarkupElement, in element: MarkupElement, names: [String]
  ) {
    if child.namespace != SheetGrammar.namespace {
      add(
        "<\(child.name)> is not an element of a sheet: its namespace is another", at: child.position
      )
    } else if SheetGrammar.elements[child.name] != nil {
      add("<\(child.name)> may not stand inside <\(element.name)>", at: child.position)
    } else {
      let near = NearestNames.nearest(to: child.name, among: names).first
      add(
        "<\(child.name)> is not an element of a sheet"
          + (near.map { "; did you mean <\($0)>?" } ?? ""), at: child.position)
    }
  }
}

extension String {
  /// The first words, for a message.
  var shortened: String { count <= 40 ? self : prefix(39) + "…" }
}
