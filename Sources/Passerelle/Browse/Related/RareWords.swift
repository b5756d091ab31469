import Analysis
import Catalogue
import SearchEngine

/// The words of a record that few others have, which tell what it is about beside its themes.
///
/// Never names of concepts, which themes and countries tell, nor grammar, short words and numbers.
struct RareWords {
  struct Word: Hashable {
    /// As the index spells it in the language of the text.
    var stem: String
    /// As it stands in the text, in small letters where it does so anywhere.
    var text: String
    /// In how many records it is, over 1.
    var frequency: Int
  }

  /// In more than so many records of a language, and in more than this share of them, a word says
  /// little.
  private static let mostRecords = 3
  private static let mostShare = 0.05
  private static let leastLetters = 4

  let snapshot: CatalogueSnapshot
  let language: Language

  /// The rare words of `record` in the language, the rarest first, then those that stand first.
  func words(of record: Record) -> [Word] {
    var found: [String: (text: String, rank: Int)] = [:]
    for (text, buffer) in analyzed(record) {
      let bytes = Array(text.utf8)
      for token in ConceptIndex.onePerPosition(buffer) {
        let source = bytes[Int(token.sourceStart)..<Int(token.sourceEnd)]
        let word = String(decoding: source, as: UTF8.self)
        guard word.count >= Self.leastLetters, word.allSatisfy(\.isLetter) else { continue }
        let stem = buffer.text(of: token)
        let known = found[stem] ?? (word, found.count)
        let isSmaller = known.text.first?.isUppercase == true && word.first?.isLowercase == true
        found[stem] = isSmaller ? (word, known.rank) : known
      }
    }
    let most = max(Self.mostRecords, Int(Double(recordCount) * Self.mostShare))
    return found.compactMap { stem, word -> (word: Word, rank: Int)? in
      let frequency = frequency(of: stem)
      guard 2...most ~= frequency, snapshot.concepts.matches(in: word.text).isEmpty else {
        return nil
      }
      return (Word(stem: stem, text: word.text, frequency: frequency), word.rank)
    }
    .sorted { ($0.word.frequency, $0.rank) < ($1.word.frequency, $1.rank) }
    .map(\.word)
  }

  /// Those of `words` that `record` has too.
  func shared(_ words: [Word], with record: Record) -> [Word] {
    let stems = Set(analyzed(record).flatMap { $0.buffer.terms })
    return words.filter { stems.contains($0.stem) }
  }

  /// Finds the records with at least two of `words`.
  func query(for words: [Word]) -> Query {
    let clauses = words.map { word in
      Query.word(
        Self.parts.map { .init(field: CatalogueSchema.field($0, language), term: word.stem) })
    }
    return .boolean(.init(should: clauses, minimumShould: 2))
  }

  private static let parts: [CatalogueSchema.Part] = [.title, .summary, .text]

  /// The texts of `record` in the language, and their stems.
  private func analyzed(_ record: Record) -> [(text: String, buffer: TokenBuffer)] {
    let analyzer = CatalogueSchema.analyzer(for: language)
    let texts =
      [record.title[language], record.summary[language]].compactMap(\.self)
      + (record.texts[language] ?? []).flatMap { section in
        [section.heading].compactMap(\.self) + section.blocks.map(\.plainText)
      }
    return texts.map { ($0, analyzer.tokens(in: $0)) }
  }

  private func frequency(of stem: String) -> Int {
    Self.parts.map {
      snapshot.searcher.documentFrequency(
        field: CatalogueSchema.field($0, language), term: stem)
    }.max() ?? 0
  }

  private var recordCount: Int {
    Self.parts.map {
      snapshot.searcher.documentCount(ofField: CatalogueSchema.field($0, language))
    }.max() ?? 0
  }
}
