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
    /// No term before ``target`` can match.
    case leap
    case noneBeyond
  }

  private let word: [UInt32]
  private let edits: UInt8
  private let exactCount: Int
  /// What all matches begin with, as UTF-8.
  let prefix: [UInt8]
  /// Where to leap, as UTF-8.
  private(set) var target: [UInt8] = []

  // The letters of the term before, as far as rows exist for them, and where each ends in it. Terms
  // with more letters than there is room for are too far off before that.
  private var depth = 0
  private var letters: [UInt32]
  private var ends: [Int]
  private var bytes: [UInt8] = []
  /// Row `d`, of `width` distances, belongs to the first `d` letters.
  private var rows: [UInt8]
  /// The least distance of each row.
  private var least: [UInt8]
  private let width: Int

  /// - Parameters:
  ///   - term: Only its first 200 letters count.
  ///   - edits: At most 2 are allowed for; more count as 2.
  ///   - exactPrefix: How many of the word's first letters must agree.
  init(term: String, edits: Int, exactPrefix: Int) {
    let scalars = term.unicodeScalars.prefix(200)
    word = scalars.map(\.value)
    width = word.count + 1
    self.edits = UInt8(min(max(edits, 0), 2))
    exactCount = min(max(exactPrefix, 0), word.count)
    prefix = Array(String(String.UnicodeScalarView(scalars.prefix(exactCount))).utf8)
    let room = width + 4
    letters = [UInt32](repeating: 0, count: room)
    ends = [Int](repeating: 0, count: room)
    least = [UInt8](repeating: 0, count: room)
    rows = [UInt8](repeating: 0, count: width * room)
    for column in 0..<width { rows[column] = UInt8(column) }
  }

  /// Tests `term`, UTF-8; terms come in rising order.
  mutating func test(_ term: [UInt8]) -> Answer {
    var shared = 0
    let common = min(bytes.count, term.count)
    while shared < common, bytes[shared] == term[shared] { shared += 1 }
    while depth > 0, ends[depth] > shared { depth -= 1 }
    var place = ends[depth]
    // Not an assignment, which would share the storage and have the caller copy it.
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: term)
    while place < term.count {
      let letter = Self.letter(of: term, at: &place)
      appendRow(for: letter)
      ends[depth] = place
      if least[depth] > edits { return leap() }
    }
    return rows[depth * width + width - 1] <= edits ? .matches : .differs
  }

  /// The letter that starts at `place`, which is moved past it.
  private static func letter(of term: [UInt8], at place: inout Int) -> UInt32 {
    let first = UInt32(term[place])
    place += 1
    guard first >= 0xC0 else { return first }
    let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    var letter = first & (0x3F >> UInt32(more))
    for _ in 0..<more where place < term.count {
      letter = letter << 6 | UInt32(term[place] & 0x3F)
      place += 1
    }
    return letter
  }

  /// Adds the row for one more letter.
  private mutating func appendRow(for letter: UInt32) {
    let above = depth * width
    let row = above + width
    let last = letters[depth]
    var left = rows[above] + 1
    var least = left
    rows[row] = left
    for column in 1..<max(width, 1) {
      let diagonal = rows[above + column - 1]
      let letterHere = word[column - 1]
      var distance = letterHere == letter ? diagonal : diagonal + 1
      distance = min(distance, rows[above + column] + 1, left + 1)
      if column > 1, depth > 0, letterHere == last, word[column - 2] == letter {
        distance = min(distance, rows[above - width + column - 2] + 1)
      }
      rows[row + column] = distance
      left = distance
      least = min(least, distance)
    }
    depth += 1
    letters[depth] = letter
    self.least[depth] = least
  }

  /// Where to go on when the letters so far are too far off, and one fewer are not.
  private mutating func leap() -> Answer {
    while depth > exactCount {
      let letter = letters[depth]
      depth -= 1
      guard let next = nextLetter(after: letter) else { continue }
      let place = ends[depth]
      target.removeAll(keepingCapacity: true)
      for index in 0..<place { target.append(bytes[index]) }
      target.append(contentsOf: UTF8.encode(next) ?? UTF8.encodedReplacementCharacter)
      return .leap
    }
    return .noneBeyond
  }

  /// The first letter after `letter` that may follow the letters so far.
  private func nextLetter(after letter: UInt32) -> Unicode.Scalar? {
    let row = depth * width
    if least[depth] < edits {
      // Any letter will do. Surrogates are no letters.
      return Unicode.Scalar(letter + 1 == 0xD800 ? 0xE000 : letter + 1)
    }
    var best = UInt32.max
    for column in 0..<word.count where rows[row + column] <= edits {
      if word[column] > letter, word[column] < best { best = word[column] }
    }
    if depth > 0, width > 2 {
      for column in 2..<width
      where word[column - 1] == letters[depth] && rows[row - width + column - 2] < edits {
        if word[column - 2] > letter, word[column - 2] < best { best = word[column - 2] }
      }
    }
    return best == .max ? nil : Unicode.Scalar(best)
  }
}
