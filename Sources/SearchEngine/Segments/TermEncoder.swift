import Bytes

/// Encodes the postings of some terms, one after the other.
struct TermEncoder {
  private var terms = EncodedTerms()
  private var encoder: PostingListEncoder
  private let norms: [UInt8]
  private let hasPositions: Bool

  /// From so many bytes on, what is encoded should be taken.
  static let fullSize = 1 << 16

  init(_ field: SegmentWriter.FieldHeader) {
    encoder = PostingListEncoder(detail: field.detail, averageLength: field.averageLength)
    norms = field.norms
    hasPositions = field.detail >= .positions
  }

  /// Whether enough has been encoded to be written.
  var isFull: Bool { terms.postings.count >= Self.fullSize }

  /// Adds a posting of the term that is ended next.
  mutating func add(_ document: DocumentID, positions: [UInt32]) {
    let norm = norms.isEmpty ? 0 : norms[Int(document)]
    encoder.add(document, frequency: UInt32(positions.count), norm: norm)
    terms.tokenCount += positions.count
    guard hasPositions else { return }
    var previous: UInt32 = 0
    for position in positions {
      encoder.add(positionGap: position &- previous)
      previous = position
    }
  }

  /// Ends the term whose postings have been added, after all terms so far in the order of bytes. A
  /// term without postings is left out.
  mutating func end(_ term: Span<UInt8>) {
    let offset = terms.postings.count
    var entry = encoder.finish(into: &terms.postings)
    guard entry.documentCount > 0 else { return }
    entry.offset = offset
    terms.texts.append(term)
    terms.entries.append(entry)
  }

  /// What has been encoded since the last time.
  mutating func take() -> EncodedTerms {
    defer { terms = EncodedTerms() }
    return terms
  }
}

/// Some terms of a field in the order of their bytes, with their postings as they come to lie in a
/// segment.
struct EncodedTerms: Sendable {
  var texts = KeyList()
  /// By term; offsets count from the start of ``postings``.
  var entries: [PostingEntry] = []
  /// Posting lists, one after the other.
  var postings: [UInt8] = []
  /// How many tokens the terms stand for.
  var tokenCount = 0
}
