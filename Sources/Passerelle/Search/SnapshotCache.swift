import Catalogue
import SearchEngine
import Synchronization

/// What is made from all of a snapshot when it is first asked for, and kept with it.
final class SnapshotCache: Sendable {
  private let counts = Mutex<[Facet: [String: Int]]>([:])
  private let pairs = Mutex<[[Facet]: [FacetPair: Int]]>([:])
  private let suggestionIndex = Mutex<SuggestionIndex?>(nil)
  private let wordFamilies = Mutex<WordFamilies?>(nil)
  /// Some 4 KB each beside the records, which are kept anyway.
  private let related = Mutex(KeptValues<RelatedKey, [RelatedRecord]>(limit: 1_000))
  /// Some 10 KB each.
  private let readings = Mutex(KeptValues<ReadingKey, RareWords.Reading>(limit: 1_000))
  /// Some ten times the bytes of a text each, 50 KB on average.
  private let texts = Mutex(KeptValues<TextKey, PreparedText>(limit: 600))

  private let countryRanks = Mutex<[Language: [String: Int]]>([:])

  /// What decides which records are worth reading beside one.
  struct RelatedKey: Hashable {
    var id: RecordID
    var language: Language
    var limit: Int
  }

  /// A record's texts in one language.
  struct ReadingKey: Hashable {
    var id: RecordID
    var language: Language
  }

  /// What a hit shows of a record in one language.
  struct TextKey: Hashable {
    var id: RecordID
    var language: Language
    /// Whether it is the title, and not what extracts are taken from.
    var isTitle: Bool
  }

  /// How many records have each value of a facet.
  func counts(of facet: Facet, make: () -> [String: Int]) -> [String: Int] {
    if let counts = counts.withLock({ $0[facet] }) { return counts }
    let made = make()
    counts.withLock { $0[facet] = made }
    return made
  }

  /// How many records have each pair of values of two facets.
  func counts(
    of first: Facet, with second: Facet, make: () -> [FacetPair: Int]
  ) -> [FacetPair: Int] {
    if let pairs = pairs.withLock({ $0[[first, second]] }) { return pairs }
    let made = make()
    pairs.withLock { $0[[first, second]] = made }
    return made
  }

  /// The places of countries in the order of their names in a language.
  func countryRanks(_ language: Language, make: () -> [String: Int]) -> [String: Int] {
    if let ranks = countryRanks.withLock({ $0[language] }) { return ranks }
    let made = make()
    countryRanks.withLock { $0[language] = made }
    return made
  }

  /// The records worth reading beside one.
  func related(
    _ key: RelatedKey, make: () throws(PublishingError) -> [RelatedRecord]
  ) throws(PublishingError) -> [RelatedRecord] {
    if let related = related.withLock({ $0[key] }) { return related }
    let made = try make()
    related.withLock { $0[key] = made }
    return made
  }

  /// The words of a record's texts.
  func reading(_ key: ReadingKey, make: () -> RareWords.Reading) -> RareWords.Reading {
    if let reading = readings.withLock({ $0[key] }) { return reading }
    let made = make()
    readings.withLock { $0[key] = made }
    return made
  }

  /// A text of a record, ready for extracts to be taken from it.
  func text(_ key: TextKey, make: () -> String) -> PreparedText {
    if let text = texts.withLock({ $0[key] }) { return text }
    let made = PreparedText(make())
    texts.withLock { $0[key] = made }
    return made
  }

  /// What there is to suggest.
  func suggestionIndex(make: () -> SuggestionIndex) -> SuggestionIndex {
    Self.kept(suggestionIndex, make)
  }

  /// The other forms of words.
  func wordFamilies(make: () -> WordFamilies) -> WordFamilies { Self.kept(wordFamilies, make) }

  /// What is kept, made first where it is not there. Whoever asks while it is being made waits for it.
  private static func kept<Value: Sendable>(
    _ place: borrowing Mutex<Value?>, _ make: () -> Value
  ) -> Value {
    place.withLock { kept in
      if let kept { return kept }
      let made = make()
      kept = made
      return made
    }
  }
}
