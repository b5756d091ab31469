/// Looks inside an index as it lies on disk: terms, postings and documents, deleted ones too.
///
/// Needs no analyzers, so that any index can be looked at.
public struct IndexInspector: Sendable {
  let manifest: Manifest
  let segments: [SegmentView]

  /// Opens the last commit of the index in `directory`.
  ///
  /// - Throws: ``IndexError``.
  public init(directory: String) throws(IndexError) {
    (manifest, segments) = try IndexDirectory.openLastCommit(in: directory)
  }

  /// A term of a field, over all segments, deleted documents included.
  public struct Term: Sendable, Hashable, Codable {
    public var term: String
    /// How many documents have it.
    public var documents: Int
    /// How often it occurs in them.
    public var occurrences: Int
  }

  /// A document that has a term.
  public struct Posting: Sendable, Hashable, Codable {
    /// The file of the segment.
    public var segment: String
    /// Rank of the document in the segment, from 0.
    public var document: UInt32
    public var key: String
    public var isDeleted: Bool
    /// How often the term occurs.
    public var frequency: Int
    /// The word's positions, from 0; none where the field keeps none.
    public var positions: [UInt32]
  }

  /// What is kept of a document.
  public struct StoredDocument: Sendable, Hashable, Codable {
    public var segment: String
    /// Rank of the document in the segment, from 0.
    public var document: UInt32
    public var key: String
    /// By field, how many tokens the document has, as exactly as ranking knows.
    public var lengths: [String: Int]
    /// By keyword column.
    public var keywords: [String: [String]]
    /// By integer column.
    public var integers: [String: [Int64]]
  }

  /// Calls `body` with the terms of `field` that begin with `prefix`, in the order of their bytes,
  /// until it gives false.
  ///
  /// - Returns: Whether the index has the field.
  public func forEachTerm(
    field: String, prefix: String = "", _ body: (Term) -> Bool
  ) -> Bool {
    guard let index = manifest.schema.fields.firstIndex(where: { $0.name == field }) else {
      return false
    }
    let bytes = Array(prefix.utf8)
    var merged = MergedTerms(segments.map { $0.reader.fields[index].terms }, from: bytes)
    while let (term, lists) = merged.next(), term.starts(with: bytes) {
      let entries = lists.map(\.entry)
      let isWanted = body(
        Term(
          term: String(decoding: term, as: UTF8.self),
          documents: entries.reduce(0) { $0 + $1.documentCount },
          occurrences: entries.reduce(0) { $0 + $1.occurrenceCount }))
      if !isWanted { return true }
    }
    return true
  }

  /// The documents that have `term` in `field`, segment by segment; `nil` where the index has no such
  /// field.
  public func postings(field: String, term: String) -> [Posting]? {
    guard let index = manifest.schema.fields.firstIndex(where: { $0.name == field }) else {
      return nil
    }
    var postings: [Posting] = []
    let bytes = Array(term.utf8)
    for (entry, view) in zip(manifest.segments, segments) {
      let field = view.reader.fields[index]
      guard let list = field.terms.entry(of: bytes.span) else { continue }
      let scratch = Scratch()
      field.forEachPosting(of: list, documentLimit: view.reader.documentCount, scratch) {
        document, frequency, positions in
        postings.append(
          Posting(
            segment: entry.fileName, document: document, key: view.reader.key(of: document),
            isDeleted: !view.isLive(document), frequency: frequency,
            positions: field.description.detail >= .positions ? positions : []))
      }
    }
    return postings
  }

  /// What is kept of the document with `key`; `nil` where there is none.
  public func document(key: String) -> StoredDocument? {
    let bytes = Array(key.utf8)
    for (entry, view) in zip(manifest.segments, segments) {
      guard let document = view.reader.document(withKey: bytes), view.isLive(document) else {
        continue
      }
      return stored(document, of: view.reader, file: entry.fileName)
    }
    return nil
  }

  private func stored(
    _ document: DocumentID, of reader: SegmentReader, file: String
  ) -> StoredDocument {
    var stored = StoredDocument(
      segment: file, document: document, key: reader.key(of: document), lengths: [:],
      keywords: [:], integers: [:])
    for (field, own) in zip(manifest.schema.fields, reader.fields) {
      stored.lengths[field.name] = FieldNorm.lengths[Int(own.norm(of: document))]
    }
    for (column, own) in zip(manifest.schema.columns, reader.columns) {
      own.forEachCode(of: document) { code in
        switch column.kind {
        case .keyword: stored.keywords[column.name, default: []].append(own.keyword(of: code))
        case .integer: stored.integers[column.name, default: []].append(own.integer(of: code))
        }
      }
    }
    return stored
  }
}
