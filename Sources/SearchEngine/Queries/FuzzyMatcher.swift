/// Tells which of many terms, given in order, lie within a number of edits of a word: insertions,
/// deletions, substitutions, and transpositions of neighbours (optimal string alignment).
///
/// An automaton walked by bits (Wu and Manber 1992; Hyyrö 2003): after some letters of a term, bit
/// `i` of the word number `e` tells whether they can become the word's first `i` letters by `e`
/// edits. The states after the letters shared with the term before are kept. When no bit is left,
/// nothing that begins so can match, and the caller passes over it.
struct FuzzyMatcher {
  enum Answer {
    case matches
    /// This term is too far off, others that begin so may not be.
    case differs
    /// No term can match that begins with the first ``deadLength`` bytes of this one.
    case dead
  }

  /// The longest word whose letters have a bit each.
  private static let longestWord = 62

  private let word: [UInt32]
  private let edits: Int
  private let exactCount: Int
  /// What all matches begin with, as UTF-8.
  let prefix: [UInt8]
  /// After ``Answer/dead``: how many bytes of the term are too far off.
  private(set) var deadLength = 0

  // After `d` letters of the term before: the last of them, its bits in the word, where it ends in
  // the term, and the states, three words each.
  private var depth = 0
  private var letters: [UInt32]
  private var letterBits: [UInt64]
  private var ends: [Int]
  private var states: [UInt64]

  /// - Parameters:
  ///   - term: Only its first 62 letters count.
  ///   - edits: At most 2 are allowed for; more count as 2.
  ///   - exactPrefix: How many of the word's first letters must agree.
  init(term: String, edits: Int, exactPrefix: Int) {
    let scalars = term.unicodeScalars.prefix(Self.longestWord)
    word = scalars.map(\.value)
    self.edits = min(max(edits, 0), 2)
    exactCount = min(max(exactPrefix, 0), word.count)
    prefix = Array(String(String.UnicodeScalarView(scalars.prefix(exactCount))).utf8)
    // Longer terms have no state left before they are read that far.
    let room = word.count + 4
    letters = [UInt32](repeating: 0, count: room)
    letterBits = [UInt64](repeating: 0, count: room)
    ends = [Int](repeating: 0, count: room)
    states = [UInt64](repeating: 0, count: 3 * room)
    states[0] = 1
    if exactCount == 0 { allowDeletions(at: 0) }
  }

  /// Tests `term`, UTF-8; terms come in rising order.
  ///
  /// - Parameter shared: How many bytes it shares with the term tested before.
  mutating func test(_ term: [UInt8], shared: Int) -> Answer {
    while depth > 0, ends[depth] > shared { depth -= 1 }
    var place = ends[depth]
    while place < term.count {
      let letter = Self.letter(of: term, at: &place)
      guard advance(by: letter) else {
        deadLength = place
        letters[depth + 1] = letter
        return .dead
      }
      ends[depth] = place
    }
    let last = UInt64(1) &<< UInt64(word.count)
    return (0...edits).contains { states[3 * depth + $0] & last != 0 } ? .matches : .differs
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

  /// Adds the states after one more letter; `false`, and nothing added, where there are none.
  private mutating func advance(by letter: UInt32) -> Bool {
    var bits: UInt64 = 0
    for index in word.indices where word[index] == letter { bits |= 1 &<< UInt64(index) }
    let from = 3 * depth
    let to = from + 3
    var isAlive = false
    for edit in 0...edits {
      var state = (states[from + edit] & bits) &<< 1
      if edit > 0, depth >= exactCount {
        let fewer = states[from + edit - 1]
        state |= fewer | fewer &<< 1 | states[to + edit - 1] &<< 1
        if depth > exactCount {
          // The letter before and this one, the other way round.
          state |= (states[from - 3 + edit - 1] & bits & (letterBits[depth] &>> 1)) &<< 2
        }
      }
      states[to + edit] = state & (UInt64.max &>> UInt64(63 - word.count))
      if states[to + edit] != 0 { isAlive = true }
    }
    guard isAlive else { return false }
    depth += 1
    letters[depth] = letter
    letterBits[depth] = bits
    if depth == exactCount { allowDeletions(at: depth) }
    return true
  }

  /// Lets letters of the word be left out from here on.
  private mutating func allowDeletions(at depth: Int) {
    guard edits > 0 else { return }
    for edit in 1...edits {
      states[3 * depth + edit] |= states[3 * depth + edit - 1] &<< 1
      states[3 * depth + edit] &= UInt64.max &>> UInt64(63 - word.count)
    }
  }

  /// After ``Answer/dead`` for `term`: the least text after it that a match can begin with, as UTF-8;
  /// `nil` where there is none.
  func nextBeginning(after term: [UInt8]) -> [UInt8]? {
    var kept = depth
    while kept >= exactCount {
      if let next = nextLetter(after: letters[kept + 1], at: kept) {
        return Array(term.prefix(ends[kept]))
          + (UTF8.encode(next).map(Array.init) ?? Array(UTF8.encodedReplacementCharacter))
      }
      kept -= 1
    }
    return nil
  }

  /// The first letter after `letter` that may follow the first `depth` letters.
  private func nextLetter(after letter: UInt32, at depth: Int) -> Unicode.Scalar? {
    if (0..<edits).contains(where: { states[3 * depth + $0] != 0 }) {
      // Any letter will do. Surrogates are no letters.
      return Unicode.Scalar(letter + 1 == 0xD800 ? 0xE000 : letter + 1)
    }
    var open = states[3 * depth + edits]
    if edits > 0, depth > exactCount {
      open |= states[3 * (depth - 1) + edits - 1] & (letterBits[depth] &>> 1)
    }
    var best = UInt32.max
    for index in word.indices where open &>> UInt64(index) & 1 == 1 {
      if word[index] > letter, word[index] < best { best = word[index] }
    }
    return best == .max ? nil : Unicode.Scalar(best)
  }
}
