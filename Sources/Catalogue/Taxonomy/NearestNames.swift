/// Finds the name that was probably meant.
enum NearestNames {
  /// Those of `candidates` that differ from `word` least, nearest first and at most `limit`; ties
  /// stand in the order of the candidates. Only candidates that differ in at most a third of the
  /// letters of `word`, or in one, or that begin with all of it, are near. Codes of two letters are all near
  /// each other: for so little nothing is guessed.
  static func nearest(to word: String, among candidates: [String], limit: Int = 1) -> [String] {
    let key = Array(LabelKey(word).text.unicodeScalars)
    guard key.count > 2 else { return [] }
    let reach = max(1, key.count / 3)
    var near: [(distance: Int, rank: Int)] = []
    for (rank, candidate) in candidates.enumerated() {
      let other = Array(LabelKey(candidate).text.unicodeScalars)
      if key.count >= 4, other.starts(with: key) {
        near.append((1, rank))
      } else if let distance = editDistance(key, other, atMost: reach) {
        near.append((distance, rank))
      }
    }
    return near.sorted { $0 < $1 }.prefix(limit).map { candidates[$0.rank] }
  }

  /// The number of letters to insert, drop, replace or swap with their neighbour to turn `left`
  /// into `right` (optimal string alignment); nothing if that is more than `limit`.
  static func editDistance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = last
    for row in 1...left.count {
      current[0] = row
      var smallest = row
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        var best = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current[column] = best
        smallest = min(smallest, best)
      }
      guard smallest <= limit else { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
