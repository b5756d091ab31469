internal import Analysis

/// Something to find and mark in a text, in the terms of one analyzer.
public struct SnippetMatcher: Sendable, Hashable {
  /// What matches. The letters are as the analyzer spells terms.
  public enum Pattern: Sendable, Hashable {
    case term(String)
    case prefix(String)
    /// `*` for any letters, `?` for one.
    case wildcard(String)
    /// Terms within `edits` insertions, deletions, substitutions and transpositions, the first
    /// `exactPrefix` letters of which agree.
    case fuzzy(String, edits: Int, exactPrefix: Int)
    /// Terms at these relative positions, marked as a whole.
    case phrase([Query.PhraseTerm])
  }

  public var pattern: Pattern
  /// How much an occurrence is worth in an extract, above 0.
  public var weight: Float
  /// The part of the question this answers. Matchers of one part, such as a word's stem and its
  /// translations, are worth no more together than the best of them.
  public var part: Int

  public init(_ pattern: Pattern, weight: Float = 1, part: Int) {
    self.pattern = pattern
    self.weight = weight
    self.part = part
  }
}

/// The matchers of one analyzer, arranged for looking tokens up.
struct SnippetMatcherSet: Sendable {
  /// A place in a text that a matcher wants marked.
  struct Occurrence {
    /// In UTF-8 bytes of the text.
    var range: Range<Int>
    var weight: Float
    var part: Int
  }

  private typealias Phrase = (terms: [Query.PhraseTerm], matcher: SnippetMatcher)

  private let analyzer: Analyzer
  private var terms: [String: [SnippetMatcher]] = [:]
  /// Spares most tokens the search among terms and phrases.
  private var outlines = TermOutlines()
  private var phrases: [String: [Phrase]] = [:]
  /// Those that every token has to be held against.
  private var others: [SnippetMatcher] = []

  init(analyzer: Analyzer, matchers: [SnippetMatcher]) {
    self.analyzer = analyzer
    for matcher in matchers {
      switch matcher.pattern {
      case .term(let term):
        terms[term, default: []].append(matcher)
        outlines.insert(term)
      case .phrase(let phrase):
        let inOrder = phrase.sorted { $0.position < $1.position }
        guard let first = inOrder.first else { continue }
        phrases[first.term, default: []].append((inOrder, matcher))
        outlines.insert(first.term)
      case .prefix, .wildcard, .fuzzy:
        others.append(matcher)
      }
    }
  }

  /// Every place in `text` that matches, in no order.
  func occurrences(in text: PreparedText) -> [Occurrence] {
    let buffer = text.tokens(of: analyzer)
    let bytes = buffer.bytes.span
    var found: [Occurrence] = []
    for index in buffer.tokens.indices {
      let token = buffer.tokens[index]
      guard !others.isEmpty || outlines.contain(bytes, buffer.byteRange(of: token)) else {
        continue
      }
      let term = buffer.text(of: token)
      let range = Int(token.sourceStart)..<Int(token.sourceEnd)
      for matcher in terms[term] ?? [] {
        found.append(Occurrence(range: range, weight: matcher.weight, part: matcher.part))
      }
      for matcher in others where matcher.pattern.matches(term) {
        found.append(Occurrence(range: range, weight: matcher.weight, part: matcher.part))
      }
      for phrase in phrases[term] ?? [] {
        guard let end = phraseEnd(phrase.terms, from: index, in: buffer) else { continue }
        found.append(
          Occurrence(
            range: range.lowerBound..<max(end, range.upperBound), weight: phrase.matcher.weight,
            part: phrase.matcher.part))
      }
    }
    return found
  }

  /// Where the phrase ends whose first term is the token at `index`, if the others follow.
  private func phraseEnd(
    _ phrase: [Query.PhraseTerm], from index: Int, in buffer: TokenBuffer
  ) -> Int? {
    let first = buffer.tokens[index]
    guard let start = phrase.first?.position else { return nil }
    var end = Int(first.sourceEnd)
    var next = index
    for term in phrase.dropFirst() {
      let position = Int(first.position) + term.position - start
      // Several tokens may share a position.
      while next < buffer.tokens.count, buffer.tokens[next].position < position { next += 1 }
      var candidate = next
      while candidate < buffer.tokens.count, buffer.tokens[candidate].position == position,
        buffer.text(of: buffer.tokens[candidate]) != term.term
      {
        candidate += 1
      }
      guard candidate < buffer.tokens.count, buffer.tokens[candidate].position == position else {
        return nil
      }
      end = Int(buffer.tokens[candidate].sourceEnd)
    }
    return end
  }
}

/// First and last bytes and lengths of terms, by which nearly all other terms are told from them.
private struct TermOutlines {
  /// By first byte, then by last byte, a bit for each length in bytes; the highest stands for all
  /// longer ones.
  private var lengths = [UInt64](repeating: 0, count: 512)

  mutating func insert(_ term: String) {
    guard let first = term.utf8.first, let last = term.utf8.last else { return }
    lengths[Int(first)] |= Self.bit(term.utf8.count)
    lengths[256 + Int(last)] |= Self.bit(term.utf8.count)
  }

  /// Whether terms were put in that begin, end and are as long as the one at `range` of `bytes`.
  func contain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    return lengths[Int(bytes[range.lowerBound])] & lengths[256 + Int(bytes[range.upperBound - 1])]
      & Self.bit(range.count) != 0
  }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}

extension SnippetMatcher.Pattern {
  /// Whether one term matches; a phrase never does.
  fileprivate func matches(_ term: String) -> Bool {
    switch self {
    case .term(let wanted):
      return term == wanted
    case .prefix(let prefix):
      return term.utf8.starts(with: prefix.utf8)
    case .wildcard(let pattern):
      return TermShape.matches(Array(term.unicodeScalars), Array(pattern.unicodeScalars))
    case .fuzzy(let wanted, let edits, let exactPrefix):
      let term = Array(term.unicodeScalars)
      let wanted = Array(wanted.unicodeScalars)
      return term.prefix(exactPrefix) == wanted.prefix(exactPrefix)
        && TermShape.isWithin(edits, term, wanted)
    case .phrase:
      return false
    }
  }
}
