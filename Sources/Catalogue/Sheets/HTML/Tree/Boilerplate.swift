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
    textLength = counts.letters
    linkLength = counts.linkLetters
    let most = Self.largeShare * Double(page.count == 0 ? 0 : plainLength(0))
    var node = 0
    while node < page.count {
      if !isLeftOut[node], page.isElement(node), Double(plainLength(node)) <= most {
        isLeftOut[node] = surroundsText(node, in: page)
      }
      node = isLeftOut[node] ? page.end(node) : node + 1
    }
    (textLength, linkLength) = TextCounts.sums(
      of: counts.letters, page, leavingOut: isLeftOut)
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

  // MARK: What surrounds the text

  private static func isHidden(_ node: Int, in page: PageTree) -> Bool {
    guard page.hasAttributes(node) else { return page.tags[node] == .hiddenMail }
    if page.hasAttribute(.hidden, node) { return true }
    // Both words have a letter that few styles have.
    if let style = page.attributeBytes(.style, of: node),
      style.span.firstIndex(of: UInt8(ascii: "y")) != nil
    {
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
