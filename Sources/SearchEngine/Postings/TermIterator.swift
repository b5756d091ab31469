/// Walks the terms of a ``TermDictionary``.
struct TermIterator {
  /// The current term's bytes; empty before the first and past the last.
  private(set) var term: [UInt8] = []
  /// The current term's rank; the number of terms past the last.
  private(set) var ordinal = -1

  private let dictionary: TermDictionary
  private var block = -1
  private var terms: TermBlock

  /// An iterator before the first term.
  init(_ dictionary: TermDictionary) {
    self.dictionary = dictionary
    terms = TermBlock(dictionary, dictionary.blockCount)
    term.reserveCapacity(64)
  }

  /// Whether the iterator stands on a term.
  var isOnTerm: Bool { ordinal >= 0 && ordinal < dictionary.termCount }

  /// Moves to the next term; whether there is one.
  @discardableResult
  mutating func next() -> Bool {
    let wanted = (ordinal &+ 1) / TermDictionaryWriter.blockCount
    if wanted != block, ordinal &+ 1 < dictionary.termCount { enter(wanted) }
    guard let next = terms.next() else {
      ordinal = dictionary.termCount
      term.removeAll(keepingCapacity: true)
      return false
    }
    ordinal = next.ordinal
    if next.shared < term.count { term.removeLast(term.count &- next.shared) }
    dictionary.blocks.append(next.rest, to: &term)
    return true
  }

  /// Moves to the first term at or after `target`, which must come after the current term; whether
  /// there is one. Looks near the current term first.
  @discardableResult
  mutating func seekForward(_ target: Span<UInt8>) -> Bool {
    let reached = dictionary.lastBlock(notAfter: target, from: block)
    if reached > block { return seek(target, in: reached) }
    while next() {
      if !Self.isLess(term.span, target) { return true }
    }
    return false
  }

  /// Moves to the first term at or after `target`; whether there is one.
  @discardableResult
  mutating func seek(_ target: Span<UInt8>) -> Bool {
    seek(target, in: max(dictionary.lastBlock(notAfter: target), 0))
  }

  /// The same where the last block that does not begin after the target is known.
  private mutating func seek(_ target: Span<UInt8>, in wanted: Int) -> Bool {
    enter(wanted)
    var common = 0
    guard let found = terms.next(notBefore: target, common: &common) else {
      // The block after, if there is one, begins with a later term.
      ordinal = min((wanted &+ 1) &* TermDictionaryWriter.blockCount, dictionary.termCount) &- 1
      return next()
    }
    ordinal = found.ordinal
    term.removeAll(keepingCapacity: true)
    for index in 0..<min(found.shared, target.count) { term.append(target[index]) }
    dictionary.blocks.append(found.rest, to: &term)
    return true
  }

  /// Moves to the term of rank `ordinal`.
  mutating func seek(ordinal wanted: Int) {
    let first = wanted / TermDictionaryWriter.blockCount
    if first < dictionary.blockCount { enter(first) }
    ordinal = first &* TermDictionaryWriter.blockCount &- 1
    while ordinal < wanted, next() {}
  }

  private mutating func enter(_ wanted: Int) {
    block = wanted
    terms = TermBlock(dictionary, wanted)
    // Nothing is left out of a block's first term.
    term.removeAll(keepingCapacity: true)
  }

  /// Whether the current term is `other`.
  func isAt(_ other: Span<UInt8>) -> Bool {
    guard isOnTerm, term.count == other.count else { return false }
    for index in 0..<other.count where term[index] != other[index] { return false }
    return true
  }

  /// Whether the current term begins with `prefix`.
  func hasPrefix(_ prefix: Span<UInt8>) -> Bool {
    guard isOnTerm, term.count >= prefix.count else { return false }
    for index in 0..<prefix.count where term[index] != prefix[index] { return false }
    return true
  }

  /// The entry of the current term.
  var entry: PostingEntry {
    mutating get { terms.entry(of: ordinal) }
  }

  /// Whether `first` comes before `second` in the order of bytes.
  static func isLess(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    let common = min(first.count, second.count)
    for index in 0..<common where first[index] != second[index] {
      return first[index] < second[index]
    }
    return first.count < second.count
  }
}
