/// Finds all terms of a dictionary that begin, look or sound alike.
struct TermExpansion {
  struct Match {
    var term: [UInt8]
    var entry: PostingEntry
  }

  private let dictionary: TermDictionary
  private var terms: TermIterator

  init(_ dictionary: TermDictionary) {
    self.dictionary = dictionary
    terms = TermIterator(dictionary)
  }

  /// Calls `body` with each term that begins with `prefix`, in order.
  mutating func forEach(prefix: String, _ body: (Match) -> Void) {
    let bytes = Array(prefix.utf8)
    terms.seek(bytes.span)
    while terms.hasPrefix(bytes.span) {
      body(Match(term: terms.term, entry: terms.entry))
      terms.next()
    }
  }

  /// Calls `body` with each term that `pattern` matches, in order.
  mutating func forEach(matching pattern: WildcardPattern, _ body: (Match) -> Void) {
    let prefix = pattern.literalPrefix
    terms.seek(prefix.span)
    while terms.hasPrefix(prefix.span) {
      if pattern.matches(terms.term) { body(Match(term: terms.term, entry: terms.entry)) }
      terms.next()
    }
  }

  /// Calls `body` with each term within the distance of `pattern`, in order. Goes from one text that
  /// could be such a term to the first term that is not before it, and from that to the next text.
  func forEach(matching pattern: FuzzyPattern, _ body: (Match) -> Void) {
    var automaton = FuzzyAutomaton(pattern, Scratch())
    var search = ForwardSearch(dictionary)
    automaton.leastText()
    while let found = search.find(
      notBefore: automaton.text.span.extracting(0..<automaton.textCount))
    {
      automaton.replace(from: found.shared, with: dictionary.blocks, found.rest)
      if automaton.matches(known: search.common) {
        let term = Array(automaton.text.prefix(automaton.textCount))
        body(Match(term: term, entry: search.entry(of: found)))
      }
      guard let common = automaton.nextText() else { return }
      search.common = common
    }
  }
}
