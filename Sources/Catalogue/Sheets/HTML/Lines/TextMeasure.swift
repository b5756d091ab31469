/// How much text stands in each element of a page, and how much of it is links.
struct TextMeasure {
  /// Characters of text inside each node, white space not counted.
  let length: [Int32]
  /// The same for text that is a link.
  let linkLength: [Int32]
  /// Characters of text whose innermost block is the node.
  let blockLength: [Int32]
  let blockLinkLength: [Int32]
  /// Commas of that text, in any script.
  let blockCommas: [Int32]
  /// Characters inside each node of paragraphs of running text.
  let running: [Int32]
  /// Characters of such paragraphs that stand directly inside each node.
  let runningInside: [Int32]
  /// The innermost block around each text; for an element, the block it is or stands in.
  let block: [Int32]

  /// What a paragraph of running text has at least, in characters, and at most of links.
  private static let shortest: Int32 = 60
  private static let mostLinks: Float = 0.4

  init(_ page: PageTree, _ boilerplate: Boilerplate) {
    length = boilerplate.counts.letters
    linkLength = boilerplate.counts.linkLetters
    let blocks = Self.blocks(page, boilerplate)
    (block, blockLength) = (blocks.block, blocks.length)
    (blockLinkLength, blockCommas) = (blocks.linkLength, blocks.commas)
    (running, runningInside) = Self.running(page, blocks)
  }

  /// Characters and commas whose innermost block is a node, and that block for each node.
  private struct Blocks {
    var block: [Int32]
    var length: [Int32]
    var linkLength: [Int32]
    var commas: [Int32]
  }

  private static func blocks(_ page: PageTree, _ boilerplate: Boilerplate) -> Blocks {
    var innermost = [Int32](repeating: 0, count: page.count)
    var lengths = innermost
    var linkLengths = innermost
    var allCommas = innermost
    var block = innermost.mutableSpan
    var length = lengths.mutableSpan
    var linkLength = linkLengths.mutableSpan
    var commas = allCommas.mutableSpan
    let counts = boilerplate.counts
    let isNeverShown = boilerplate.isNeverShown.span
    var node = 0
    while node < page.count {
      if isNeverShown[node] {
        node = page.end(node)
        continue
      }
      block[node] = Int32(node)
      if !page.tags[node].isBlock, let parent = page.parent(node) { block[node] = block[parent] }
      if page.isText(node), counts.letters[node] > 0 {
        let around = Int(block[node])
        length[around] += counts.letters[node]
        linkLength[around] += counts.linkLetters[node]
        commas[around] += counts.commas[node]
      }
      node += 1
    }
    return Blocks(
      block: innermost, length: lengths, linkLength: linkLengths, commas: allCommas)
  }

  private static func running(
    _ page: PageTree, _ blocks: Blocks
  ) -> (all: [Int32], inside: [Int32]) {
    var all = [Int32](repeating: 0, count: page.count)
    var directly = all
    var running = all.mutableSpan
    var inside = directly.mutableSpan
    let length = blocks.length.span
    for node in length.indices where length[node] >= Self.shortest {
      let links = Float(blocks.linkLength[node]) / Float(length[node])
      guard links <= Self.mostLinks, page.tags[node].headingLevel == nil else { continue }
      running[node] = length[node]
      if let parent = page.parent(node) { inside[parent] += length[node] }
    }
    // Each node comes after the one around it, so sums go backwards.
    for node in length.indices.reversed() where running[node] != 0 {
      if let parent = page.parent(node) { running[parent] += running[node] }
    }
    return (all, directly)
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
