/// Which words of two texts are the same, in order and as many as can be: a longest common
/// subsequence (E. W. Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986).
struct WordMatching {
  /// The ranks of words that are the same, from 0, in order.
  private(set) var pairs: [(old: Int, new: Int)] = []

  /// - Parameter mostEdits: beyond so many words removed or added, only what stands at the start and
  ///   end of both is matched.
  init(_ old: [Substring], _ new: [Substring], mostEdits: Int) {
    let shorter = min(old.count, new.count)
    let head = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
    let tail =
      (0..<shorter - head).first {
        old[old.count - 1 - $0] != new[new.count - 1 - $0]
      } ?? shorter - head
    pairs = (0..<head).map { ($0, $0) }
    let middle = Self.pairs(
      old[head..<old.count - tail], new[head..<new.count - tail], mostEdits: mostEdits)
    pairs += middle
    pairs += (0..<tail).map { (old.count - tail + $0, new.count - tail + $0) }
  }

  /// Goes on from the furthest points that one edit less reaches, diagonal by diagonal.
  private static func pairs(
    _ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>, mostEdits: Int
  ) -> [(old: Int, new: Int)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let most = min(mostEdits, old.count + new.count)
    let middle = most + 1
    /// How far each diagonal reaches in `old`; that of equal ranks stands in the middle.
    var reach = [Int](repeating: 0, count: 2 * most + 3)
    var earlier: [[Int]] = []
    for edits in 0...most {
      earlier.append(reach)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let isDown = Self.isDown(reach, middle + diagonal, diagonal: diagonal, edits: edits)
        var x = isDown ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1
        while x < old.count, x - diagonal < new.count,
          old[old.startIndex + x] == new[new.startIndex + x - diagonal]
        {
          x += 1
        }
        reach[middle + diagonal] = x
        if x >= old.count, x - diagonal >= new.count {
          return Self.path(through: earlier, to: (old.count, new.count), middle: middle)
            .map { (old.startIndex + $0.old, new.startIndex + $0.new) }
        }
      }
    }
    return []
  }

  /// Whether the furthest point of a diagonal is reached by a word that was added.
  private static func isDown(
    _ reach: [Int], _ place: Int, diagonal: Int, edits: Int
  ) -> Bool {
    diagonal == -edits || diagonal != edits && reach[place - 1] < reach[place + 1]
  }

  /// The matches on the way to the end, walked backwards.
  private static func path(
    through earlier: [[Int]], to end: (old: Int, new: Int), middle: Int
  ) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var (x, y) = end
    for (edits, reach) in earlier.enumerated().reversed() {
      let diagonal = x - y
      let isDown = isDown(reach, middle + diagonal, diagonal: diagonal, edits: edits)
      let before = isDown ? diagonal + 1 : diagonal - 1
      let (startX, startY) =
        edits == 0 ? (0, 0) : (reach[middle + before], reach[middle + before] - before)
      while x > startX, y > startY {
        (x, y) = (x - 1, y - 1)
        pairs.append((x, y))
      }
      (x, y) = (startX, startY)
    }
    return pairs.reversed()
  }
}
