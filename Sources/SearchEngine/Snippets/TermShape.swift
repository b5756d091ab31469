/// Comparisons of a term with what resembles it.
enum TermShape {
  /// Whether `term` has the shape of `pattern`, in which `*` is any letters and `?` one.
  static func matches(_ term: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
    var at = 0
    var patternAt = 0
    // Where the last star stood, and how much of the term it has taken so far.
    var star: (pattern: Int, term: Int)?
    while at < term.count {
      if patternAt < pattern.count, pattern[patternAt] == "*" {
        star = (patternAt, at)
        patternAt += 1
      } else if patternAt < pattern.count,
        pattern[patternAt] == "?" || pattern[patternAt] == term[at]
      {
        at += 1
        patternAt += 1
      } else if let last = star {
        star = (last.pattern, last.term + 1)
        at = last.term + 1
        patternAt = last.pattern + 1
      } else {
        return false
      }
    }
    return pattern[patternAt...].allSatisfy { $0 == "*" }
  }

  /// Whether `edits` insertions, deletions, substitutions and transpositions of neighbours at most
  /// make one of the other, no letter being changed twice (optimal string alignment).
  static func isWithin(_ edits: Int, _ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    guard abs(left.count - right.count) <= edits else { return false }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      if let least = current.min(), least > edits { return false }
      beforeLast = last
      last = current
    }
    return last[right.count] <= edits
  }
}
