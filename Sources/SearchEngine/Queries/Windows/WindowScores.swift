/// Which documents of a window match a clause, and how they score.
///
/// A window is 2,048 documents that follow each other; documents are counted from its start. Scores
/// are 0 where nothing is marked.
struct WindowScores {
  /// How many documents a window has.
  static let size = 2_048
  private static let wordCount = size / 64

  let marks: ScratchArray<UInt64>
  let scores: ScratchArray<Double>

  init(_ scratch: Scratch) {
    marks = scratch.array(Self.wordCount, filledWith: 0)
    scores = scratch.array(Self.size, filledWith: 0)
  }

  /// How many documents are marked.
  var count: Int { marks.indices.reduce(0) { $0 + marks[$1].nonzeroBitCount } }

  var isEmpty: Bool { marks.indices.allSatisfy { marks[$0] == 0 } }

  @inline(__always)
  func contains(_ place: Int) -> Bool {
    marks[place &>> 6] &>> UInt64(truncatingIfNeeded: place & 63) & 1 == 1
  }

  /// Marks the document at `place` and adds to its score.
  @inline(__always)
  func add(_ score: Double, at place: Int) {
    marks[place &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: place & 63)
    scores[place] += score
  }

  /// Unmarks the document at `place`.
  @inline(__always)
  func remove(_ place: Int) {
    marks[place &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: place & 63))
    scores[place] = 0
  }

  /// Calls `body` with the place of each marked document, in rising order; `body` may unmark it.
  @inline(__always)
  func forEachPlace(_ body: (Int) -> Void) {
    for index in marks.indices {
      var word = marks[index]
      while word != 0 {
        body(index &* 64 &+ word.trailingZeroBitCount)
        word &= word &- 1
      }
    }
  }

  /// Unmarks all documents.
  func clear() {
    forEachPlace { scores[$0] = 0 }
    for index in marks.indices { marks[index] = 0 }
  }

  /// Marks what is marked in `other` too, and adds its scores.
  func formUnion(_ other: WindowScores) {
    other.forEachPlace { scores[$0] += other.scores[$0] }
    for index in marks.indices { marks[index] |= other.marks[index] }
  }

  /// Keeps what is marked in `other` too, and adds its scores.
  func formIntersection(_ other: WindowScores) {
    drop { ~other.marks[$0] }
    forEachPlace { scores[$0] += other.scores[$0] }
  }

  /// Adds the scores of `other` to what is marked here.
  func addScores(_ other: WindowScores) {
    other.forEachPlace { if contains($0) { scores[$0] += other.scores[$0] } }
  }

  /// Unmarks what is marked in `other`.
  func subtract(_ other: WindowScores) {
    drop { other.marks[$0] }
  }

  /// Unmarks what is not in `bitmap`, in which the window starts at `start`.
  func formIntersection(_ bitmap: DocumentBitmap, from start: DocumentID) {
    let first = Int(start) / 64
    drop { first + $0 < bitmap.words.count ? ~bitmap.words[first + $0] : .max }
  }

  /// Unmarks the bits that `dropped` gives for each word.
  @inline(__always)
  private func drop(_ dropped: (Int) -> UInt64) {
    for index in marks.indices where marks[index] != 0 {
      var lost = marks[index] & dropped(index)
      marks[index] &= ~lost
      while lost != 0 {
        scores[index &* 64 &+ lost.trailingZeroBitCount] = 0
        lost &= lost &- 1
      }
    }
  }
}
