import Bytes
import TestSupport
import Testing

@testable import SearchEngine

/// The walk over a dictionary of many blocks, against looking at each term.
@Suite struct TermExpansionTests {
  private static let letters = Array("abcdeéжя")

  /// - Parameter beginning: What all words begin with: where it is long, blocks are told apart by more
  ///   than the bytes that their index has.
  private func makeWord(_ generator: inout SeededGenerator, _ beginning: String) -> String {
    beginning
      + String(
        (0..<Int.random(in: 1...9, using: &generator)).map { _ in
          Self.letters[
            min(
              Int.random(in: 0..<8, using: &generator), Int.random(in: 0..<8, using: &generator))]
        })
  }

  private func makeDictionary(
    _ words: [String], in folder: TemporaryFolder
  ) throws -> TermDictionary {
    var writer = TermDictionaryWriter(detail: .documents)
    for (rank, word) in words.enumerated() {
      let bytes = Array(word.utf8)
      writer.add(bytes.span, entry: PostingEntry(onlyDocument: DocumentID(rank)))
    }
    let index = writer.finish()
    try Folder.replace("blocks", in: folder.path, with: writer.blocks.bytes)
    try Folder.replace("index", in: folder.path, with: index)
    let blocks = try MappedFile(path: folder.path(of: "blocks"))
    let table = try MappedFile(path: folder.path(of: "index"))
    let blockRegion = try #require(blocks.region(0..<blocks.count))
    let tableRegion = try #require(table.region(0..<table.count))
    let dictionary = TermDictionary(
      blocks: blockRegion, index: tableRegion, termCount: words.count, detail: .documents)
    return try #require(dictionary)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func findsTheTermsWithinTheDistanceAndNoOthers(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let beginning = ["", "адми", "abcdeabcde"][Int(seed % 3)]
    var all: Set<String> = []
    for _ in 0..<1_500 { all.insert(makeWord(&generator, beginning)) }
    let words = all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let folder = try TemporaryFolder()
    let dictionary = try makeDictionary(words, in: folder)

    for _ in 0..<12 {
      let word =
        Bool.random(using: &generator)
        ? makeWord(&generator, beginning) : words.randomElement(using: &generator) ?? ""
      let edits = Int.random(in: 0...2, using: &generator)
      let exact = Int.random(in: 0...min(2, word.count), using: &generator)
      var found: [String] = []
      var ranks: [DocumentID] = []
      let expansion = TermExpansion(dictionary)
      expansion.forEach(
        matching: FuzzyPattern(term: word, edits: edits, exactPrefix: exact)
      ) {
        found.append(String(decoding: $0.term, as: UTF8.self))
        ranks.append($0.entry.onlyDocument)
      }

      let expected = words.indices.filter {
        words[$0].prefix(exact) == word.prefix(exact)
          && PlainIndex.distance(Array(words[$0]), Array(word)) <= edits
      }
      #expect(found == expected.map { words[$0] }, "\(word), \(edits) edits, \(exact) exact")
      #expect(ranks == expected.map { DocumentID($0) })
    }
  }

  @Test(arguments: ["", "адми", "abcdeabcde"])
  func findsTheFirstTermThatIsNotBeforeAText(beginning: String) throws {
    var generator = SeededGenerator(seed: 7)
    var all: Set<String> = []
    for _ in 0..<600 { all.insert(makeWord(&generator, beginning)) }
    let words = all.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    let folder = try TemporaryFolder()
    let dictionary = try makeDictionary(
      words.map { String(decoding: $0, as: UTF8.self) }, in: folder)
    var targets = (0..<300).map { _ in Array(makeWord(&generator, beginning).utf8) }
    targets += [[], [255]]
    targets.sort { $0.lexicographicallyPrecedes($1) }

    var forward = TermIterator(dictionary)
    for target in targets {
      let expected = words.firstIndex { !$0.lexicographicallyPrecedes(target) } ?? words.count
      var terms = TermIterator(dictionary)
      terms.seek(target.span)
      let reached = forward.term
      if forward.ordinal < 0 || reached.lexicographicallyPrecedes(target) {
        forward.seekForward(target.span)
      }

      #expect(terms.ordinal == expected)
      #expect(terms.term == (expected < words.count ? words[expected] : []))
      #expect(forward.ordinal == expected)
      #expect(forward.term == terms.term)
    }
  }
}
