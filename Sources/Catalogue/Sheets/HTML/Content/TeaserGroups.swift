/// Elements alike beside each other that each lead to another page, or stand in an `aside`, and are not
/// where the text of this one is: what a site offers to read next, with a few words of each, whether
/// or not a heading says so.
///
/// Such a list inside the text is a part of it, and where it is all there is, it is what the page is
/// for.
struct TeaserGroups {
  /// For each line whether it stands in one.
  private(set) var isTeaser: [Bool]

  /// Elements that make a group, and the share of them that must lead on.
  private static let fewest = 3
  private static let leadingShare = 0.8
  /// Bytes of running text besides the groups without which they are what the page is for, and their
  /// share of all text.
  private static let leastText = 250
  private static let leastShare = 0.15
  /// Share of that running text which stands in the element that a group may not be inside of.
  private static let homeShare = 0.8

  private let choices: [LineSelection.Choice]
  private let isText: [Bool]
  private let page: PageTree

  /// - Parameters:
  ///   - choices: all lines of the page, in its order.
  ///   - isText: for each, whether it is text.
  init(_ choices: [LineSelection.Choice], isText: [Bool], of page: PageTree) {
    (self.choices, self.isText, self.page) = (choices, isText, page)
    isTeaser = choices.map { _ in false }
    let groups = groups()
    guard !groups.isEmpty else { return }
    var isBesides = isText
    for index in groups.lazy.flatMap(\.lines).joined() { isBesides[index] = false }
    let running = choices.indices.filter { isBesides[$0] && choices[$0].line.isRunning }
    let length = length(of: running)
    guard length >= Self.leastText,
      Double(length) >= Self.leastShare
        * Double(self.length(of: choices.indices.filter { isText[$0] }))
    else { return }
    let home = home(of: running, length: length)
    for group in groups where !home.contains(group.parent) {
      for index in group.lines.joined() where isText[index] { isTeaser[index] = true }
    }
  }

  private func length(of lines: some Sequence<Int>) -> Int {
    lines.reduce(0) { $0 + choices[$1].line.text.utf8.count }
  }

  // MARK: Groups

  /// An element whose children lead on, with the lines of each of these.
  private typealias Group = (parent: Int, lines: [Range<Int>])

  /// An element around a line of text.
  private typealias Child = (parent: Int, node: Int, line: Int)

  private func groups() -> [Group] {
    var groups: [Group] = []
    let children = children()
    var start = 0
    while start < children.count {
      let parent = children[start].parent
      let end = children[start...].firstIndex { $0.parent != parent } ?? children.count
      if end - start >= Self.fewest {
        groups += HTMLTag.ofTeasers.compactMap { group(of: children[start..<end], tag: $0) }
      }
      start = end
    }
    return groups
  }

  private func group(of children: ArraySlice<Child>, tag: HTMLTag) -> Group? {
    let alike = children.filter { page.tags[$0.node] == tag }
    guard let parent = alike.first?.parent, alike.count >= Self.fewest else { return nil }
    let isAside =
      page.tags[parent].isAside || page.ancestors(parent).contains { page.tags[$0].isAside }
    let inside = alike.map { lines(in: page.subtree($0.node), around: $0.line) }
    let leading = inside.count { leadsOn($0) }
    let isLeading =
      leading >= Self.fewest && Double(leading) >= Self.leadingShare * Double(alike.count)
    return isLeading || isAside ? (parent, inside) : nil
  }

  /// The elements around lines of text that may be teasers, each with its first such line; those of
  /// one parent behind each other, in document order.
  private func children() -> [Child] {
    var children: [Child] = []
    var isMet = [Bool](repeating: false, count: page.count)
    for (index, choice) in choices.enumerated() where isText[index] {
      for node in page.ancestors(choice.line.node) {
        guard !isMet[node], let parent = page.parent(node) else { break }
        isMet[node] = true
        if HTMLTag.ofTeasers.contains(page.tags[node]) { children.append((parent, node, index)) }
      }
    }
    return children.sorted { ($0.parent, $0.node) < ($1.parent, $1.node) }
  }

  /// Ranks of all lines inside an element, one of which is known.
  private func lines(in element: Range<Int>, around known: Int) -> Range<Int> {
    var (start, end) = (known, known + 1)
    while start > 0, element.contains(choices[start - 1].line.node) { start -= 1 }
    while end < choices.count, element.contains(choices[end].line.node) { end += 1 }
    return start..<end
  }

  /// Whether the first of some lines, or the first heading among them, is a link.
  private func leadsOn(_ lines: Range<Int>) -> Bool {
    choices[lines.lowerBound].line.leadsOn
      || choices[lines].first { $0.line.isHeading }?.line.leadsOn == true
  }

  // MARK: The text besides

  /// The smallest element around one of some lines that holds most of their text.
  private func home(of lines: [Int], length: Int) -> Range<Int> {
    var held = [Int](repeating: 0, count: page.count)
    for index in lines {
      let line = choices[index].line
      for node in page.ancestors(line.node) { held[node] += line.text.utf8.count }
    }
    let around = lines.compactMap { index in
      page.ancestors(choices[index].line.node).first {
        Double(held[$0]) >= Self.homeShare * Double(length)
      }
    }
    return around.map(page.subtree).min { $0.count < $1.count } ?? 0..<page.count
  }
}

extension PageLine {
  /// What the line of a link that leads on has at least, and a paragraph of running text, in bytes.
  private static let shortestLead = 15
  private static let shortestRunning = 80

  /// Whether it is a link to another page, or begins with one.
  fileprivate var leadsOn: Bool {
    (beginsWithLink || linkDensity > 0.5) && text.utf8.count >= Self.shortestLead
  }

  fileprivate var isRunning: Bool {
    text.utf8.count >= Self.shortestRunning && linkDensity < 0.4
  }
}

extension HTMLTag {
  /// What teasers are made of.
  fileprivate static let ofTeasers: [HTMLTag] = [.li, .div, .article, .section]

  /// Whether its contents stand beside those of the page (HTML Living Standard 4.3.5, 4.3.4, 4.3.9).
  fileprivate var isAside: Bool { self == .aside || self == .nav || self == .footer }
}
