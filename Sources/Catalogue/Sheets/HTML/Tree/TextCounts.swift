/// How many characters and commas each text of a page has, counted once for all that ask.
struct TextCounts {
  /// Characters, white space not counted; 0 for all but texts.
  private(set) var letters: [Int32]
  /// Commas of ASCII.
  private(set) var commas: [Int32]

  /// - Parameter isNeverShown: whether a node, with all inside it, is no text of the page.
  init(_ page: PageTree, isNeverShown: [Bool]) {
    letters = .init(repeating: 0, count: page.count)
    commas = letters
    var node = 0
    while node < page.count {
      if isNeverShown[node] {
        node = page.end(node)
        continue
      }
      if page.isText(node) { (letters[node], commas[node]) = Self.count(page.textBytes(node)) }
      node += 1
    }
  }

  private static func count(_ bytes: ArraySlice<UInt8>) -> (letters: Int32, commas: Int32) {
    var letters: Int32 = 0
    var commas: Int32 = 0
    let bytes = bytes.span
    for index in bytes.indices {
      let byte = bytes[index]
      letters &+= byte > 0x20 && byte & 0b1100_0000 != 0b1000_0000 ? 1 : 0
      commas &+= byte == UInt8(ascii: ",") ? 1 : 0
    }
    return (letters, commas)
  }
}
