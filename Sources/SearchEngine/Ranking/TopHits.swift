/// The best so many documents seen so far: a heap with the worst of them on top.
struct TopHits {
  /// A document, and what it is ordered by.
  struct Candidate {
    /// Greater is better; a score's place is ``place(of:)``.
    var place: Int64
    var score: Float
    /// Rank of the segment in the index.
    var segment: Int32
    var document: DocumentID
  }

  private var heap: [Candidate] = []
  private let capacity: Int
  private let segments: [SegmentView]

  /// - Parameter capacity: How many documents to keep.
  init(capacity: Int, segments: [SegmentView]) {
    self.capacity = max(capacity, 0)
    self.segments = segments
    heap.reserveCapacity(min(self.capacity, 1_000))
  }

  var isFull: Bool { heap.count == capacity }

  /// A score that a document must exceed to enter; the lowest of all while there is room.
  ///
  /// Equal scores can enter where the key decides, so that the figure is one step lower, except where
  /// later documents of the one segment always have later keys.
  func threshold(isInKeyOrder: Bool) -> Float {
    guard capacity > 0 else { return .infinity }
    guard isFull else { return -1 }
    return isInKeyOrder ? heap[0].score : heap[0].score.nextDown
  }

  /// Takes `candidate` if it is good enough.
  @inline(__always)
  mutating func offer(_ candidate: Candidate) {
    if heap.count == capacity {
      guard let worst = heap.first, candidate.place >= worst.place, isBetter(candidate, worst)
      else { return }
      heap[0] = candidate
      siftDown()
    } else {
      heap.append(candidate)
      siftUp()
    }
  }

  /// Whether `first` comes before `second` in the answer.
  func isBetter(_ first: Candidate, _ second: Candidate) -> Bool {
    if first.place != second.place { return first.place > second.place }
    if first.segment == second.segment {
      let reader = segments[Int(first.segment)].reader
      return reader.keyRank(of: first.document) < reader.keyRank(of: second.document)
    }
    let key = segments[Int(first.segment)].reader.keyBytes(of: first.document)
    let other = segments[Int(second.segment)].reader.keyBytes(of: second.document)
    return TermIterator.isLess(key.span, other.span)
  }

  /// The documents kept, the best first.
  func sorted() -> [Candidate] { heap.sorted(by: isBetter) }

  /// A number that is ordered as scores are, 0 or more.
  @inline(__always)
  static func place(of score: Float) -> Int64 { Int64(score.bitPattern) }

  private mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard isBetter(heap[parent], heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if isBetter(heap[worst], heap[child]) { worst = child }
      }
      if worst == parent { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
