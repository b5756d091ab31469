/// Finds where the sentences of a text start: at its beginning, behind the end of a line, and behind
/// a stop and white space, unless a small letter follows.
struct SentenceStarts {
  private let characters: CharacterList

  init(_ characters: CharacterList) { self.characters = characters }

  /// Counted in characters, in order; empty for a text without any.
  var places: [Int] { (0..<characters.count).filter(isStart) }

  private func isStart(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    guard !characters.isWhitespace(place) else { return false }
    guard characters.isWhitespace(place - 1) else {
      // These take three bytes, which spares most characters the look.
      return characters.byteCount(place - 1) > 2
        && Self.unspacedStops.contains(characters[place - 1])
    }
    guard !isLowercase(place) else { return false }
    var before = place - 1
    while before > 0, characters.isWhitespace(before) {
      if isNewline(before) { return true }
      before -= 1
    }
    while before > 0, isCloser(before) { before -= 1 }
    return isStop(before)
  }

  // Nearly all that is asked about is ASCII, and a byte answers sooner than a character.

  private func isLowercase(_ place: Int) -> Bool {
    characters.ascii(place).map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      ?? characters[place].isLowercase
  }

  private func isNewline(_ place: Int) -> Bool {
    characters.ascii(place).map { (0x0A...0x0D).contains($0) } ?? characters[place].isNewline
  }

  private func isStop(_ place: Int) -> Bool {
    switch characters.ascii(place) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case .some: false
    case nil: Self.stops.contains(characters[place])
    }
  }

  /// Whether what stands at `place` may stand between the end of a sentence and the next.
  private func isCloser(_ place: Int) -> Bool {
    switch characters.ascii(place) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): true
    case .some: false
    case nil: Self.closers.contains(characters[place])
    }
  }

  private static let stops: Set<Character> = ["…", "؟", "।"]
  private static let unspacedStops: Set<Character> = ["。", "！", "？"]
  private static let closers: Set<Character> = ["”", "’", "»", "\u{A0}"]
}
