import TestSupport
import Testing

@testable import Catalogue

@Suite struct LikenessIndexTests {
  let taxonomy: Taxonomy

  init() throws { taxonomy = try ShippedCatalogue.taxonomy.get() }

  private func traits(
    _ id: String, text: String, address: String? = nil
  ) throws -> LikenessTraits {
    var record = try Record.example(id, title: "Title")
    record.summary = LocalizedText([.english: text])
    record.texts = [:]
    return LikenessTraits(record, address: address, taxonomy: taxonomy)
  }

  private func words(
    _ count: Int, of vocabulary: Int, using generator: inout SeededGenerator
  ) -> String {
    (0..<count).map { _ in "w\(Int.random(in: 0..<vocabulary, using: &generator))" }
      .joined(separator: " ")
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func findsTheSameAsComparingEachWithEach(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let passages = (0..<6).map { _ in words(30, of: 40, using: &generator) }
    let texts = try (0..<25).map { rank in
      let chosen = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        passages[Int.random(in: 0..<passages.count, using: &generator)]
      }
      return try traits("r\(rank)", text: chosen.joined(separator: " "))
    }
    let index = LikenessIndex(texts)

    for text in texts {
      let found = index.matches(of: text)
      let expected = texts.indices.compactMap { rank -> LikenessIndex.Match? in
        let shares = text.shingles.map { language, shingles in
          texts[rank].shingles[language].map { shingles.share(with: $0) } ?? 0
        }
        let share = shares.max() ?? 0
        return share < 0.25 ? nil : .init(rank: rank, basis: .words, share: share)
      }
      #expect(found == expected)
    }
  }

  @Test func wordsThatVeryManyHaveTellNoneFromAnother() throws {
    var generator = SeededGenerator(seed: 1)
    let banner = words(60, of: 1_000, using: &generator)
    let twin = words(60, of: 100_000, using: &generator)
    let texts = try (0..<100).map { rank in
      let own = rank < 2 ? twin : words(60, of: 100_000, using: &generator)
      return try traits("r\(rank)", text: banner + " " + own)
    }
    let index = LikenessIndex(texts)

    #expect(index.matches(of: texts[0]).map(\.rank) == [0, 1])
    #expect(index.matches(of: texts[50]).map(\.rank) == [50])
  }

  @Test func anAddressThatVeryManyNameLeadsToNone() throws {
    let few = try (0..<3).map {
      try traits("r\($0)", text: "", address: "https://www.example.org/a/")
    }
    let many = try (0..<100).map { try traits("r\($0)", text: "", address: "http://example.org") }

    #expect(
      LikenessIndex(few).matches(of: try traits("x", text: "", address: "http://example.org/a#b"))
        .map(\.basis) == [.address, .address, .address])
    #expect(LikenessIndex(many).matches(of: many[0]).isEmpty)
  }
}
