import Analysis
import TestSupport
import Testing

@testable import SearchEngine

@Suite struct SimilarWordsTests {
  @Test(arguments: [
    ("migrations", ["migrations", "migration", "immigration"]),
    ("migraciones", ["migration", "migrations"]),
    ("krieg", ["weltkrieg"]),
    ("zzz", []),
    ("m", []),
  ])
  func findsWhatSharesRunsOfLetters(word: String, terms: [String]) throws {
    let similar = try Self.similarWords(
      of: "migration migrations immigration weltkrieg protection 1990 x")

    let found = similar.matches(for: word, leastSimilarity: 0.3).map(\.term)
    #expect(found == terms)
  }

  @Test func leavesNumbersAndTermsThatAreNotWantedOut() throws {
    let folder = try TemporaryFolder()
    let searcher = try Self.searcher(of: "école ecole covid19", in: folder)

    let similar = SimilarWords(searcher, fields: ["body"]) { $0.allSatisfy { $0 < 0x80 } }
    #expect(similar.termCount == 1)
    #expect(similar.matches(for: "école", leastSimilarity: 0).map(\.term) == ["ecole"])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithComparingEveryTerm(seed: UInt64) throws {
    var catalogue = RandomCatalogue(seed: seed)
    let words = Set((0..<80).map { _ in catalogue.word() + catalogue.word() })
    let similar = try Self.similarWords(of: words.sorted().joined(separator: " "))

    for _ in 0..<20 {
      let word = catalogue.word() + catalogue.word()
      let found = similar.matches(for: word, leastSimilarity: 0.4, limit: .max)
      let expected = words.filter { $0.utf8.count >= 3 && Self.dice($0, word) >= 0.4 }
      #expect(Set(found.map(\.term)) == (word.utf8.count < 3 ? [] : expected), "\(word)")
      for match in found {
        #expect(abs(Double(match.similarity) - Self.dice(match.term, word)) < 1e-6)
      }
      #expect(found.map(\.similarity) == found.map(\.similarity).sorted(by: >))
      #expect(similar.matches(for: word, limit: 3) == Array(found.prefix(3)))
    }
  }

  /// Twice the shared runs over all runs, of sets of strings.
  private static func dice(_ first: String, _ second: String) -> Double {
    let (one, other) = (runs(first), runs(second))
    return 2 * Double(one.intersection(other).count) / Double(one.count + other.count)
  }

  private static func runs(_ word: String) -> Set<String> {
    let letters = ["‹"] + word.unicodeScalars.map { String($0) } + ["›"]
    guard letters.count > 4 else { return [letters.joined()] }
    return Set((0...letters.count - 4).map { letters[$0..<$0 + 4].joined() })
  }

  private static func similarWords(of text: String) throws -> SimilarWords {
    let folder = try TemporaryFolder()
    return SimilarWords(try searcher(of: text, in: folder), fields: ["title", "body"])
  }

  private static func searcher(of text: String, in folder: TemporaryFolder) throws -> Searcher {
    let writer = try IndexWriter(
      directory: folder.path, schema: RandomCatalogue.schema, analyzers: [.spaces])
    try writer.upsert(Document(key: "only", texts: ["body": [text]]))
    try writer.commit()
    return try Searcher(directory: folder.path, analyzers: [.spaces])
  }
}
