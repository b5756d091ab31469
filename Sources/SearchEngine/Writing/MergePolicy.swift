/// Which segments to merge.
///
/// Segments of about one size, neighbours in the order of the index, are merged as soon as there are
/// enough of them, so that a document is written again a few times only: as often as its segment's
/// size has digits to the base of the factor.
struct MergePolicy: Sendable {
  /// How many segments of about one size there may be.
  let factor: Int

  init(factor: Int) {
    self.factor = max(factor, 2)
  }

  /// What is known of a segment.
  struct Size: Sendable {
    var liveCount: Int
    var documentCount: Int
  }

  /// The segments to merge next; `nil` where all may stay.
  func due(_ segments: [Size]) -> Range<Int>? {
    var run = segments.count
    for start in segments.indices.reversed() {
      let level = segments[start...].prefix(factor).map { self.level(of: $0.liveCount) }.max() ?? 0
      // A run ends before a larger segment: merging that again would not pay.
      if level > self.level(of: segments[run - 1].liveCount) { run = start + 1 }
      if run - start >= factor { return start..<run }
    }
    // Where most is deleted, what is left is written anew.
    return segments.firstIndex { 2 * $0.liveCount < $0.documentCount }.map { $0..<$0 + 1 }
  }

  private func level(of count: Int) -> Int {
    var level = 0
    var rest = count / 1_000
    while rest > 0 {
      level += 1
      rest /= factor
    }
    return level
  }
}
