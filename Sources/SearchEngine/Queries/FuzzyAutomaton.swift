/// Tells whether a text is within the distance of a ``FuzzyPattern``, and which is the next that could
/// be: whoever has an ordered list of terms looks for that one and passes over all between.
///
/// An automaton walked by bits (Wu and Manber 1992; Hyyrö 2003): after some letters of the text, bit
/// `i` of the word number `e` tells whether they can become the pattern's first `i` letters by `e`
/// edits. The states after each letter are kept, so that a text that begins like the one before costs
/// its other letters alone.
struct FuzzyAutomaton {
  private let count: Int
  private let edits: Int
  private let exactCount: Int
  private let word: ScratchArray<UInt32>
  /// The word as UTF-8, and by letter where it starts in it.
  private let bytes: ScratchArray<UInt8>
  private let starts: ScratchArray<Int>
  /// By letter under 128, its places in the word.
  private let lowBits: ScratchArray<UInt64>

  /// The text, as UTF-8, cut where it is too long to match.
  private(set) var text: [UInt8]
  private(set) var textCount = 0

  /// How many letters of the text have been read.
  private var depth = 0
  // After so many letters: the last of them, its places in the word, where it ends in the text, and
  // the states, three words each. A letter that leaves no state stands past the depth.
  private let letters: ScratchArray<UInt32>
  private let places: ScratchArray<UInt64>
  private let ends: ScratchArray<Int>
  private let states: ScratchArray<UInt64>
  /// Keeps the arrays.
  private let scratch: Scratch

  /// The automaton before the first letter.
  init(_ pattern: FuzzyPattern, _ scratch: Scratch) {
    self.scratch = scratch
    count = pattern.letters.count
    edits = pattern.edits
    exactCount = pattern.exactCount
    word = scratch.array(pattern.letters.map(\.value))
    bytes = scratch.array(Array(String(String.UnicodeScalarView(pattern.letters)).utf8))
    starts = scratch.array(count, filledWith: 0)
    var end = 0
    for (index, letter) in pattern.letters.enumerated() {
      starts[index] = end
      end += UTF8.width(letter)
    }
    lowBits = scratch.array(128, filledWith: 0)
    for index in 0..<count where word[index] < 128 {
      lowBits[Int(word[index])] |= 1 &<< UInt64(index)
    }
    // Longer texts have no state left before they are read that far.
    let room = count + 4
    text = [UInt8](repeating: 0, count: 4 * room)
    letters = scratch.array(room, filledWith: 0)
    places = scratch.array(room, filledWith: 0)
    ends = scratch.array(room, filledWith: 0)
    states = scratch.array(3 * room, filledWith: 0)
    states[0] = 1
    if exactCount == 0 { allowDeletions(at: 0) }
  }

  // MARK: - Testing

  /// Makes the bytes of `range` those of the text from `start` on; what came before stays.
  @inline(__always)
  mutating func replace(from start: Int, with bytes: RegionView, _ range: Range<Int>) {
    textCount = start
    var place = range.lowerBound
    while place < range.upperBound, textCount < text.count {
      text[textCount] = bytes.byte(at: place)
      textCount &+= 1
      place &+= 1
    }
  }

  /// Whether the text is within the distance, of which the first `known` bytes are those of the text
  /// asked for before, or of ``leastText()``.
  @inline(__always)
  mutating func matches(known: Int) -> Bool {
    while ends[depth] > known { depth &-= 1 }
    while ends[depth] < textCount {
      guard readLetter() else { return false }
    }
    return isAccepting
  }

  private var isAccepting: Bool {
    let last = UInt64(1) &<< UInt64(count)
    var state: UInt64 = 0
    for edit in 0...edits { state |= states[3 &* depth &+ edit] }
    return state & last != 0
  }

  /// Reads one more letter of the text; `false` where it leaves no state.
  private mutating func readLetter() -> Bool {
    var place = ends[depth]
    let first = UInt32(text[place])
    place &+= 1
    var letter = first
    if first >= 0xC0 {
      let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
      letter = first & (0x3F &>> UInt32(more))
      let end = min(place &+ more, textCount)
      while place < end {
        letter = letter &<< 6 | UInt32(text[place] & 0x3F)
        place &+= 1
      }
    }
    letters[depth &+ 1] = letter
    guard advance(by: letter) else { return false }
    ends[depth] = place
    return true
  }

  private func bits(of letter: UInt32) -> UInt64 {
    if letter < 128 { return lowBits[Int(letter)] }
    var bits: UInt64 = 0
    for index in 0..<count where word[index] == letter { bits |= 1 &<< UInt64(index) }
    return bits
  }

  private var mask: UInt64 { UInt64.max &>> UInt64(63 &- count) }

  /// Adds the states after one more letter; `false`, and nothing added, where there are none.
  private mutating func advance(by letter: UInt32) -> Bool {
    let bits = bits(of: letter)
    let from = 3 &* depth
    let to = from &+ 3
    var alive = (states[from] & bits) &<< 1
    states[to] = alive
    if depth >= exactCount, edits > 0 {
      for edit in 1...edits {
        let fewer = states[from &+ edit &- 1]
        var state = (states[from &+ edit] & bits) &<< 1
        state |= fewer | fewer &<< 1 | states[to &+ edit &- 1] &<< 1
        if depth > exactCount {
          // The letter before and this one, the other way round.
          state |= (states[from &- 3 &+ edit &- 1] & bits & (places[depth] &>> 1)) &<< 2
        }
        states[to &+ edit] = state & mask
        alive |= state & mask
      }
    } else if edits > 0 {
      for edit in 1...edits { states[to &+ edit] = 0 }
    }
    guard alive != 0 else { return false }
    depth &+= 1
    letters[depth] = letter
    places[depth] = bits
    if depth == exactCount { allowDeletions(at: depth) }
    return true
  }

  /// Lets letters of the word be left out from here on.
  private mutating func allowDeletions(at depth: Int) {
    guard edits > 0 else { return }
    for edit in 1...edits {
      states[3 &* depth &+ edit] |= states[3 &* depth &+ edit &- 1] &<< 1
      states[3 &* depth &+ edit] &= mask
    }
  }

  // MARK: - Leaping

  /// Makes the text the least of all that a match can begin with.
  mutating func leastText() {
    (depth, textCount) = (0, 0)
    extend()
  }

  /// Makes the text, which has been asked about, the least after it that a match can begin with; how
  /// many bytes both have in common, or `nil` where there is none.
  @inline(__always)
  mutating func nextText() -> Int? {
    // A text read to its end is followed by those that begin with it.
    var least: UInt32 = ends[depth] < textCount ? letters[depth &+ 1] &+ 1 : 0
    while true {
      if let letter = nextLetter(from: least) {
        let common = append(letter)
        guard advance(by: letter.value) else { return nil }
        ends[depth] = textCount
        extend()
        return common
      }
      guard depth > exactCount else { return nil }
      least = letters[depth] &+ 1
      depth &-= 1
    }
  }

  /// Adds the least letters that make the text a match, or as many as are certain.
  private mutating func extend() {
    while !isOpen, !isAccepting {
      if let next = onlyPlace {
        // What is left of the word is not read: few terms go on that far.
        for index in starts[next]..<bytes.count {
          text[textCount] = bytes[index]
          textCount &+= 1
        }
        return
      }
      guard let letter = nextLetter(from: 0) else { return }
      _ = append(letter)
      guard advance(by: letter.value) else { return }
      ends[depth] = textCount
    }
  }

  /// The place in the word of the one letter that may follow, after which the rest of the word must;
  /// `nil` where there is a choice.
  private var onlyPlace: Int? {
    if depth < exactCount, edits > 0 { return nil }
    let open = openPlaces
    return open.nonzeroBitCount == 1 ? open.trailingZeroBitCount : nil
  }

  /// The places in the word of the letters that may follow, where not any may.
  private var openPlaces: UInt64 {
    var open: UInt64 = 0
    for edit in 0...edits { open |= states[3 &* depth &+ edit] }
    if edits > 0, depth > exactCount {
      open |= states[3 &* (depth &- 1) &+ edits &- 1] & (places[depth] &>> 1)
    }
    return open & (mask &>> 1)
  }

  /// Whether any letter may follow.
  private var isOpen: Bool {
    guard depth >= exactCount, edits > 0 else { return false }
    var state: UInt64 = 0
    for edit in 0..<edits { state |= states[3 &* depth &+ edit] }
    return state != 0
  }

  /// The first letter from `least` on that may follow those read.
  private func nextLetter(from least: UInt32) -> Unicode.Scalar? {
    // Surrogates are no letters.
    if isOpen { return Unicode.Scalar(0xD800..<0xE000 ~= least ? 0xE000 : least) }
    var open = openPlaces
    var best = UInt32.max
    while open != 0 {
      let letter = word[open.trailingZeroBitCount]
      open &= open &- 1
      if letter >= least, letter < best { best = letter }
    }
    return best == .max ? nil : Unicode.Scalar(best)
  }

  /// Puts a letter after those read, in the place of what follows there; how many bytes stay as they
  /// were.
  private mutating func append(_ letter: Unicode.Scalar) -> Int {
    var place = ends[depth]
    var common = place
    let end = textCount
    guard let bytes = UTF8.encode(letter) else { return place }
    for byte in bytes {
      if common == place, place < end, text[place] == byte { common &+= 1 }
      text[place] = byte
      place &+= 1
    }
    textCount = place
    return common
  }
}
