import Bytes
public import Catalogue
package import SearchEngine

/// The catalogue of one moment: its index, and the records as they were when that was committed.
///
/// A value to be kept as long as a request lasts. Searching takes no lock.
public struct CatalogueSnapshot: Sendable {
  public let taxonomy: Taxonomy
  package let searcher: Searcher
  let concepts: ConceptIndex
  let records: SnapshotRecords
  let cache = SnapshotCache()

  init(
    store: RecordStore, taxonomy: Taxonomy, concepts: ConceptIndex, searcher: Searcher
  ) {
    self.taxonomy = taxonomy
    self.concepts = concepts
    self.searcher = searcher
    let change = IndexBuilder.Origin(note: searcher.note)?.change ?? 0
    records = SnapshotRecords(store: store, change: change)
  }

  /// Changes with every commit of the index, and with every index made anew.
  public var version: String {
    let note = searcher.note.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let hash = StableHash.of(note.joined(separator: ";").utf8)
    return "\(searcher.generation)-" + String(hash, radix: 36)
  }

  /// How many records are published.
  public var recordCount: Int { searcher.documentCount }

  /// A published or withdrawn record; nothing for a draft, which is not for readers.
  ///
  /// - Throws: where the store cannot be read, as do all that show records.
  public func record(_ id: RecordID) throws(PublishingError) -> Record? {
    guard let record = try records.record(id), record.state != .draft else { return nil }
    return record
  }

  /// The published records among `ids`, in their order.
  public func publishedRecords(_ ids: [RecordID]) throws(PublishingError) -> [Record] {
    try records.records(ids).filter { $0.state == .published }
  }

  /// How many published records have each value of `facet`.
  public func counts(of facet: Facet) -> [String: Int] {
    cache.counts(of: facet) {
      let request = SearchRequest(.all, facets: [.init(column: facet.rawValue)], limit: 0)
      let values = searcher.search(request).facets[facet.rawValue] ?? []
      return Dictionary(
        values.map { ($0.value, $0.count) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// How many published records have both a value of `first` and one of `second`, for all pairs of
  /// such values that some record has. Costs a search for each value of `first`, once a snapshot.
  public func counts(of first: Facet, with second: Facet) -> [FacetPair: Int] {
    cache.counts(of: first, with: second) {
      var pairs: [FacetPair: Int] = [:]
      for value in counts(of: first).keys {
        let request = SearchRequest(
          .keyword(column: first.rawValue, anyOf: [value]),
          facets: [.init(column: second.rawValue)], limit: 0)
        for other in searcher.search(request).facets[second.rawValue] ?? [] {
          pairs[FacetPair(first: value, second: other.value)] = other.count
        }
      }
      return pairs
    }
  }

  /// The countries of the taxonomy in the order of their names in `language`, each with its place
  /// from 0.
  package func countryRanks(in language: Language) -> [String: Int] {
    cache.countryRanks(language) {
      let keyed = taxonomy.countries.map { country in
        (
          key: SortKey.key(for: country.label.best(for: language)?.text ?? country.id),
          id: country.id
        )
      }
      let ordered = keyed.sorted { ($0.key, $0.id) < ($1.key, $1.id) }
      return Dictionary(
        ordered.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Records worth reading beside `record` of this snapshot, those with the best reasons first, for
  /// readers of `language`.
  public func related(
    to record: Record, language: Language, limit: Int
  ) throws(PublishingError) -> [RelatedRecord] {
    let key = SnapshotCache.RelatedKey(id: record.id, language: language, limit: limit)
    return try cache.related(key) { () throws(PublishingError) in
      try RelatedRecords(snapshot: self, language: language).related(to: record, limit: limit)
    }
  }

  /// What a reader who has typed `text` may be about to type, grouped by kind.
  public func suggestions(for text: String, language: Language, limit: Int) -> [Suggestion] {
    suggestionIndex.suggestions(for: text, language: language, limit: limit)
  }

  /// Makes now what the first to search and the first to ask for suggestions would wait for.
  public func prepare() {
    _ = wordFamilies
    _ = suggestionIndex
  }

  /// The other forms that words of the catalogue may stand in.
  var wordFamilies: WordFamilies { cache.wordFamilies { WordFamilies(searcher) } }

  private var suggestionIndex: SuggestionIndex {
    cache.suggestionIndex { SuggestionIndex(searcher: searcher, taxonomy: taxonomy) }
  }

  /// The records of the hits, in their order.
  func records(of results: SearchResults) throws(PublishingError) -> [Record] {
    try records.records(results.hits.compactMap { RecordID($0.key) })
  }
}
