public import Analysis
import Bytes

/// One commit of an index, to be searched. It never changes, holds no lock, and stays valid when
/// the index goes on; open another to see later commits.
public final class Searcher: Sendable {
  /// How a searcher ranks.
  public struct Options: Sendable, Hashable {
    public var ranking: BM25
    /// How many terms a prefix, a pattern or a misspelling may stand for to be scored each by
    /// itself; with more, all documents get the same score.
    public var scoredTerms: Int

    /// On how many threads one search looks at the segments, where there are several. With 1, the
    /// default, on that of the caller alone: best where many ask at once.
    public var threads: Int
    /// How many documents there must be for a search to take several threads, which cost some tens of
    /// microseconds to start.
    public var threadedDocuments: Int

    public init(
      ranking: BM25 = BM25(), scoredTerms: Int = 64, threads: Int = 1,
      threadedDocuments: Int = 100_000
    ) {
      self.ranking = ranking
      self.scoredTerms = scoredTerms
      self.threads = threads
      self.threadedDocuments = threadedDocuments
    }
  }

  public let schema: Schema
  /// The commit's number, from 1.
  public let generation: UInt64
  /// What the commit was told to remember.
  public let note: [String: String]
  public let options: Options
  let segments: [SegmentView]
  /// By name, the field's rank in the schema.
  private let fieldRanks: [String: Int]
  let statistics: IndexStatistics
  let tables: RankingTables
  /// Which segments each thread of a search looks at.
  let segmentShares: [Range<Int>]

  /// Opens the last commit of the index in `directory`. Segments are mapped, not read.
  ///
  /// - Parameter analyzers: All that the schema names.
  /// - Throws: ``IndexError``.
  public convenience init(
    directory: String, analyzers: [Analyzer], options: Options = Options()
  ) throws(IndexError) {
    try self.init(
      directory: directory, analyzers: analyzers, options: options,
      verifiedSize: IndexDirectory.verifiedSize)
  }

  /// - Parameter verifiedSize: Up to how many bytes of segments all are read and verified.
  init(
    directory: String, analyzers: [Analyzer], options: Options, verifiedSize: Int
  ) throws(IndexError) {
    let manifest: Manifest
    (manifest, segments) = try IndexDirectory.openLastCommit(
      in: directory, verifiedSize: verifiedSize)
    _ = try IndexWriter.analyzers(for: manifest.schema, from: analyzers, directory: directory)
    schema = manifest.schema
    fieldRanks = Dictionary(
      zip(manifest.schema.fields.map(\.name), 0...), uniquingKeysWith: { first, _ in first })
    generation = manifest.generation
    note = manifest.note
    statistics = IndexStatistics(schema, segments)
    tables = RankingTables(options.ranking, statistics, segments)
    segmentShares = Self.shares(of: segments, options)
    self.options = options
  }

  /// How many documents there are, deleted ones left out.
  public var documentCount: Int { segments.reduce(0) { $0 + $1.liveCount } }

  /// How many segments the index has.
  public var segmentCount: Int { segments.count }

  /// Whether there is a document with `key`.
  public func contains(key: String) -> Bool { place(ofKey: key) != nil }

  /// The rank in the schema of the field with this name; `nil` where the index has none.
  func rank(ofField name: String) -> Int? { fieldRanks[name] }

  /// The answer to `request`. Fields and columns that the index does not have match nothing.
  public func search(_ request: SearchRequest) -> SearchResults {
    if let look = request.secondLook, request.order == .score, request.limit > 0 {
      return search(request, lookingAgain: look)
    }
    return collect(request).results()
  }

  /// The best documents for `request` by their place in the index: an answer before keys are looked
  /// up.
  package func top(_ request: SearchRequest) -> TopDocuments {
    collect(request).topDocuments()
  }

  /// The segment and the document with `key`.
  func place(ofKey key: String) -> (segment: Int, document: DocumentID)? {
    let bytes = Array(key.utf8)
    for (index, view) in segments.enumerated() {
      if let document = view.reader.document(withKey: bytes), view.isLive(document) {
        return (index, document)
      }
    }
    return nil
  }
}
