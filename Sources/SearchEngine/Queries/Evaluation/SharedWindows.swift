/// Finds the documents that several terms share, window by window: each term's documents become a
/// bitmap of the window, and the bitmaps are intersected. Faster than leaping where all terms are
/// frequent.
struct SharedWindows {
  /// Walk documents alone; the rarest first.
  private let walkers: ScratchArray<TermScorer>
  /// The documents that all terms share, from the window's start.
  let marks: ScratchArray<UInt64>
  private let others: ScratchArray<UInt64>
  private let accepted: DocumentBitmap?

  /// How many documents a window has; a multiple of 64.
  static let size = 2_048

  /// Whether `terms`, the rarest first, are frequent enough among `documentCount` documents.
  static func suit(_ terms: ScratchArray<TermScorer>, documentCount: Int) -> Bool {
    terms.count > 1 && terms[0].cursor.documentCount * 24 > documentCount
  }

  init(_ terms: ScratchArray<TermScorer>, accepted: DocumentBitmap?, _ scratch: Scratch) {
    walkers = scratch.array(
      terms.indices.map { TermScorer(restarting: terms[$0], scratch: scratch) })
    marks = scratch.array(Self.size / 64, filledWith: 0)
    others = scratch.array(Self.size / 64, filledWith: 0)
    self.accepted = accepted
  }

  /// Marks the documents from `start`, a multiple of 64, up to `end` that all terms have and that
  /// count; whether there are any.
  func mark(_ start: DocumentID, _ end: DocumentID) -> Bool {
    for index in marks.indices { marks[index] = 0 }
    walkers[0].addMarks(from: start, to: end, marks)
    for walker in 1..<walkers.count {
      for index in others.indices { others[index] = 0 }
      walkers[walker].addMarks(from: start, to: end, others)
      var union: UInt64 = 0
      for index in marks.indices {
        marks[index] &= others[index]
        union |= marks[index]
      }
      if union == 0 { return false }
    }
    guard let accepted else { return true }
    var union: UInt64 = 0
    let first = Int(start / 64)
    for index in marks.indices {
      marks[index] &= first &+ index < accepted.words.count ? accepted.words[first &+ index] : 0
      union |= marks[index]
    }
    return union != 0
  }

  /// Calls `body` with each marked document.
  @inline(__always)
  func forEach(from start: DocumentID, _ body: (DocumentID) -> Void) {
    for index in marks.indices {
      var word = marks[index]
      while word != 0 {
        body(start &+ DocumentID(truncatingIfNeeded: index &* 64 &+ word.trailingZeroBitCount))
        word &= word &- 1
      }
    }
  }
}
