/// The best so many documents seen so far: a heap with the worst of them on top.
struct TopHits {
  /// A document, and what it is ordered by.
  struct Candidate: Sendable {
    /// Greater is better; a score's place is ``place(of:)``.
    var place: Int64
    var score: Float
    /// Rank of the segment in the index.
    var segment: Int32
    var document: DocumentID
  }

  /// The documents kept, as a heap.
  private(set) var candidates: [Candidate] = []
  private let capacity: Int
  private let segments: [SegmentView]

  /// - Parameter capacity: How many documents to keep.
  init(capacity: Int, segments: [SegmentView]) {
    self.capacity = max(capacity, 0)
    self.segments = segments
    candidates.reserveCapacity(min(self.capacity, 1_000))
  }

  var isFull: Bool { candidates.count == capacity }

  /// The last of those kept, once there is no more room.
  var worst: Candidate? { isFull ? candidates.first : nil }

  /// A score that a document must exceed to enter; the lowest of all while there is room.
  ///
  /// Equal scores can enter where the key decides, so that the figure is one step lower, except where
  /// later documents of the one segment always have later keys.
  func threshold(isInKeyOrder: Bool) -> Float {
    guard capacity > 0 else { return .infinity }
    guard isFull else { return -1 }
    return isInKeyOrder ? candidates[0].score : candidates[0].score.nextDown
  }

  /// Takes `candidate` if it is good enough.
  @inline(__always)
  mutating func offer(_ candidate: Candidate) {
    if candidates.count == capacity {
      guard let worst = candidates.first, candidate.place >= worst.place, isBetter(candidate, worst)
      else { return }
      candidates[0] = candidate
      siftDown()
    } else {
      candidates.append(candidate)
      siftUp()
    }
  }

  /// Whether `first` comes before `second` in the answer.
  @inline(__always)
  func isBetter(_ first: Candidate, _ second: Candidate) -> Bool {
    first.place == second.place ? isEarlier(first, second) : first.place > second.place
  }

  /// Whether the key of `first` comes before that of `second`.
  private func isEarlier(_ first: Candidate, _ second: Candidate) -> Bool {
    if first.segment == second.segment {
      let reader = segments[Int(first.segment)].reader
      return reader.keyRank(of: first.document) < reader.keyRank(of: second.document)
    }
    let key = segments[Int(first.segment)].reader.keyBytes(of: first.document)
    let other = segments[Int(second.segment)].reader.keyBytes(of: second.document)
    return TermIterator.isLess(key.span, other.span)
  }

  /// The documents kept, the best first.
  func sorted() -> [Candidate] { candidates.sorted(by: isBetter) }

  /// A number that is ordered as scores are, 0 or more.
  @inline(__always)
  static func place(of score: Float) -> Int64 { Int64(score.bitPattern) }

  private mutating func siftUp() {
    var child = candidates.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard isBetter(candidates[parent], candidates[child]) else { return }
      candidates.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var worst = parent
      let (left, right) = (2 * parent + 1, 2 * parent + 2)
      if left < candidates.count, isBetter(candidates[worst], candidates[left]) { worst = left }
      if right < candidates.count, isBetter(candidates[worst], candidates[right]) { worst = right }
      if worst == parent { return }
      candidates.swapAt(parent, worst)
      parent = worst
    }
  }
}
