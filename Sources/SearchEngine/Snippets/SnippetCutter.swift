/// Decides where an extract of a text starts and ends. Offsets are in UTF-8 bytes of the text.
struct SnippetCutter {
  /// In characters. A longer stretch without a space is in a script that has none, and may be cut
  /// anywhere.
  private static let longestWord = 40

  private let text: String
  /// The length of an extract, in characters.
  private let length: Int
  let characters: CharacterList
  private let sentenceStarts: [Int]

  init(_ prepared: PreparedText, length: Int) {
    text = prepared.text
    self.length = length
    characters = prepared.characters
    sentenceStarts = prepared.sentenceStarts
  }

  /// The text without white space at its ends; `nil` where there is no more.
  var content: Range<Int>? {
    let whole = trimmed(0..<characters.count)
    return whole.isEmpty ? nil : whole
  }

  /// Whether `range` fits into one extract.
  func isShort(_ range: Range<Int>) -> Bool {
    // No character is shorter than a byte, which spares most ranges the search.
    range.count <= length
      || place(of: range.upperBound) - place(of: range.lowerBound) <= length
  }

  /// An extract that contains `window` and none of `others`, which do not overlap it. It starts with
  /// a sentence where that leaves room for the window, with a word otherwise.
  func extract(around window: Range<Int>, avoiding others: [Range<Int>]) -> Range<Int> {
    let first = place(of: window.lowerBound)
    let last = place(of: window.upperBound)
    let lowest =
      others.filter { $0.upperBound <= window.lowerBound }
      .map { place(of: $0.upperBound) }.max() ?? 0
    let highest =
      others.filter { $0.lowerBound >= window.upperBound }
      .map { place(of: $0.lowerBound) }.min() ?? characters.count
    let room = max(0, length - (last - first))

    let start =
      sentenceStart(from: max(lowest, first - room * 2 / 3), through: first)
      ?? wordStart(from: max(lowest, first - room / 3), through: first)
    let latest = min(highest, max(last, start + length))
    return trimmed(start..<end(from: last, through: latest, of: start))
  }

  /// The extract at `range`, with those of `marks` that lie in it.
  func snippet(of range: Range<Int>, marking marks: [Range<Int>]) -> Snippet {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    let whole = content ?? range
    let inside = marks.filter { $0.overlaps(range) }.map { mark in
      let mark = mark.clamped(to: range)
      return mark.lowerBound - range.lowerBound..<mark.upperBound - range.lowerBound
    }
    return Snippet(
      text: String(text[start..<end]), highlights: inside, range: range,
      isCutAtStart: range.lowerBound > whole.lowerBound,
      isCutAtEnd: range.upperBound < whole.upperBound)
  }

  private func place(of offset: Int) -> Int { characters.place(of: offset) }

  /// The first sentence that starts from `lowest` on and before `place`.
  private func sentenceStart(from lowest: Int, through place: Int) -> Int? {
    let next = sentenceStarts[rank(ofSentenceFrom: lowest)...].first
    return next.flatMap { $0 <= place ? $0 : nil }
  }

  /// The first word that starts from `lowest` on, or `lowest` where no space shows one.
  private func wordStart(from lowest: Int, through place: Int) -> Int {
    guard lowest > 0 else { return 0 }
    let found = (lowest...place).first { $0 == 0 || characters.isWhitespace($0 - 1) }
    return found ?? (place - lowest > Self.longestWord ? lowest : place)
  }

  /// Where an extract ends that starts at `start`: with a sentence if one ends in the last third, with
  /// a word otherwise.
  private func end(from lowest: Int, through highest: Int, of start: Int) -> Int {
    guard highest < characters.count else { return characters.count }
    let lateEnough = max(lowest, start + length * 2 / 3)
    if lateEnough <= highest,
      let sentence = sentenceStarts[..<rank(ofSentenceFrom: highest + 1)].last,
      sentence > 0, sentence >= lateEnough
    {
      return sentence
    }
    let shortest = max(lowest, highest - Self.longestWord)
    return (shortest...highest).last { $0 < characters.count && characters.isWhitespace($0) }
      ?? highest
  }

  /// The rank of the first sentence that starts at `place` or behind it; behind the last one, how
  /// many there are.
  private func rank(ofSentenceFrom place: Int) -> Int {
    var (low, high) = (0, sentenceStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if sentenceStarts[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, characters.isWhitespace(start) { start += 1 }
    while end > start, characters.isWhitespace(end - 1) { end -= 1 }
    return characters.offset(of: start)..<characters.offset(of: end)
  }
}
