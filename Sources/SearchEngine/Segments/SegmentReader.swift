import Bytes

/// One immutable part of the index, read where it lies in its file.
final class SegmentReader: Sendable {
  /// A field of the segment: its terms and the lengths of its documents.
  struct Field: Sendable {
    let description: SegmentDescription.Field
    let terms: TermDictionary
    let postings: MappedRegion
    /// By document, a ``FieldNorm``.
    let norms: MappedRegion
    private let normView: RegionView

    init(
      description: SegmentDescription.Field, terms: TermDictionary, postings: MappedRegion,
      norms: MappedRegion
    ) {
      self.description = description
      self.terms = terms
      self.postings = postings
      self.norms = norms
      normView = norms.view
    }

    @inline(__always)
    func norm(of document: DocumentID) -> UInt8 { normView.byte(at: Int(document)) }
  }

  let file: SegmentFile
  let description: SegmentDescription
  let fields: [Field]
  let columns: [ColumnReader]
  private let keys: TermDictionary
  /// Where the documents' keys stand in the order of bytes.
  let keyRanks: KeyRanks

  /// How much of a file is verified when it is opened.
  enum Verification: Sendable {
    /// The frame and what is read to open it.
    case frame
    /// Everything.
    case everything
  }

  /// Maps the segment at `path` and checks that it is whole.
  init(path: String, verifying verification: Verification) throws(IndexError) {
    file = try SegmentFile(path: path)
    if verification == .everything { try file.verify() }
    try file.verify(.description)
    let bytes = file.region(.description)
    guard let description = SegmentDescription(bytes: bytes.bytes(0..<bytes.count)) else {
      throw IndexError(.damaged("the description cannot be read"), file: path)
    }
    self.description = description
    let count = description.documentCount

    var fields: [Field] = []
    for (index, field) in description.fields.enumerated() {
      let norms = file.region(.norms, index)
      guard norms.count == count,
        let terms = TermDictionary(
          blocks: file.region(.terms, index), index: file.region(.termIndex, index),
          termCount: field.termCount, detail: field.detail)
      else {
        throw IndexError(.damaged("field \(index) does not fit its description"), file: path)
      }
      fields.append(
        Field(
          description: field, terms: terms, postings: file.region(.postings, index), norms: norms))
    }
    self.fields = fields

    var columns: [ColumnReader] = []
    for (index, column) in description.columns.enumerated() {
      guard let reader = ColumnReader(column, documentCount: count, sections: file, index: index)
      else {
        throw IndexError(.damaged("column \(index) does not fit its description"), file: path)
      }
      columns.append(reader)
    }
    self.columns = columns

    guard
      let keys = TermDictionary(
        blocks: file.region(.keys), index: file.region(.keyIndex), termCount: count,
        detail: .documents),
      let ranks = KeyRanks(
        file.region(.keyRanks), least: file.region(.leastKeyRanks), documentCount: count,
        isInKeyOrder: description.isInKeyOrder)
    else { throw IndexError(.damaged("the keys do not fit the description"), file: path) }
    self.keys = keys
    keyRanks = ranks
  }

  var documentCount: Int { description.documentCount }

  // MARK: - Keys

  /// The key of `document`, as UTF-8.
  func keyBytes(of document: DocumentID) -> [UInt8] {
    let rank = Int(keyRanks.rank(of: document))
    return rank < documentCount ? keys.term(at: rank) : []
  }

  /// The key of `document`.
  func key(of document: DocumentID) -> String {
    String(decoding: keyBytes(of: document), as: UTF8.self)
  }

  /// The rank of the document's key among those of the segment, in the order of bytes.
  @inline(__always)
  func keyRank(of document: DocumentID) -> UInt32 { keyRanks.rank(of: document) }

  /// The document whose key has `rank`.
  func document(ofKeyRank rank: Int) -> DocumentID {
    guard !description.isInKeyOrder else { return DocumentID(rank) }
    var iterator = TermIterator(keys)
    iterator.seek(ordinal: rank)
    return min(iterator.entry.onlyDocument, DocumentID(max(documentCount - 1, 0)))
  }

  /// All keys, in the order of bytes.
  var sortedKeys: some Sequence<[UInt8]> {
    sequence(state: TermIterator(keys)) { $0.next() ? $0.term : nil }
  }

  /// The documents' keys, each a term of one document.
  var keyDictionary: TermDictionary { keys }

  /// Calls `body` with the documents that have one of `wanted`, keys in the order of bytes.
  func forEachDocument(
    withKeys wanted: some Sequence<[UInt8]>, _ body: (DocumentID) -> Void
  ) {
    var own = TermIterator(keys)
    for key in wanted {
      if own.ordinal < 0 {
        own.seek(key.span)
      } else if own.isOnTerm {
        let term = own.term
        if TermIterator.isLess(term.span, key.span) { own.seekForward(key.span) }
      }
      guard own.isOnTerm else { return }
      if own.isAt(key.span), Int(own.entry.onlyDocument) < documentCount {
        body(own.entry.onlyDocument)
      }
    }
  }

  /// The document with `key`; `nil` where the segment has none.
  func document(withKey key: [UInt8]) -> DocumentID? {
    guard let document = keys.entry(of: key.span)?.onlyDocument, Int(document) < documentCount
    else {
      return nil
    }
    return document
  }

  /// The rank of the first key at or after `key`; the number of keys where all come before.
  func firstKeyRank(notBefore key: [UInt8]) -> Int {
    var iterator = TermIterator(keys)
    iterator.seek(key.span)
    return iterator.ordinal
  }
}
