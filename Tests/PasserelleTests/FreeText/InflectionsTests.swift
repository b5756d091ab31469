import Analysis
import Catalogue
import SearchEngine
import TestSupport
import Testing

@testable import Passerelle

@Suite struct InflectionsTests {
  static let words = [
    "réfugié", "réfugiés", "réfugiée", "refuge", "migration", "migrations", "migrant",
    "accueillir", "accueilli", "accueil",
  ]

  /// What is found for each word is what looking at every word finds.
  @Test(arguments: words)
  func findsTheWordsWithTheSameStem(word: String) throws {
    let folder = try TemporaryFolder()
    let inflections = try Self.inflections(leastFrequency: 1, in: folder)
    let analyzer = CatalogueSchema.analyzer(for: .french)
    let stem = try #require(analyzer.tokens(in: word).terms.first)

    let found = Set(inflections.words(withStem: stem, in: .french))

    let expected = Self.words.filter { other in
      other.allSatisfy(\.isLetter) && analyzer.tokens(in: other).terms.contains(stem)
    }
    #expect(found.isSuperset(of: expected.map(Vocabulary.spelling(of:))))
    for other in found.subtracting(expected.map(Vocabulary.spelling(of:))) {
      #expect(analyzer.tokens(in: other).terms == [stem], "\(other)")
    }
    #expect(inflections.words(withStem: stem, in: .english).isEmpty)
  }

  @Test func leavesOutWordsOfFewDocuments() throws {
    let folder = try TemporaryFolder()
    let inflections = try Self.inflections(leastFrequency: 2, in: folder)

    let stem = try #require(
      CatalogueSchema.analyzer(for: .french).tokens(in: "migrations").terms.first)
    #expect(inflections.words(withStem: stem, in: .french) == ["migration"])
  }

  /// One text with all words, and one with the first form of each.
  private static func inflections(
    leastFrequency: Int, in folder: TemporaryFolder
  ) throws -> Inflections {
    let writer = try IndexWriter(
      directory: folder.path, schema: CatalogueSchema.schema, analyzers: CatalogueSchema.analyzers)
    for (key, text) in [("all", words.joined(separator: " ")), ("one", "migration accueil")] {
      var document = Document(key: key)
      document.append(text, in: .french, to: .text)
      try writer.upsert(document)
    }
    try writer.commit()
    return Inflections(
      try Searcher(directory: folder.path, analyzers: CatalogueSchema.analyzers),
      fields: [CatalogueSchema.spelling(of: .text)], languages: [.french],
      leastFrequency: leastFrequency)
  }
}
