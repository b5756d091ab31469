/// Finds all terms of a dictionary that begin, look or sound alike.
struct TermExpansion {
  struct Match {
    var term: [UInt8]
    var entry: PostingEntry
  }

  private var terms: TermIterator

  init(_ dictionary: TermDictionary) {
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

  /// Calls `body` with each term within the distance of `matcher`, in order. Passes over terms that
  /// begin in a way no such term does: in their block by the lengths they share, then by leaps.
  mutating func forEach(matching matcher: FuzzyMatcher, _ body: (Match) -> Void) {
    var matcher = matcher
    let prefix = matcher.prefix
    terms.seek(prefix.span)
    var shared = 0
    while terms.isOnTerm {
      switch matcher.test(terms.term, shared: shared) {
      case .matches:
        body(Match(term: terms.term, entry: terms.entry))
        terms.next()
      case .differs: terms.next()
      case .dead:
        if terms.skip(sharing: matcher.deadLength) { break }
        guard let target = matcher.nextBeginning(after: terms.term) else { return }
        terms.seekForward(target.span)
      }
      shared = terms.sharedCount
    }
  }
}
