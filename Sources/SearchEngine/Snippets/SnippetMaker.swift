public import Analysis

/// Takes the extracts from a text that say best why it was found, and marks the words in it.
///
/// A text is analysed as it was for the index and marked where its terms match, in bytes of the text
/// as written; so stems, folded letters, elided articles and inclusive spellings are marked as they
/// stand. The cost is that of analysing the text once a layer, unless it was prepared before.
public struct SnippetMaker: Sendable {
  /// An analyzer, and what is looked for in its terms.
  public struct Layer: Sendable {
    public var analyzer: Analyzer
    public var matchers: [SnippetMatcher]

    public init(analyzer: Analyzer, matchers: [SnippetMatcher]) {
      self.analyzer = analyzer
      self.matchers = matchers
    }
  }

  private let layers: [SnippetMatcherSet]

  /// A maker for texts that were analysed in the way of each layer: by stems, say, and by words.
  public init(layers: [Layer]) {
    self.layers = layers.filter { !$0.matchers.isEmpty }
      .map { SnippetMatcherSet(analyzer: $0.analyzer, matchers: $0.matchers) }
  }

  /// Whether nothing is marked in any text.
  public var marksNothing: Bool { layers.isEmpty }

  /// What to mark in `text`, in UTF-8 bytes: in order, none touching the next, each between whole
  /// characters.
  public func highlights(in text: PreparedText) -> [Range<Int>] {
    let ranges = layers.flatMap { $0.occurrences(in: text) }.map(\.range)
    guard !ranges.isEmpty else { return [] }
    return ranges.map(text.characters.wholeCharacters).joinedWhereTouching()
  }

  /// The best extracts of `text`, `count` at most, in the order of the text; the beginning of the
  /// text where nothing in it matches, and the whole of it where it is no longer than `length`.
  ///
  /// Each has about `length` characters: no more unless one match is longer, fewer where a sentence
  /// ends shortly before. Extracts with more different parts of the question come first, then those
  /// with more matches, then the earlier. They do not overlap.
  public func snippets(of text: PreparedText, length: Int, count: Int = 1) -> [Snippet] {
    let cutter = SnippetCutter(text, length: max(1, length))
    guard count > 0, let whole = cutter.content else { return [] }
    var occurrences = layers.flatMap { $0.occurrences(in: text) }
    for index in occurrences.indices {
      occurrences[index].range = cutter.characters.wholeCharacters(occurrences[index].range)
    }
    occurrences.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    let marks = occurrences.map(\.range).joinedWhereTouching()

    if cutter.isShort(whole) { return [cutter.snippet(of: whole, marking: marks)] }
    var chosen: [Range<Int>] = []
    var answered: Set<Int> = []
    var remaining = occurrences
    while chosen.count < count,
      let best = bestWindow(of: remaining, answered: answered, within: cutter)
    {
      let range = cutter.extract(around: best, avoiding: chosen)
      chosen.append(range)
      answered.formUnion(occurrences.lazy.filter { range.contains($0.range) }.map(\.part))
      remaining.removeAll { $0.range.overlaps(range) }
    }
    if chosen.isEmpty {
      chosen = [cutter.extract(around: whole.lowerBound..<whole.lowerBound, avoiding: [])]
    }
    return chosen.sorted { $0.lowerBound < $1.lowerBound }
      .map { cutter.snippet(of: $0, marking: marks) }
  }

  /// From the first to the last match of the stretch that is worth most, no longer than an extract.
  private func bestWindow(
    of occurrences: [SnippetMatcherSet.Occurrence], answered: Set<Int>, within cutter: SnippetCutter
  ) -> Range<Int>? {
    var best: (worth: Float, range: Range<Int>)?
    for start in occurrences.indices {
      var parts: [Int: Float] = [:]
      var repeats: Float = 0
      var end = occurrences[start].range.upperBound
      for occurrence in occurrences[start...] {
        let newEnd = max(end, occurrence.range.upperBound)
        let range = occurrences[start].range.lowerBound..<newEnd
        if !parts.isEmpty, !cutter.isShort(range) { break }
        end = newEnd
        // What another extract says already is worth less here.
        let weight = occurrence.weight * (answered.contains(occurrence.part) ? 0.25 : 1)
        repeats += 0.02 * weight
        parts[occurrence.part] = max(parts[occurrence.part] ?? 0, weight)
      }
      // Added up in order, so that equal windows are worth the same to the last bit.
      let worth = parts.sorted { $0.key < $1.key }.reduce(min(repeats, 0.2)) { $0 + $1.value }
      if worth > best?.worth ?? 0 {
        best = (worth, occurrences[start].range.lowerBound..<end)
      }
    }
    return best?.range
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension [Range<Int>] {
  /// The same stretches, in order, with those that overlap or touch made one.
  func joinedWhereTouching() -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
