/// Where the documents of a segment stand in the order of a column, over all segments.
struct SortPlaces {
  private let column: ColumnReader
  private let isDescending: Bool
  /// By code of a keyword column, the keyword's rank among those of all segments.
  private var ranks: [Int64] = []

  /// The place of documents without a value, after all others.
  static let last = Int64.min

  init(column: Int, of segments: [SegmentView], segment: Int, descending: Bool) {
    self.column = segments[segment].reader.columns[column]
    isDescending = descending
    guard self.column.dictionary != nil, segments.count > 1 else { return }
    var iterators = segments.compactMap {
      $0.reader.columns[column].dictionary.map(TermIterator.init)
    }
    for index in iterators.indices { iterators[index].next() }
    var rank: Int64 = 0
    while let least = iterators.filter(\.isOnTerm).map(\.term).min(by: {
      $0.lexicographicallyPrecedes($1)
    }) {
      if iterators[segment].isAt(least.span) { ranks.append(rank) }
      for index in iterators.indices where iterators[index].isAt(least.span) {
        iterators[index].next()
      }
      rank += 1
    }
  }

  /// A place that no document from `start` up to, not including, `end` is above.
  func greatestPlace(from start: DocumentID, to end: DocumentID) -> Int64 {
    guard let extremes = column.extremes(from: start, to: end) else { return Self.last }
    return place(ofCode: isDescending ? extremes.upperBound : extremes.lowerBound)
  }

  /// Greater places come first.
  func place(of document: DocumentID) -> Int64 {
    column.firstCode(of: document).map(place(ofCode:)) ?? Self.last
  }

  private func place(ofCode code: UInt64) -> Int64 {
    let value: Int64
    if column.description.isInteger {
      value = column.integer(of: code)
    } else {
      value = ranks.isEmpty ? Int64(clamping: code) : code < ranks.count ? ranks[Int(code)] : 0
    }
    // Documents without a value stay behind the least of all numbers.
    return max(isDescending ? value : ~value, Self.last + 1)
  }
}
