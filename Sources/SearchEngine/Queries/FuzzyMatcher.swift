/// Tells which of many terms, given in order, lie within a number of edits of a word: insertions,
/// deletions, substitutions, and transpositions of neighbours (optimal string alignment).
///
/// The rows of the distance table that belong to the letters shared with the term before are kept.
/// When a term's beginning is already too far off, the next beginning that is not follows from the
/// last good row, and the caller leaps there.
struct FuzzyMatcher {
  enum Answer {
    case matches
    /// This term is too far off, others that begin so may not be.
    case differs
    /// No term before this one, UTF-8, can match.
    case leap([UInt8])
    case noneBeyond
  }

  private let word: [UInt32]
  private let edits: Int
  private let exactCount: Int
  /// What all matches begin with, as UTF-8.
  let prefix: [UInt8]

  /// The letters of the term before, as far as rows exist for them.
  private var letters: [UInt32] = []
  /// Row `d`, of `word.count + 1` distances, belongs to the first `d` letters.
  private var rows: [Int]
  private var width: Int { word.count + 1 }

  /// - Parameters:
  ///   - edits: At most 2 are allowed for; more count as 2.
  ///   - exactPrefix: How many of the word's first letters must agree.
  init(term: String, edits: Int, exactPrefix: Int) {
    word = term.unicodeScalars.map(\.value)
    self.edits = min(max(edits, 0), 2)
    exactCount = min(max(exactPrefix, 0), word.count)
    prefix = Array(String(String.UnicodeScalarView(term.unicodeScalars.prefix(exactCount))).utf8)
    rows = Array(0...word.count)
  }

  /// Tests `term`, UTF-8; terms come in rising order.
  mutating func test(_ term: [UInt8]) -> Answer {
    let scalars = String(decoding: term, as: UTF8.self).unicodeScalars.map(\.value)
    var depth = 0
    while depth < min(letters.count, scalars.count), letters[depth] == scalars[depth] { depth += 1 }
    letters.removeLast(letters.count - depth)
    rows.removeLast(rows.count - (depth + 1) * width)
    while depth < scalars.count {
      appendRow(for: scalars[depth])
      depth += 1
      if least(of: depth) > edits { return leap(depth: depth) }
    }
    return rows[rows.count - 1] <= edits ? .matches : .differs
  }

  /// Adds the row for one more letter.
  private mutating func appendRow(for letter: UInt32) {
    let above = rows.count - width
    let twoAbove = above - width
    rows.append(rows[above] + 1)
    for column in 1..<width {
      let cost = word[column - 1] == letter ? 0 : 1
      var distance = min(
        rows[above + column - 1] + cost, rows[above + column] + 1, rows[rows.count - 1] + 1)
      if column > 1, let last = letters.last, word[column - 2] == letter, word[column - 1] == last {
        distance = min(distance, rows[twoAbove + column - 2] + 1)
      }
      rows.append(distance)
    }
    letters.append(letter)
  }

  private func least(of depth: Int) -> Int {
    rows[depth * width..<(depth + 1) * width].min() ?? 0
  }

  /// Where to go on when the first `depth` letters are too far off, and one fewer are not.
  private mutating func leap(depth: Int) -> Answer {
    var depth = depth
    while depth > exactCount {
      let letter = letters[depth - 1]
      letters.removeLast()
      rows.removeLast(width)
      depth -= 1
      if let next = nextLetter(after: letter, depth: depth) {
        var target = ""
        target.unicodeScalars.append(contentsOf: letters.compactMap(Unicode.Scalar.init))
        target.unicodeScalars.append(next)
        return .leap(Array(target.utf8))
      }
    }
    return .noneBeyond
  }

  /// The first letter after `letter` that may follow the first `depth` letters.
  private func nextLetter(after letter: UInt32, depth: Int) -> Unicode.Scalar? {
    let row = depth * width
    let spare = edits - least(of: depth)
    if spare > 0 {
      // Any letter will do. Surrogates are no letters.
      let next = letter + 1 == 0xD800 ? 0xE000 : letter + 1
      return Unicode.Scalar(next)
    }
    var best: UInt32?
    func consider(_ candidate: UInt32) {
      if candidate > letter, candidate < best ?? .max { best = candidate }
    }
    for column in 0..<word.count where rows[row + column] <= edits { consider(word[column]) }
    if depth > 0 {
      for column in 2..<max(width, 2)
      where word[column - 1] == letters[depth - 1]
        && rows[row - width + column - 2] + 1 <= edits
      {
        consider(word[column - 2])
      }
    }
    return best.flatMap(Unicode.Scalar.init)
  }
}
