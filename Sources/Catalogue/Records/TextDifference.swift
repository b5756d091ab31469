/// Where two forms of a text differ, word by word, for a person to read.
public struct TextDifference: Sendable, Hashable {
  public enum Part: Sendable, Hashable {
    case same(String)
    case removed(String)
    case added(String)
  }

  /// In the order of reading; what was removed stands before what was added in its place. The parts
  /// that are the same or removed are the text before, those that are the same or added the text
  /// after, but for white space.
  public let parts: [Part]

  /// The cost grows with the words times those that differ. Texts that differ in more than
  /// ``mostEdits`` words, or in most of their words, count as replaced.
  public init(before: String, after: String) {
    let old = TextWord.words(in: before)
    let new = TextWord.words(in: after)
    let matches = WordMatching(old.map(\.word), new.map(\.word), mostEdits: Self.mostEdits).pairs
    // The words between a few that are the same by chance are hard to read.
    let isReplaced =
      before != after
      && (Double(matches.count) < Self.leastShare * Double(max(old.count, new.count))
        || matches.count == max(old.count, new.count))
    parts = isReplaced ? Self.replaced(before, after) : Self.parts(old, new, matches)
  }

  /// Whether nothing of the text before is left.
  public var isReplaced: Bool {
    !parts.contains { if case .same = $0 { true } else { false } }
  }

  static let mostEdits = 600
  /// Of the longer text's words, how many must be the same.
  private static let leastShare = 0.4

  private static func replaced(_ before: String, _ after: String) -> [Part] {
    (before.isEmpty ? [] : [.removed(before)]) + (after.isEmpty ? [] : [.added(after)])
  }

  private static func parts(
    _ old: [TextWord], _ new: [TextWord], _ matches: [(old: Int, new: Int)]
  ) -> [Part] {
    var parts: [Part] = []
    var same = ""
    var (before, after) = (0, 0)
    func text(_ words: ArraySlice<TextWord>) -> String { words.map(\.text).joined() }
    for match in matches + [(old.count, new.count)] {
      if before < match.old || after < match.new {
        if !same.isEmpty { parts.append(.same(same)) }
        same = ""
        if before < match.old { parts.append(.removed(text(old[before..<match.old]))) }
        if after < match.new { parts.append(.added(text(new[after..<match.new]))) }
      }
      if match.new < new.count { same += new[match.new].text }
      (before, after) = (match.old + 1, match.new + 1)
    }
    if !same.isEmpty { parts.append(.same(same)) }
    return parts
  }
}

/// A word or sign of a text, with the white space behind it.
private struct TextWord {
  var word: Substring
  var text: Substring

  static func words(in text: String) -> [TextWord] {
    var words: [TextWord] = []
    var rest = text[...]
    while let first = rest.first {
      let word =
        first.isLetter || first.isNumber
        ? rest.prefix { $0.isLetter || $0.isNumber } : rest.prefix(first.isWhitespace ? 0 : 1)
      let space = rest[word.endIndex...].prefix(while: \.isWhitespace)
      words.append(TextWord(word: word, text: rest[..<space.endIndex]))
      rest = rest[space.endIndex...]
    }
    return words
  }
}
