import TestSupport
import Testing

@testable import Catalogue

@Suite struct ShinglesTests {
  private func text(_ words: some Sequence<Int>) -> String {
    words.map { "word\($0)" }.joined(separator: " ")
  }

  @Test func sharesEverythingWithItselfWhateverTheCaseAndAccents() {
    let plain = Shingles("L'échange des savoirs entre les administrations de deux États membres")
    let loud = Shingles("L’ECHANGE — DES SAVOIRS ENTRE LES ADMINISTRATIONS DE DEUX ETATS MEMBRES")

    #expect(plain.share(with: loud) == 1)
    #expect(plain == loud)
  }

  @Test func composedAndDecomposedLettersAreTheSame() {
    #expect(
      Shingles("re\u{301}pondre aux besoins des re\u{301}gions")
        == Shingles("répondre aux besoins des régions"))
  }

  @Test func aTextTooShortTellsNothing() {
    let short = Shingles("one two three four five six")

    #expect(short.share(with: short) == 0)
  }

  @Test func aShortTextInsideAVeryLongOneIsFoundAlthoughOnlyASketchOfThatIsKept() {
    let long = Shingles(text(0..<20_000))
    let inside = Shingles(text(7_000..<9_000))

    #expect(long.hashes.count == 400)
    #expect(inside.share(with: long) > 0.99)
    #expect(long.share(with: inside) == inside.share(with: long))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func estimatesTheShareOfTheShorterText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let common = Int.random(in: 0...2_000, using: &generator)
    let first = Shingles(text(0..<2_000))
    let second = Shingles(text((2_000 - common)..<(4_000 - common)))

    let share = first.share(with: second)

    // Of 400 hashes an estimate errs by a few hundredths.
    #expect(abs(share - Double(common) / 2_000) < 0.1)
  }
}
