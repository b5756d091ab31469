/// Finds one text after another among the terms of a ``TermDictionary``, each after the last.
struct ForwardSearch {
  private let dictionary: TermDictionary
  private var block = -1
  private var terms: TermBlock
  /// How many bytes the term found last has in common with the text that is looked for next.
  var common = 0

  /// A search before the first term. Used only where the dictionary is held.
  init(_ dictionary: TermDictionary) {
    self.dictionary = dictionary
    terms = TermBlock(dictionary, dictionary.blockCount)
  }

  /// The first term, after those found before, at or after `target`; `nil` if there is none. Sets
  /// ``common`` to what it has in common with the target.
  @inline(__always)
  mutating func find(notBefore target: Span<UInt8>) -> TermBlock.Term? {
    let reached = dictionary.lastBlock(notAfter: target, from: block)
    if reached > block { enter(reached) }
    while true {
      if let term = terms.next(notBefore: target, common: &common) { return term }
      guard block &+ 1 < dictionary.blockCount else { return nil }
      enter(block &+ 1)
    }
  }

  private mutating func enter(_ wanted: Int) {
    block = wanted
    terms = TermBlock(dictionary, wanted)
    common = 0
  }

  /// The entry of the term found last.
  mutating func entry(of term: TermBlock.Term) -> PostingEntry { terms.entry(of: term.ordinal) }
}
