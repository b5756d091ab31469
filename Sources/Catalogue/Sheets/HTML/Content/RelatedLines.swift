/// Parts the lines of a page's text from those that lead on to other pages.
struct RelatedLines {
  /// Ranks of the lines that are left.
  private(set) var kept: [Int] = []
  /// Ranks of lines under a heading such as “See also”, or that begin with it.
  private(set) var related: [Int] = []

  /// A teaser is shorter, in characters.
  private static let longestTeaser = 300
  /// What a paragraph of running text has at least, in bytes.
  private static let shortestRunning = 80

  init(_ choices: [LineSelection.Choice], of page: PageTree) {
    // The level of the heading whose lines lead on.
    var level: Int?
    var isBelowLink = false
    // What the last paragraph of the page's own stands in.
    var home: Int?
    for (index, choice) in choices.enumerated() {
      let line = choice.line
      let isRunning = line.text.utf8.count >= Self.shortestRunning && line.linkDensity < 0.4
      let isPhrase = choice.sign.lead == .heading
      if level != nil, line.isHeading, line.linkDensity > 0.8 {
        // The headline of another page; a few words of it may follow.
        isBelowLink = true
      } else if case .heading(let own) = line.kind {
        isBelowLink = false
        if isPhrase {
          level = own
          continue
        }
        if let open = level, own <= open { level = nil }
      } else if isPhrase, line.linkDensity < 0.5 {
        level = 7
        continue
      } else if choice.sign.lead == .beginning, line.linkDensity > 0.5 {
        related.append(index)
        continue
      } else if level != nil, line.linkDensity < 0.5 {
        // Running text after the list is the page's own again, but for a teaser.
        if !line.beginsWithLink,
          !isBelowLink || line.text.count > Self.longestTeaser
            || isRunning && home != nil && home == Self.surroundings(of: line, in: page)
        {
          level = nil
        }
        isBelowLink = false
      }
      if level == nil {
        kept.append(index)
        if isRunning, choice.isText, case .paragraph = line.kind {
          home = Self.surroundings(of: line, in: page)
        }
      } else {
        related.append(index)
      }
    }
  }

  /// Rank of the element that the block of a line stands in.
  private static func surroundings(of line: PageLine, in page: PageTree) -> Int? {
    let block =
      page.tags[line.node].isBlock
      ? line.node : page.ancestors(line.node).first { page.tags[$0].isBlock }
    return block.flatMap { page.parent($0) }
  }
}
