/// The runs of four letters that a word consists of, its beginning and its end counted as letters:
/// `pays` has `‹pay`, `pays`, `ays›`. Each is a number; runs of other letters may share one, seldom.
struct LetterRuns {
  /// Rising, each once.
  private(set) var values: [UInt32] = []
  private var letters: [UInt32] = []

  /// How many letters a run has.
  private static let length = 4
  /// Stands for the beginning and the end of a word; no letter has this value.
  private static let edge: UInt32 = 1

  /// Takes the runs of `term`, UTF-8, in the place of those there were.
  mutating func read(_ term: Span<UInt8>) {
    letters.removeAll(keepingCapacity: true)
    letters.append(Self.edge)
    var place = 0
    while place < term.count {
      let first = UInt32(term[place])
      place += 1
      guard first >= 0xC0 else {
        letters.append(first)
        continue
      }
      let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
      var letter = first & (0x3F >> UInt32(more))
      for _ in 0..<more where place < term.count {
        letter = letter << 6 | UInt32(term[place] & 0x3F)
        place += 1
      }
      letters.append(letter)
    }
    letters.append(Self.edge)

    values.removeAll(keepingCapacity: true)
    for start in 0...max(letters.count - Self.length, 0) {
      // FNV-1a over letters.
      var hash: UInt32 = 2_166_136_261
      for place in start..<min(start + Self.length, letters.count) {
        hash = (hash ^ letters[place]) &* 16_777_619
      }
      values.append(hash ^ hash >> 15)
    }
    values.sort()
    var kept = 0
    for value in values where kept == 0 || values[kept - 1] != value {
      values[kept] = value
      kept += 1
    }
    values.removeSubrange(kept...)
  }
}
