/// Which nodes of a page surround its text, and how much text each element has without them.
struct Boilerplate {
  /// Whether a node, with all inside it, is left out. Set on the outermost such node alone.
  private(set) var isLeftOut: [Bool]
  /// Characters of text inside each node, white space and what is left out not counted.
  private(set) var textLength: [Int32]
  /// The same for text that is a link.
  private(set) var linkLength: [Int32]
  /// Whether each node, with all inside it, is no text that a reader sees.
  let isNeverShown: [Bool]
  let counts: TextCounts

  /// Share of the text of a page, links aside, above which an element is kept whatever its name.
  private static let largeShare = 0.4

  init(_ page: PageTree) {
    isNeverShown = page.indices.map { page.tags[$0].isNeverText || Self.isHidden($0, in: page) }
    isLeftOut = isNeverShown
    counts = TextCounts(page, isNeverShown: isNeverShown)
    textLength = []
    linkLength = []
    measure(page)
    let plain = zip(textLength, linkLength).map { Double($0 - $1) }
    let whole = plain.first ?? 0
    var node = 0
    while node < page.count {
      if !isLeftOut[node], page.isElement(node), plain[node] <= Self.largeShare * whole {
        isLeftOut[node] = surroundsText(node, in: page)
      }
      node = isLeftOut[node] ? page.end(node) : node + 1
    }
    measure(page)
  }

  /// The text of an element that is not a link.
  func plainLength(_ node: Int) -> Int { Int(textLength[node] - linkLength[node]) }

  /// Share of the text of an element that is a link, from 0 to 1; 0 where there is no text.
  func linkDensity(_ node: Int) -> Double {
    textLength[node] == 0 ? 0 : Double(linkLength[node]) / Double(textLength[node])
  }

  /// All text inside an element in one line, without what is left out.
  func line(of node: Int, in page: PageTree) -> String {
    MailCloak.removed(from: page.line(of: node) { isLeftOut[$0] })
  }

  // MARK: Measuring

  private mutating func measure(_ page: PageTree) {
    textLength = .init(repeating: 0, count: page.count)
    linkLength = textLength
    var node = 0
    var linkEnd = 0
    while node < page.count {
      if isLeftOut[node] {
        node = page.end(node)
        continue
      }
      if page.isText(node) {
        let length = counts.letters[node]
        textLength[node] = length
        if node < linkEnd { linkLength[node] = length }
      } else if page.tags[node] == .a, page.hasAttribute(.href, node) {
        linkEnd = max(linkEnd, page.end(node))
      }
      node += 1
    }
    // Each node comes after the one around it, so sums go backwards.
    for node in page.indices.reversed() {
      guard let parent = page.parent(node), !isLeftOut[node] else { continue }
      textLength[parent] += textLength[node]
      linkLength[parent] += linkLength[node]
    }
  }

  // MARK: What surrounds the text

  private static func isHidden(_ node: Int, in page: PageTree) -> Bool {
    guard page.isElement(node) else { return false }
    if page.hasAttribute(.hidden, node) { return true }
    if let style = page.attributeBytes(.style, of: node) {
      let written = style.filter { $0 > 0x20 }[...]
      if written.holds("display:none") || written.holds("visibility:hidden") { return true }
    }
    return MailCloak.hides(node, in: page)
  }

  private func surroundsText(_ node: Int, in page: PageTree) -> Bool {
    switch page.tags[node] {
    case .html, .body, .main: return false
    case .nav, .footer, .address, .aside, .noscript, .figcaption, .search, .label, .fieldset:
      return true
    case .header:
      let isOfText = page.ancestors(node).contains {
        page.tags[$0] == .article || page.tags[$0] == .main
      }
      return !isOfText || textLength[node] < 400
    case .form: return linkDensity(node) > 0.3 || textLength[node] < 400
    default: break
    }
    if let role = page.attribute(.role, of: node), BoilerplateWords.roles.contains(role) {
      return true
    }
    let kinds = page.classKinds(node).surrounding.union(page.idKinds(node).surrounding)
    if !kinds.isDisjoint(with: [.word, .module]) { return true }
    return kinds.contains(.lineWord) && textLength[node] < 150
      && page.tags[node].headingLevel == nil && !page.tags[node].isRowOrCell
  }
}

extension HTMLTag {
  fileprivate var isRowOrCell: Bool {
    switch self {
    case .tr, .td, .th, .tbody, .table, .p, .li: true
    default: false
    }
  }
}
