/// The words of a text between white space, strokes and commas, without the punctuation around them,
/// and where they stand in UTF-8 bytes. What joins an acronym (`EM-UE`, `MIEUX+`) stays.
struct PlainWords: Sequence {
  struct Word {
    var text: String
    var range: Range<Int>
  }

  private static let separators: Set<Character> = ["/", ",", ";"]

  private let words: [Word]

  init(_ text: String) {
    var words: [Word] = []
    for part in text.split(whereSeparator: { $0.isWhitespace || Self.separators.contains($0) }) {
      let head = part.prefix { !$0.isLetter && !$0.isNumber }
      var word = part.dropFirst(head.count)
      while let last = word.last, !last.isLetter, !last.isNumber, last != "+" { word.removeLast() }
      guard !word.isEmpty else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      words.append(Word(text: String(word), range: start..<(start + word.utf8.count)))
    }
    self.words = words
  }

  func makeIterator() -> Array<Word>.Iterator { words.makeIterator() }
}
