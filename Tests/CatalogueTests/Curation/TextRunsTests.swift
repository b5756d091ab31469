import TestSupport
import Testing

@testable import Catalogue

/// Words found by bytes are those that are found character by character.
@Suite struct TextRunsTests {
  /// Letters of four scripts, signs, spaces of several kinds.
  private static let pieces = [
    "a", "Z", "é", "ñ", "œ", "ß", "Ж", "й", "ы", "Ω", "م", "한", "中", "1", "½", "-", "’", "'", ".",
    ",",
    "«", "»", "…", " ", " ", " ", "\u{A0}", "\u{202F}", "\n", "\t", "\u{3000}", "😀", "(", "@", "+",
  ]

  private func text(_ seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    return (0..<60).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
    }.joined()
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func findsTheSameWordsAsCharactersTell(seed: UInt64) {
    let text = text(seed)

    #expect(text.spacedWords == text.split(whereSeparator: \.isWhitespace))
    #expect(text.letterRuns == text.split { !$0.isLetter })
    #expect(
      text.letterRuns { $0 == "-" } == text.split { !$0.isLetter && $0 != "-" })
    #expect(
      text.collapsingSpace
        == text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
        .joined(separator: " "))
  }

  @Test func aMarkBelongsToItsLetter() {
    #expect("l'e\u{301}te\u{301} passe".letterRuns == ["l", "e\u{301}te\u{301}", "passe"])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func setsTheSpacesOfFrenchAsCharacterByCharacter(seed: UInt64) {
    let characters = Array(text(seed))
    let plain = characters.indices.map { index -> Character in
      let isBeside =
        index > 0 && characters[index - 1] == "«"
        || index + 1 < characters.count && ";:!?»".contains(characters[index + 1])
      return characters[index] == " " && isBeside ? "\u{A0}" : characters[index]
    }

    #expect(FrenchSpacing.restored(String(characters)) == String(plain))
  }

  @Test(arguments: [
    ("Il a dit « oui. » Puis M. Durand vint… Et après ? 3 cas.", 4), ("a. B", 1),
    ("Voir p. 3. Fin.", 2),
    ("Это г. Москва. Да!", 2), ("", 0), ("Un.\u{A0}Deux.", 2), ("U.S. law (yes.) Next", 2),
  ])
  func partsSentences(text: String, count: Int) {
    #expect(Sentences.parted(text).count == count, "\(Sentences.parted(text))")
  }
}
