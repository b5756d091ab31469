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
  private let keyEnds: MappedRegion
  private let keys: MappedRegion
  private let keyOrder: MappedRegion
  private let keyRanks: MappedRegion
  private let keyRankView: RegionView

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

    keyEnds = file.region(.keyEnds)
    keys = file.region(.keys)
    keyOrder = file.region(.keyOrder)
    keyRanks = file.region(.keyRanks)
    keyRankView = keyRanks.view
    let rankSize = description.isInKeyOrder ? 0 : 4 * count
    guard keyEnds.count == 4 * count, keyOrder.count == rankSize, keyRanks.count == rankSize else {
      throw IndexError(.damaged("the keys do not fit the description"), file: path)
    }
  }

  var documentCount: Int { description.documentCount }

  // MARK: - Keys

  /// The key of `document`, as UTF-8.
  func keyBytes(of document: DocumentID) -> [UInt8] {
    let start = document == 0 ? 0 : Int(keyEnds.uint32(at: 4 * Int(document) - 4))
    return keys.bytes(start..<max(start, Int(keyEnds.uint32(at: 4 * Int(document)))))
  }

  /// The key of `document`.
  func key(of document: DocumentID) -> String {
    String(decoding: keyBytes(of: document), as: UTF8.self)
  }

  /// The rank of the document's key among those of the segment, in the order of bytes.
  @inline(__always)
  func keyRank(of document: DocumentID) -> UInt32 {
    description.isInKeyOrder
      ? document : keyRankView.integer(at: 4 &* Int(document), as: UInt32.self)
  }

  /// The document whose key has `rank`.
  func document(ofKeyRank rank: Int) -> DocumentID {
    guard !description.isInKeyOrder else { return DocumentID(rank) }
    return min(keyOrder.uint32(at: 4 * rank), DocumentID(max(documentCount - 1, 0)))
  }

  /// All keys, in the order of bytes.
  var sortedKeys: some Sequence<[UInt8]> {
    (0..<documentCount).lazy.map { self.keyBytes(of: self.document(ofKeyRank: $0)) }
  }

  /// The document with `key`; `nil` where the segment has none.
  func document(withKey key: [UInt8]) -> DocumentID? {
    let rank = firstKeyRank(notBefore: key, from: 0)
    guard rank < documentCount else { return nil }
    let document = document(ofKeyRank: rank)
    return keyBytes(of: document) == key ? document : nil
  }

  /// The rank of the first key at or after `key`, of those from `start` on. Looks near `start` first.
  func firstKeyRank(notBefore key: [UInt8], from start: Int) -> Int {
    var low = start
    var step = 1
    while low + step <= documentCount, isKey(ofRank: low + step - 1, before: key) {
      low += step
      step *= 2
    }
    var high = min(low + step - 1, documentCount)
    while low < high {
      let middle = (low + high) / 2
      if isKey(ofRank: middle, before: key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isKey(ofRank rank: Int, before key: [UInt8]) -> Bool {
    TermIterator.isLess(keyBytes(of: document(ofKeyRank: rank)).span, key.span)
  }
}
