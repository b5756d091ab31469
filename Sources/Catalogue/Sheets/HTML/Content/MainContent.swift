/// Where the main text of a page is.
///
/// Two ways to find it are weighed against each other: the names that publishing systems give the
/// element they put the text in, and where the paragraphs of running text are. A name is believed
/// if most of the running text is inside.
struct MainContent {
  /// Ranks of the elements that hold it, in document order, none inside another.
  let parts: [Int]

  /// Share of the running text that a named element must hold.
  private static let believedShare = 0.5
  /// How much more than its named parts an element may hold that is taken in their place.
  private static let closeShare = 1.05
  /// Share of the running text that the smallest element holds which is taken where no name tells.
  private static let usualShare = 0.8

  init(_ page: PageTree, _ boilerplate: Boilerplate) {
    let running = RunningText(page, boilerplate)
    guard let body = page.firstElement(.body) ?? page.indices.first else {
      parts = []
      return
    }
    let whole = Double(running.length[body])
    guard whole > 0 else {
      parts = [body]
      return
    }
    let named = Self.named(in: page)
    for (rank, rule) in Self.rules.enumerated() where !named[rank].isEmpty {
      let found = Self.outermost(
        named[rank].filter { node in
          running.length[node] > 0 || rule.mostParts > 1 && boilerplate.textLength[node] > 0
        }, page)
      let held = found.reduce(0) { $0 + Double(running.length[$1]) }
      if held >= Self.believedShare * whole, found.count <= rule.mostParts {
        let around = Self.smallest(holding: held, in: body, page, running)
        // Headings may stand between the parts.
        let isClose = Double(running.length[around]) <= Self.closeShare * held
        parts = found.count > 1 && isClose && around != body ? [around] : found
        return
      }
    }
    parts = [Self.smallest(holding: Self.usualShare * whole, in: body, page, running)]
  }

  /// The smallest element inside `start` with at least `length` characters of running text.
  private static func smallest(
    holding length: Double, in start: Int, _ page: PageTree, _ running: RunningText
  ) -> Int {
    var node = start
    while let inner = page.children(node)
      .first(where: { page.isElement($0) && Double(running.length[$0]) >= length })
    {
      // A single paragraph is never all there is to a page.
      if page.tags[inner] == .p || page.tags[inner] == .li { break }
      node = inner
    }
    return node
  }

  private static func outermost(_ nodes: [Int], _ page: PageTree) -> [Int] {
    var end = 0
    return nodes.filter { node in
      guard node >= end else { return false }
      end = page.end(node)
      return true
    }
  }

  // MARK: The names

  struct Rule {
    var classes: Set<Substring> = []
    var ids: Set<Substring> = []
    var tag: HTMLTag?
    var itemprop: String?
    /// How many elements may share the text.
    var mostParts = 1
  }

  /// For each rule, the elements that have its names, in document order.
  private static func named(in page: PageTree) -> [[Int]] {
    var named = [[Int]](repeating: [], count: rules.count)
    for node in page.indices where page.hasAttributes(node) || page.tags[node] == .article {
      var bits = page.classKinds(node).contentClasses | page.idKinds(node).contentIDs
      while bits != 0 {
        named[bits.trailingZeroBitCount].append(node)
        bits &= bits - 1
      }
      if page.tags[node] == .article { named[articleRank].append(node) }
      if let property = page.attribute(.itemprop, of: node),
        property.lowercased().split(separator: " ").contains("articlebody")
      {
        named[bodyRank].append(node)
      }
    }
    return named
  }

  /// Ranks in ``rules`` of those that ask for the property and for the tag.
  private static let bodyRank = rules.firstIndex { $0.itemprop != nil } ?? 0
  private static let articleRank = rules.firstIndex { $0.tag != nil } ?? 0

  /// From the closest around the text to the widest.
  static let rules = [
    Rule(itemprop: "articlebody", mostParts: 3),
    Rule(classes: ["itemintrotext", "itemfulltext"], mostParts: 2),
    Rule(classes: ["com-content-article__body", "field--name-body", "field-name-body"]),
    Rule(classes: ["ecl-editor", "paragraph--type--text", "ce-bodytext"], mostParts: 40),
    Rule(
      classes: [
        "entry-content", "post-content", "wp-block-post-content", "td-post-content",
        "elementor-widget-theme-post-content", "article-body", "article__body", "articlebody",
        "article-content", "article__content", "article-text", "story-body", "storytext",
        "post-body", "post__content", "post-entry", "entry-body", "single-content", "story-content",
        "news-text-wrap", "article-main", "body-copy", "contentpaneopen", "mw-parser-output",
      ], mostParts: 3),
    Rule(classes: ["chapo", "texte", "notes"], mostParts: 4),
    Rule(classes: [
      "journal-content-article", "ms-rtestate-field", "gem-c-govspeak", "singleview",
      "documentcontent", "region-content",
    ]),
    Rule(ids: ["content-core", "parent-fieldname-text", "articlebody", "article-body"]),
    Rule(classes: ["item-page", "itemview", "node--view-mode-full", "node-full", "hentry"]),
    Rule(tag: .article),
  ]
}

/// How much of a page is paragraphs of running text.
struct RunningText {
  /// Characters of such paragraphs inside each node.
  let length: [Int32]

  /// What a paragraph has at least, in characters, and at most of links, as a share.
  private static let shortest: Int32 = 60
  private static let linkDensity = 0.4

  init(_ page: PageTree, _ boilerplate: Boilerplate) {
    var lengths = [Int32](repeating: 0, count: page.count)
    var linkLengths = lengths
    // Text belongs to the innermost block around it; -1 where there is none.
    var blocks = [Int32](repeating: -1, count: page.count)
    var length = lengths.mutableSpan
    var links = linkLengths.mutableSpan
    var block = blocks.mutableSpan
    let text = boilerplate.textLength.span
    for node in text.indices {
      if page.tags[node].isBlock {
        block[node] = Int32(node)
      } else if let parent = page.parent(node) {
        block[node] = block[parent]
      }
      guard page.isText(node), text[node] > 0, block[node] >= 0 else { continue }
      length[Int(block[node])] += text[node]
      links[Int(block[node])] += boilerplate.linkLength[node]
    }
    for node in text.indices where length[node] > 0 {
      let isRunning =
        length[node] >= Self.shortest
        && Double(links[node]) <= Self.linkDensity * Double(length[node])
        && page.tags[node].headingLevel == nil
      if !isRunning { length[node] = 0 }
    }
    for node in text.indices.reversed() where length[node] != 0 {
      if let parent = page.parent(node) { length[parent] += length[node] }
    }
    self.length = lengths
  }
}
