import TestSupport
import Testing

@testable import Catalogue

@Suite struct TextDifferenceTests {
  @Test func tellsTheWordsThatDiffer() {
    let difference = TextDifference(
      before: "More than 40 people attended the closing session of 14 February 2023.",
      after: "Nearly 45 people attended the closing session of 14 February 2023, online.")

    #expect(
      difference.parts == [
        .removed("More than 40 "), .added("Nearly 45 "),
        .same("people attended the closing session of 14 February 2023"), .added(", online"),
        .same("."),
      ])
  }

  @Test func readsWordsOfOtherScripts() {
    let difference = TextDifference(
      before: "Затем они работают без оформления.", after: "Затем они трудятся без оформления.")

    #expect(
      difference.parts == [
        .same("Затем они "), .removed("работают "), .added("трудятся "),
        .same("без оформления."),
      ])
  }

  @Test func countsATextAsReplacedOfWhichLittleIsLeft() {
    let difference = TextDifference(
      before: "The one and only, today", after: "A wholly new text, the last")

    #expect(difference.isReplaced)
    #expect(
      difference.parts == [
        .removed("The one and only, today"), .added("A wholly new text, the last"),
      ])
  }

  @Test func tellsOfTextsThatDifferInTheirSpacesAlone() {
    #expect(TextDifference(before: "a b", after: "a\nb").isReplaced)
    #expect(TextDifference(before: "a b", after: "a b").parts == [.same("a b")])
    #expect(TextDifference(before: "", after: "a").parts == [.added("a")])
    #expect(TextDifference(before: "", after: "").parts.isEmpty)
  }

  /// The longest common subsequence by the table of all pairs.
  private func longestInCommon(_ old: [Substring], _ new: [Substring]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for word in old {
      var corner = 0
      for (rank, other) in new.enumerated() {
        let above = row[rank + 1]
        row[rank + 1] = word == other ? corner + 1 : max(above, row[rank])
        corner = above
      }
    }
    return row[new.count]
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func matchesAsManyWordsAsTheTableOfAllPairs(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func words() -> [Substring] {
      (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        ["a", "b", "c", "d"].randomElement(using: &generator) ?? "a"
      }
    }
    let (old, new) = (words(), words())

    let pairs = WordMatching(old, new, mostEdits: 100).pairs

    #expect(pairs.allSatisfy { old[$0.old] == new[$0.new] })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
    #expect(pairs.count == longestInCommon(old, new))
  }

  @Test func givesUpOnTextsThatDifferTooMuch() {
    let old = (0..<3_000).map { Substring("a\($0)") }
    let new = (0..<3_000).map { Substring("b\($0)") }

    #expect(WordMatching(["x"] + old + ["y"], ["x"] + new + ["y"], mostEdits: 50).pairs.count == 2)
  }
}
