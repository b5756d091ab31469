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
    /// Whether the title, the summary or a heading has it.
    var isProminent: Bool
  }

  /// What a record's texts say, word by word.
  struct Reading: Sendable {
    /// All terms that the index has of them.
    var stems: Set<String>
    /// Those of the title, the summary and the headings.
    var prominent: Set<String>
    /// Those that may tell what the record is about, each once, in the order they stand.
    var words: [(stem: String, text: String)]
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
    let most = max(Self.mostRecords, Int(Double(recordCount) * Self.mostShare))
    let reading = reading(of: record)
    return reading.words.enumerated().compactMap { rank, word in
      let frequency = frequency(of: word.stem)
      guard 2...most ~= frequency, snapshot.concepts.matches(in: word.text).isEmpty else {
        return nil
      }
      let isProminent = reading.prominent.contains(word.stem)
      return (
        Word(
          stem: word.stem, text: word.text, frequency: frequency, isProminent: isProminent), rank
      )
    }
    .sorted { (left: (word: Word, rank: Int), right: (word: Word, rank: Int)) in
      (left.word.frequency, left.rank) < (right.word.frequency, right.rank)
    }
    .map(\.word)
  }

  /// Those of `words` that `record` has too, and that one of the two has where it says what it is
  /// about: in the rest of a text, *else* and *daily* are rare as well in so few records.
  func shared(_ words: [Word], with record: Record) -> [Word] {
    let other = reading(of: record)
    return words.filter { word in
      other.stems.contains(word.stem)
        && (word.isProminent || other.prominent.contains(word.stem))
    }
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

  private func reading(of record: Record) -> Reading {
    snapshot.cache.reading(.init(id: record.id, language: language)) { read(record) }
  }

  private func read(_ record: Record) -> Reading {
    let analyzer = CatalogueSchema.analyzer(for: language)
    let prominent = [record.title[language], record.summary[language]].compactMap(\.self)
    let texts =
      prominent.map { ($0, isProminent: true) }
      + (record.texts[language] ?? []).flatMap { section in
        [section.heading].compactMap(\.self).map { ($0, isProminent: true) }
          + section.blocks.map { ($0.plainText, isProminent: false) }
      }
    var reading = Reading(stems: [], prominent: [], words: [])
    var ranks: [String: Int] = [:]
    for (text, isProminent) in texts {
      let buffer = analyzer.tokens(in: text)
      reading.stems.formUnion(buffer.terms)
      if isProminent { reading.prominent.formUnion(buffer.terms) }
      let bytes = Array(text.utf8)
      for token in ConceptIndex.onePerPosition(buffer) {
        let source = bytes[Int(token.sourceStart)..<Int(token.sourceEnd)]
        let word = String(decoding: source, as: UTF8.self)
        guard word.count >= Self.leastLetters, word.allSatisfy(\.isLetter) else { continue }
        let stem = buffer.text(of: token)
        guard let rank = ranks[stem] else {
          ranks[stem] = reading.words.count
          reading.words.append((stem, word))
          continue
        }
        let known = reading.words[rank].text
        if known.first?.isUppercase == true, word.first?.isLowercase == true {
          reading.words[rank].text = word
        }
      }
    }
    return reading
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
