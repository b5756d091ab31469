/// How much text stands in each element of a page, and how much of it is links.
struct TextMeasure {
  /// Characters of text inside each node, white space not counted.
  private(set) var length: [Int32]
  /// The same for text that is a link.
  private(set) var linkLength: [Int32]
  /// Characters of text whose innermost block is the node.
  private(set) var blockLength: [Int32]
  private(set) var blockLinkLength: [Int32]
  /// Commas of that text, in any script.
  private(set) var blockCommas: [Int32]
  /// Characters inside each node of paragraphs of running text.
  private(set) var running: [Int32]
  /// Characters of such paragraphs that stand directly inside each node.
  private(set) var runningInside: [Int32]
  /// The innermost block around each text; for an element, the block it is or stands in.
  private(set) var block: [Int32]

  /// What a paragraph of running text has at least, in characters, and at most of links.
  private static let shortest: Int32 = 60
  private static let mostLinks: Float = 0.4

  init(_ page: PageTree, _ boilerplate: Boilerplate) {
    length = .init(repeating: 0, count: page.count)
    linkLength = length
    blockLength = length
    blockLinkLength = length
    blockCommas = length
    block = length
    var linkEnd = 0
    var node = 0
    while node < page.count {
      if boilerplate.isNeverShown[node] {
        node = page.end(node)
        continue
      }
      block[node] = Int32(node)
      if !page.tags[node].isBlock, let parent = page.parent(node) { block[node] = block[parent] }
      if page.isText(node) {
        let letters = boilerplate.counts.letters[node]
        let block = Int(block[node])
        length[node] = letters
        blockLength[block] += letters
        blockCommas[block] += boilerplate.counts.commas[node]
        if node < linkEnd {
          linkLength[node] = letters
          blockLinkLength[block] += letters
        }
      } else if page.tags[node] == .a, page.hasAttribute(.href, node) {
        linkEnd = max(linkEnd, page.end(node))
      }
      node += 1
    }
    running = .init(repeating: 0, count: page.count)
    for node in page.indices where blockLength[node] >= Self.shortest {
      let links = Float(blockLinkLength[node]) / Float(blockLength[node])
      if links <= Self.mostLinks, page.tags[node].headingLevel == nil {
        running[node] = blockLength[node]
      }
    }
    runningInside = .init(repeating: 0, count: page.count)
    for node in page.indices where running[node] > 0 {
      if let parent = page.parent(node) { runningInside[parent] += running[node] }
    }
    // Each node comes after the one around it, so sums go backwards.
    for node in page.indices.reversed() {
      guard let parent = page.parent(node) else { continue }
      length[parent] += length[node]
      linkLength[parent] += linkLength[node]
      running[parent] += running[node]
    }
  }

  /// Share of the text of an element that is a link, from 0 to 1; 0 where there is no text.
  func linkDensity(_ node: Int) -> Float {
    length[node] == 0 ? 0 : Float(linkLength[node]) / Float(length[node])
  }

  /// The same for text whose innermost block is the node.
  func blockLinkDensity(_ node: Int) -> Float {
    blockLength[node] == 0 ? 0 : Float(blockLinkLength[node]) / Float(blockLength[node])
  }
}
