import TestSupport
import Testing

@testable import SearchEngine

@Suite struct CharacterListTests {
  /// Letters, marks and what joins them: accents, an emoji family, a flag, line ends, jamo, Thai,
  /// Devanagari, joiners, a soft hyphen.
  static let pieces = [
    "a", "é", "e\u{301}", "Ж", "й", "α", "\u{483}", " ", "\r\n", "\r", "\n", "\t", "👩‍👩‍👧", "🇫🇷", "🇫",
    "한", "\u{1112}\u{1161}", "ที่", "क्षि", "\u{200D}", "\u{AD}", "\u{FE0F}", "©", "“", "…", "‼",
    "\u{0}", "\u{85}", "\u{301}", "国", "‏", "ע",
  ]

  @Test(arguments: 0..<200 as Range<UInt64>)
  func findsTheCharactersThatSwiftFinds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...30, using: &generator)
    let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()

    let list = CharacterList(text)

    #expect(list.count == text.count)
    #expect((0..<list.count).map { list[$0] } == Array(text))
    #expect((0..<list.count).map { list.isWhitespace($0) } == text.map(\.isWhitespace))
    #expect((0..<list.count).map { list.ascii($0) } == text.map(Self.ascii))
    #expect(list.offset(of: list.count) == text.utf8.count)
  }

  /// The byte that a character is alone; `asciiValue` takes a return and a line feed for one.
  static func ascii(_ character: Character) -> UInt8? {
    let bytes = Array(character.utf8)
    return bytes.count == 1 ? bytes[0] : nil
  }

  @Test func widensARangeToWholeCharacters() {
    let list = CharacterList("xe\u{301}y")

    #expect(list.wholeCharacters(1..<2) == 1..<4)
    #expect(list.wholeCharacters(2..<5) == 1..<5)
    #expect(list.wholeCharacters(0..<1) == 0..<1)
  }
}
