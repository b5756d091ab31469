extension SegmentReader.Field {
  /// Calls `body` with each document of a list, how often it has the term, and where: as many positions,
  /// which are zeros where the field keeps none.
  func forEachPosting(
    of entry: PostingEntry, documentLimit: Int, _ scratch: Scratch,
    _ body: (DocumentID, Int, [UInt32]) -> Void
  ) {
    let keepsPositions = description.detail >= .positions
    var cursor = PostingCursor(
      entry, in: postings, detail: description.detail, documentLimit: documentLimit,
      scratch: scratch)
    var gaps = PositionCursor(entry, in: postings, scratch: scratch)
    var next = 0
    var positions: [UInt32] = []
    while cursor.document != .end {
      // A frequency changed by damage must not ask for more memory than there are positions.
      let frequency = min(Int(cursor.frequency), max(entry.occurrenceCount - next, 1))
      positions.removeAll(keepingCapacity: true)
      var position: UInt32 = 0
      for index in 0..<frequency {
        if keepsPositions { position &+= gaps.gap(at: next + index) }
        positions.append(position)
      }
      body(cursor.document, frequency, positions)
      next += frequency
      cursor.next()
    }
  }
}
