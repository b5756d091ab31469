/// A set of documents of a segment, one bit each.
struct DocumentBitmap: Sendable {
  private(set) var words: [UInt64]
  let documentCount: Int

  /// The empty set.
  init(documentCount: Int) {
    self.documentCount = documentCount
    words = [UInt64](repeating: 0, count: (documentCount + 63) / 64)
  }

  /// How many documents the set has.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  @inline(__always)
  func contains(_ document: DocumentID) -> Bool {
    words[Int(document &>> 6)] &>> UInt64(document & 63) & 1 == 1
  }

  @inline(__always)
  mutating func insert(_ document: DocumentID) {
    words[Int(document &>> 6)] |= 1 &<< UInt64(document & 63)
  }

  /// Adds all documents of a list.
  mutating func insert(_ cursor: PostingCursor) {
    var cursor = cursor
    while cursor.document != .end {
      for index in 0..<cursor.count { insert(unsafe cursor.documents[index]) }
      cursor.enter(block: cursor.block &+ 1)
    }
  }

  /// The first document of the set at or after `start`; the end if there is none.
  func first(from start: DocumentID) -> DocumentID {
    var index = Int(start &>> 6)
    guard index < words.count else { return .end }
    var word = words[index] & (UInt64.max &<< UInt64(start & 63))
    while word == 0 {
      index &+= 1
      guard index < words.count else { return .end }
      word = words[index]
    }
    return DocumentID(index &* 64 &+ word.trailingZeroBitCount)
  }
}
