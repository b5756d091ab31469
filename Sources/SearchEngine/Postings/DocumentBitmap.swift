/// A set of documents of a segment, one bit each.
struct DocumentBitmap: Sendable {
  private(set) var words: [UInt64]
  let documentCount: Int

  /// The empty set.
  init(documentCount: Int) {
    self.documentCount = documentCount
    words = [UInt64](repeating: 0, count: (documentCount + 63) / 64)
  }

  /// All documents.
  static func all(documentCount: Int) -> DocumentBitmap {
    var bitmap = DocumentBitmap(documentCount: documentCount)
    if documentCount > 0 { bitmap.insert(0...DocumentID(documentCount - 1)) }
    return bitmap
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
    for block in 0..<cursor.blockCount {
      if let dense = cursor.denseBlock(block) {
        insert(dense)
        continue
      }
      if cursor.block != block { cursor.enter(block: block) }
      guard cursor.document != .end else { break }
      insertDecoded(cursor)
    }
    dropBeyondEnd()
  }

  private mutating func insertDecoded(_ cursor: PostingCursor) {
    let (first, last) = unsafe (cursor.documents[0], cursor.documents[cursor.count &- 1])
    if Int(last &- first) &+ 1 == cursor.count {
      insert(first...last)
      return
    }
    unsafe words.withUnsafeMutableBufferPointer { words in
      for index in 0..<cursor.count {
        let document = unsafe cursor.documents[index]
        unsafe words[Int(document &>> 6)] |= 1 &<< UInt64(document & 63)
      }
    }
  }

  private mutating func insert(_ block: DenseBlockReader) {
    for index in block.wordRange.clamped(to: words.indices) {
      words[index] |= block.word(from: index &* 64)
    }
  }

  /// Takes out what damaged bits stand for beyond the last document.
  private mutating func dropBeyondEnd() {
    guard documentCount % 64 > 0 else { return }
    words[words.count - 1] &= UInt64.max &>> UInt64(64 - documentCount % 64)
  }

  /// Adds all documents of a range.
  mutating func insert(_ range: ClosedRange<DocumentID>) {
    let (first, last) = (Int(range.lowerBound &>> 6), Int(range.upperBound &>> 6))
    let head = UInt64.max &<< UInt64(range.lowerBound & 63)
    let tail = UInt64.max &>> UInt64(63 &- range.upperBound & 63)
    if first == last {
      words[first] |= head & tail
      return
    }
    words[first] |= head
    for index in first &+ 1..<last { words[index] = .max }
    words[last] |= tail
  }

  /// Keeps the documents that `other` has too.
  mutating func formIntersection(_ other: DocumentBitmap) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Drops the documents of `other`.
  mutating func subtract(_ other: [UInt64]) {
    for index in words.indices { words[index] &= ~other[index] }
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
