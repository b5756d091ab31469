import TestSupport
import Testing

@testable import SearchEngine

@Suite struct SentenceStartsTests {
  @Test(arguments: [
    ("", []), ("One.", [0]), ("One. Two", [0, 5]), ("One. two", [0]), ("One.Two", [0]),
    ("“One.” Two", [0, 7]), ("a\nB", [0, 2]), ("a\nb", [0]), ("国。国", [0, 2]), ("No … Yes", [0, 5]),
    ("v. 2", [0, 3]),
  ])
  func findsWhereSentencesStart(text: String, places: [Int]) {
    #expect(SentenceStarts(CharacterList(text)).places == places)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func findsThoseThatAWalkOverCharactersFinds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces =
      CharacterListTests.pieces
      + [
        ". ", "! ", "?", "…", "؟ ", "। ", "。", "！", "？", "\"", "”", "’", "'", "»", ")", "]",
        "\u{A0}", "B", "b",
      ]
    let text = (0..<Int.random(in: 0...40, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let characters = Array(text)

    let expected = characters.indices.filter { Self.isStart($0, in: characters) }

    #expect(SentenceStarts(CharacterList(text)).places == expected)
  }

  /// The rule, character by character.
  static func isStart(_ place: Int, in characters: [Character]) -> Bool {
    guard place > 0 else { return true }
    guard !characters[place].isWhitespace else { return false }
    guard characters[place - 1].isWhitespace else { return "。！？".contains(characters[place - 1]) }
    guard !characters[place].isLowercase else { return false }
    var before = place - 1
    while before > 0, characters[before].isWhitespace {
      if characters[before].isNewline { return true }
      before -= 1
    }
    while before > 0, "\"”’'»)]\u{A0}".contains(characters[before]) { before -= 1 }
    return ".!?…؟।".contains(characters[before])
  }
}
