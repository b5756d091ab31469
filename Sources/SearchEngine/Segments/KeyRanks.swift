import Bytes

/// Where the documents of a segment stand in the order of their keys' bytes, by document.
///
/// The least rank of every 128 documents is kept beside, so that a search for the documents that come
/// first passes over most others.
struct KeyRanks: Sendable {
  /// How many documents share a least rank.
  static let blockCount = 128

  /// Whether documents are in the order of their keys; nothing is kept then.
  let isInKeyOrder: Bool
  private let ranks: RegionView
  private let least: RegionView
  /// Keeps what the views show.
  private let regions: [MappedRegion]

  /// `nil` where the sections do not fit the number of documents.
  init?(_ ranks: MappedRegion, least: MappedRegion, documentCount: Int, isInKeyOrder: Bool) {
    let blocks = (documentCount + Self.blockCount - 1) / Self.blockCount
    guard ranks.count == (isInKeyOrder ? 0 : 4 * documentCount),
      least.count == (isInKeyOrder ? 0 : 4 * blocks)
    else { return nil }
    self.isInKeyOrder = isInKeyOrder
    self.ranks = ranks.view
    self.least = least.view
    regions = [ranks, least]
  }

  /// The rank of the document's key, from 0.
  @inline(__always)
  func rank(of document: DocumentID) -> UInt32 {
    isInKeyOrder ? document : ranks.integer(at: 4 &* Int(document), as: UInt32.self)
  }

  /// A rank that none of the 128 documents around `document` is below.
  @inline(__always)
  func least(around document: DocumentID) -> UInt32 {
    let block = Int(document) / Self.blockCount
    return isInKeyOrder
      ? DocumentID(block &* Self.blockCount) : least.integer(at: 4 &* block, as: UInt32.self)
  }

  /// A rank that no document from `first` to `last` is below; the lowest of all where these are many,
  /// because reading more entries would take longer than what they spare.
  func least(from first: DocumentID, through last: DocumentID) -> UInt32 {
    if isInKeyOrder { return first }
    let blocks = Int(first) / Self.blockCount...Int(max(first, last)) / Self.blockCount
    guard blocks.count <= 32 else { return 0 }
    return blocks.reduce(.max) { min($0, least.integer(at: 4 &* $1, as: UInt32.self)) }
  }

  /// Ranges of documents, rising and apart, that have all those whose rank is below `limit`.
  func ranges(below limit: UInt32, documentCount: Int) -> [Range<DocumentID>] {
    let end = DocumentID(documentCount)
    if isInKeyOrder || limit >= end { return [0..<min(limit, end)] }
    var ranges: [Range<DocumentID>] = []
    for block in 0..<least.count / 4
    where least.integer(at: 4 &* block, as: UInt32.self) < limit {
      let first = DocumentID(block * Self.blockCount)
      let next = min(first + DocumentID(Self.blockCount), end)
      if let last = ranges.last, last.upperBound == first {
        ranges[ranges.count - 1] = last.lowerBound..<next
      } else {
        ranges.append(first..<next)
      }
    }
    return ranges
  }
}

extension KeyRanks {
  /// The sections' bytes.
  struct Layout {
    private(set) var ranks = ByteWriter()
    private(set) var least = ByteWriter()

    /// Of documents in the order of their keys.
    init() {}

    /// - Parameter rankOf: The rank of each document's key.
    init(ranks rankOf: [UInt32]) {
      for rank in rankOf { ranks.append(integer: rank) }
      for start in stride(from: 0, to: rankOf.count, by: KeyRanks.blockCount) {
        let block = rankOf[start..<min(start + KeyRanks.blockCount, rankOf.count)]
        least.append(integer: block.min() ?? .max)
      }
    }
  }
}
