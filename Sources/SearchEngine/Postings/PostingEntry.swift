import Bytes

/// What the term dictionary tells of a term: how often it occurs, and where its postings lie.
struct PostingEntry: Sendable, Hashable {
  /// How many documents have the term; 1 or more.
  var documentCount = 0
  /// How often it occurs in them, at least once in each.
  var occurrenceCount = 0
  /// Where the posting list starts in its section, in bytes.
  var offset = 0
  /// The length of the list of documents and frequencies, in bytes; positions follow.
  var postingsLength = 0
  /// The length of the positions, in bytes.
  var positionsLength = 0
  /// The highest ``Impact`` of any posting.
  var impact: UInt8 = 255
  /// The document of a term with one posting, which has no list.
  var onlyDocument: DocumentID = 0

  /// Appends the entry, of a list right after the one before:
  ///
  ///     varint   number of documents
  ///     one document:  varint   the document
  ///     more:          varint   length of the posting list
  ///                    byte     highest impact
  ///     where frequencies are kept:  varint  occurrences beyond one a document
  ///     where positions are kept:    varint  length of the positions
  func append(to writer: inout ByteWriter, detail: PostingDetail) {
    writer.append(varint: documentCount)
    if documentCount == 1 {
      writer.append(varint: onlyDocument)
    } else {
      writer.append(varint: postingsLength)
      writer.append(impact)
    }
    if detail >= .frequencies { writer.append(varint: occurrenceCount - documentCount) }
    if detail >= .positions { writer.append(varint: positionsLength) }
  }

  /// Reads the entry at `offset` of `region`, of a list that starts at `start`, and moves both past.
  init(from region: RegionView, at offset: inout Int, start: inout Int, detail: PostingDetail) {
    documentCount = Int(truncatingIfNeeded: region.varint(at: &offset) & 0x7FFF_FFFF)
    if documentCount == 1 {
      onlyDocument = DocumentID(truncatingIfNeeded: region.varint(at: &offset))
    } else {
      postingsLength = Self.length(region.varint(at: &offset))
      impact = region.byte(at: offset)
      offset &+= 1
    }
    let further = detail >= .frequencies ? Self.length(region.varint(at: &offset)) : 0
    occurrenceCount = documentCount &+ further
    if detail >= .positions { positionsLength = Self.length(region.varint(at: &offset)) }
    self.offset = start
    start &+= postingsLength &+ positionsLength
  }

  init() {}

  /// The entry of a term that one document has, once.
  init(onlyDocument: DocumentID) {
    (documentCount, occurrenceCount) = (1, 1)
    self.onlyDocument = onlyDocument
  }

  /// Under 2⁴⁰, so that sums of damaged lengths do not overflow.
  private static func length(_ value: UInt64) -> Int { Int(value & 0xFF_FFFF_FFFF) }
}

/// What posting lists of a field keep beside the documents.
enum PostingDetail: UInt8, Sendable, Comparable {
  case documents
  case frequencies
  case positions

  static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}
