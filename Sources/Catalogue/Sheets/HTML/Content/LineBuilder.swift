/// A line of a page: a paragraph, a heading, an item, a row.
struct PageLine {
  enum Kind: Hashable {
    case paragraph
    case quotation
    /// The level is 1 to 6.
    case heading(level: Int)
    /// `list` is the rank of the list the item is in.
    case item(list: Int, isOrdered: Bool)
    /// `table` is the rank of the table the row is in.
    case row(table: Int, isHead: Bool)
  }

  var kind: Kind
  /// White space is single. A row has its cells here only for measuring.
  var text: String
  /// Of a row.
  var cells: [String] = []
  /// Bytes of its text inside links.
  var linkLength: Int
  /// Whether it has a link to a file, which is something the page offers.
  var linksToFile = false
  /// Whether all of it is bold.
  var isStrong: Bool
  /// Rank of the element or text it begins in.
  var node: Int

  /// Whether its first words are a link.
  var beginsWithLink = false

  var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  var linkDensity: Double {
    text.isEmpty ? 0 : min(1, Double(linkLength) / Double(text.utf8.count))
  }
}

/// Reads the lines of a part of a page, in order, without what surrounds the text.
struct LineBuilder {
  private let page: PageTree
  private let isLeftOut: [Bool]
  private(set) var lines: [PageLine] = []

  /// The line at work, with single spaces.
  private var text = SqueezedLine()
  private var linkLength = 0
  private var strongLength = 0
  private var linksToFile = false
  private var beginsWithLink = false
  private var hidesMail = false
  private var start: Int?

  /// The elements that are open and matter to a line, outermost first, each with its end.
  private var quotations: [Int] = []
  private var links: [Int] = []
  private var strongs: [Int] = []
  private var heading: (level: Int, end: Int)?
  private var lists: [(node: Int, isOrdered: Bool, end: Int)] = []
  private var itemEnds: [Int] = []
  /// Where the first of them ends.
  private var nearestEnd = Int.max

  /// - Parameter isLeftOut: whether a node, with all inside it, is passed over.
  init(_ page: PageTree, leavingOut isLeftOut: [Bool]) {
    self.page = page
    self.isLeftOut = isLeftOut
  }

  /// Adds the lines of `part`.
  mutating func read(_ part: Int) {
    var node = part
    let end = page.end(part)
    // Ends of the blocks that are open, innermost last.
    var blocks: [Int] = []
    while node < end {
      while let last = blocks.last, last <= node {
        blocks.removeLast()
        endLine()
      }
      if node >= nearestEnd { close(before: node) }
      if isLeftOut[node] {
        if page.tags[node].isBlock { endLine() }
        hidesMail = hidesMail || MailCloak.hides(node, in: page)
        node = page.end(node)
        continue
      }
      if page.isText(node) {
        add(page.textBytes(node), of: node)
      } else if page.isElement(node) {
        let tag = page.tags[node]
        if tag == .br {
          endLine()
        } else if tag.isBlock {
          endLine()
          blocks.append(page.end(node))
        }
        if tag == .table, let rows = DataTable(node, in: page, leavingOut: isLeftOut) {
          lines += rows.lines
          node = page.end(node)
          continue
        }
        open(tag, node)
      }
      node += 1
    }
    endLine()
    close(before: end)
  }

  private mutating func open(_ tag: HTMLTag, _ node: Int) {
    let end = page.end(node)
    switch tag {
    case .a:
      guard let address = page.attributeBytes(.href, of: node) else { return }
      links.append(end)
      linksToFile = linksToFile || FileFormat.named(in: address) != nil
    case .b, .strong: strongs.append(end)
    case .blockquote: quotations.append(end)
    case .ul, .ol: lists.append((node, tag == .ol, end))
    case .li: itemEnds.append(end)
    case .h1, .h2, .h3, .h4, .h5, .h6: heading = (tag.headingLevel ?? 6, end)
    default: return
    }
    nearestEnd = min(nearestEnd, end)
  }

  private mutating func close(before node: Int) {
    while let end = links.last, end <= node { links.removeLast() }
    while let end = strongs.last, end <= node { strongs.removeLast() }
    while let end = quotations.last, end <= node { quotations.removeLast() }
    while let end = lists.last?.end, end <= node { lists.removeLast() }
    while let end = itemEnds.last, end <= node { itemEnds.removeLast() }
    if let end = heading?.end, end <= node { heading = nil }
    nearestEnd = min(links.last ?? .max, strongs.last ?? .max)
    nearestEnd = min(nearestEnd, quotations.last ?? .max)
    nearestEnd = min(nearestEnd, lists.last?.end ?? .max)
    nearestEnd = min(nearestEnd, itemEnds.last ?? .max)
    nearestEnd = min(nearestEnd, heading?.end ?? .max)
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, of node: Int) {
    let before = text.bytes.count
    text.add(bytes)
    guard text.bytes.count > before else { return }
    if start == nil {
      start = node
      beginsWithLink = !links.isEmpty
    }
    if !links.isEmpty { linkLength += text.bytes.count - before }
    if !strongs.isEmpty { strongLength += text.bytes.count - before }
  }

  private mutating func endLine() {
    defer {
      text.removeAll()
      (linkLength, strongLength, start) = (0, 0, nil)
      (linksToFile, hidesMail, beginsWithLink) = (false, false, false)
    }
    guard let start, !text.bytes.isEmpty else { return }
    let kind: PageLine.Kind
    if let heading {
      kind = .heading(level: heading.level)
    } else if let list = lists.last, !itemEnds.isEmpty {
      kind = .item(list: list.node, isOrdered: list.isOrdered)
    } else {
      kind = quotations.isEmpty ? .paragraph : .quotation
    }
    var words = text.text
    var isCloaked = hidesMail
    if MailCloak.mayHold(text.bytes) {
      let rest = MailCloak.removed(from: words)
      isCloaked = isCloaked || rest != words
      words = rest
    }
    if isCloaked { words = MailCloak.withoutInvitation(words) }
    guard !words.isEmpty else { return }
    lines.append(
      PageLine(
        kind: kind, text: words, linkLength: linkLength,
        linksToFile: linksToFile, isStrong: strongLength >= text.bytes.count - 1, node: start,
        beginsWithLink: beginsWithLink))
  }
}
