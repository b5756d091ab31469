/// How many characters and commas the text of a page has that a reader sees, counted once for all
/// that ask.
struct TextCounts {
  /// Characters inside each node, white space not counted.
  let letters: [Int32]
  /// The same for text that is a link.
  let linkLetters: [Int32]
  /// Commas of ASCII; 0 for all but texts.
  let commas: [Int32]

  /// - Parameter isNeverShown: whether a node, with all inside it, is no text of the page.
  init(_ page: PageTree, isNeverShown: [Bool]) {
    let ofTexts = Self.count(page, isNeverShown)
    commas = ofTexts.commas
    (letters, linkLetters) = Self.sums(of: ofTexts.letters, page, leavingOut: isNeverShown)
  }

  /// Counts what each text has.
  private static func count(
    _ page: PageTree, _ isNeverShown: [Bool]
  ) -> (letters: [Int32], commas: [Int32]) {
    var allLetters = [Int32](repeating: 0, count: page.count)
    var allCommas = allLetters
    var letters = allLetters.mutableSpan
    var commas = allCommas.mutableSpan
    let bytes = page.bytes
    let isNeverShown = isNeverShown.span
    var node = 0
    while node < page.count {
      if isNeverShown[node] {
        node = page.end(node)
        continue
      }
      if page.isText(node) {
        (letters[node], commas[node]) = count(page.text(node), in: bytes.span)
      }
      node += 1
    }
    return (allLetters, allCommas)
  }

  private static func count(
    _ text: Range<Int>, in bytes: Span<UInt8>
  ) -> (letters: Int32, commas: Int32) {
    var (letters, commas) = (0, 0)
    var index = text.lowerBound
    while index < text.upperBound, index + 8 <= bytes.count {
      let eight = EightBytes(bytes, at: index, count: min(8, text.upperBound - index))
      index += 8
      // Texts between elements are mostly the indents of the source.
      if eight.isBlank { continue }
      letters &+= EightBytes.count(eight.letters)
      commas &+= EightBytes.count(eight.equal(to: UInt8(ascii: ",")))
    }
    // The last bytes of a page.
    while index < text.upperBound {
      let byte = bytes[index]
      letters &+= byte > 0x20 && byte & 0b1100_0000 != 0b1000_0000 ? 1 : 0
      commas &+= byte == UInt8(ascii: ",") ? 1 : 0
      index += 1
    }
    return (Int32(truncatingIfNeeded: letters), Int32(truncatingIfNeeded: commas))
  }

  /// What the texts inside each node have together, and those of them that are links.
  ///
  /// - Parameters:
  ///   - letters: what each text has.
  ///   - isLeftOut: whether a node, with all inside it, is not counted.
  static func sums(
    of letters: [Int32], _ page: PageTree, leavingOut isLeftOut: [Bool]
  ) -> (letters: [Int32], linkLetters: [Int32]) {
    var sums = [Int32](repeating: 0, count: page.count)
    var links = sums
    var sumsSpan = sums.mutableSpan
    var linksSpan = links.mutableSpan
    let letters = letters.span
    let isLeftOut = isLeftOut.span
    var linkEnd = 0
    var node = 0
    while node < page.count {
      if isLeftOut[node] {
        node = page.end(node)
        continue
      }
      if page.isText(node) {
        sumsSpan[node] = letters[node]
        if node < linkEnd { linksSpan[node] = letters[node] }
      } else if page.tags[node] == .a, page.hasAttribute(.href, node) {
        linkEnd = max(linkEnd, page.end(node))
      }
      node += 1
    }
    // Each node comes after the one around it, so sums go backwards.
    while node > 0 {
      node -= 1
      guard sumsSpan[node] != 0, let parent = page.parent(node) else { continue }
      sumsSpan[parent] &+= sumsSpan[node]
      linksSpan[parent] &+= linksSpan[node]
    }
    return (sums, links)
  }
}
