/// Walks the terms of a ``TermDictionary``.
struct TermIterator {
  /// The current term's bytes; empty before the first and past the last.
  private(set) var term: [UInt8] = []
  /// The current term's rank; the number of terms past the last.
  private(set) var ordinal = -1
  /// How many bytes the current term shares with the one the iterator stood on before.
  private(set) var sharedCount = 0

  private let dictionary: TermDictionary
  private var block = -1
  /// Whether the next term is the first of its block.
  private var isFirst = true
  private var offset = 0
  private var termsStart = 0
  private var termsEnd = 0
  private var blockRange = 0..<0
  private var postingsStart = 0

  // Where the entries of the current block have been read up to.
  private var entryCache = PostingEntry()
  private var entryOrdinal = -1
  private var entryOffset = 0
  private var entryPostings = 0

  /// An iterator before the first term.
  init(_ dictionary: TermDictionary) {
    self.dictionary = dictionary
    term.reserveCapacity(64)
  }

  /// Whether the iterator stands on a term.
  var isOnTerm: Bool { ordinal >= 0 && ordinal < dictionary.termCount }

  /// Moves to the next term; whether there is one.
  @discardableResult
  mutating func next() -> Bool {
    guard ordinal &+ 1 < dictionary.termCount else {
      ordinal = dictionary.termCount
      term.removeAll(keepingCapacity: true)
      return false
    }
    ordinal &+= 1
    let wanted = ordinal / TermDictionaryWriter.blockCount
    if wanted != block { enter(wanted) }
    readTerm()
    return true
  }

  /// Moves to the next term of the block that does not begin with the first `length` bytes of the
  /// current one; `false` where the block has none, and then only ``seekForward(_:)`` and ``next()``
  /// may follow, from the block's end.
  mutating func skip(sharing length: Int) -> Bool {
    let last = min(
      (block &+ 1) &* TermDictionaryWriter.blockCount, dictionary.termCount)
    while ordinal &+ 1 < last {
      ordinal &+= 1
      let start = offset
      let (shared, rest) = readLengths()
      if shared < length {
        offset = start
        readTerm()
        return true
      }
      offset &+= rest
    }
    return false
  }

  /// Moves to the first term at or after `target`, which must come after the current term; whether
  /// there is one. Looks near the current term first.
  @discardableResult
  mutating func seekForward(_ target: Span<UInt8>) -> Bool {
    let wanted = TermDictionaryWriter.prefix(of: target)
    var low = block &+ 1
    var step = 1
    while low &+ step <= dictionary.blockCount,
      dictionary.prefix(ofBlock: low &+ step &- 1) < wanted
    {
      low &+= step
      step &<<= 1
    }
    let high = min(low &+ step &- 1, dictionary.blockCount)
    low = Self.firstIndex(low, high) { dictionary.prefix(ofBlock: $0) >= wanted }
    if low < dictionary.blockCount, dictionary.prefix(ofBlock: low) == wanted {
      // Blocks that begin alike in eight bytes: the full comparison decides.
      let before = term
      let isFound = seek(target)
      sharedCount = Self.commonCount(before.span, term.span)
      return isFound
    }
    // The target lies in the block before the first that begins after it, or that one begins with it.
    if low &- 1 > block {
      enter(low &- 1)
      ordinal = (low &- 1) &* TermDictionaryWriter.blockCount &- 1
      if findInBlock(target) { return true }
    }
    var common = Int.max
    while next() {
      common = min(common, sharedCount)
      if !Self.isLess(term.span, target) {
        sharedCount = common
        return true
      }
    }
    return false
  }

  /// Moves to the first term of the block, just entered, at or after `target`, without building those
  /// before; whether there is one. Else the iterator is at the block's end.
  private mutating func findInBlock(_ target: Span<UInt8>) -> Bool {
    let last = min((block &+ 1) &* TermDictionaryWriter.blockCount, dictionary.termCount)
    // How many bytes the term before, which comes before the target, shares with it.
    var common = 0
    while ordinal &+ 1 < last {
      ordinal &+= 1
      let start = offset
      let (shared, rest) = readLengths()
      let end = offset &+ rest
      defer { offset = end }
      // Sharing more with the term before than that does with the target, it comes before it too.
      if shared > common { continue }
      common = shared
      var isBefore = false
      var place = offset
      while place < end {
        guard common < target.count else { break }
        let byte = dictionary.blocks.byte(at: place)
        guard byte == target[common] else {
          isBefore = byte < target[common]
          break
        }
        common &+= 1
        place &+= 1
      }
      if place == end, common < target.count { isBefore = true }
      guard !isBefore else { continue }
      take(sharing: shared, with: target, at: start)
      return true
    }
    return false
  }

  /// Builds the term whose lengths stand at `start` and whose first `shared` bytes are the target's.
  private mutating func take(sharing shared: Int, with target: Span<UInt8>, at start: Int) {
    offset = start
    let (_, rest) = readLengths()
    var common = 0
    let limit = min(term.count, shared)
    while common < limit, term[common] == target[common] { common &+= 1 }
    if common == shared {
      while common < min(term.count, shared &+ rest),
        term[common] == dictionary.blocks.byte(at: offset &+ common &- shared)
      {
        common &+= 1
      }
    }
    sharedCount = common
    if term.count > common { term.removeLast(term.count &- common) }
    for index in common..<max(shared, common) { term.append(target[index]) }
    let kept = max(common &- shared, 0)
    dictionary.blocks.append(offset &+ kept..<offset &+ rest, to: &term)
    isFirst = false
  }

  /// Moves to the first term at or after `target`; whether there is one.
  @discardableResult
  mutating func seek(_ target: Span<UInt8>) -> Bool {
    let first = lastBlock(notAfter: target)
    enter(first)
    ordinal = first &* TermDictionaryWriter.blockCount &- 1
    // The block after, if there is one, begins with a later term.
    return findInBlock(target) || next()
  }

  /// Moves to the term of rank `ordinal`.
  mutating func seek(ordinal wanted: Int) {
    let first = wanted / TermDictionaryWriter.blockCount
    if first < dictionary.blockCount { enter(first) }
    ordinal = first &* TermDictionaryWriter.blockCount &- 1
    while ordinal < wanted, next() {}
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
    mutating get {
      let first = block &* TermDictionaryWriter.blockCount
      if entryOrdinal < first || entryOrdinal > ordinal {
        entryOrdinal = first &- 1
        entryOffset = termsEnd
        entryPostings = postingsStart
      }
      while entryOrdinal < ordinal {
        entryCache = PostingEntry(
          from: dictionary.blocks, at: &entryOffset, start: &entryPostings,
          detail: dictionary.detail)
        entryOrdinal &+= 1
      }
      return entryCache
    }
  }

  /// Whether `first` comes before `second` in the order of bytes.
  static func isLess(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    let common = min(first.count, second.count)
    for index in 0..<common where first[index] != second[index] {
      return first[index] < second[index]
    }
    return first.count < second.count
  }

  /// How many bytes `first` and `second` begin with alike.
  private static func commonCount(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Int {
    var common = 0
    while common < min(first.count, second.count), first[common] == second[common] { common &+= 1 }
    return common
  }

  // MARK: - Blocks

  private mutating func enter(_ wanted: Int) {
    block = wanted
    entryOrdinal = -1
    blockRange = wanted < dictionary.blockCount ? dictionary.range(ofBlock: wanted) : 0..<0
    offset = blockRange.lowerBound
    postingsStart = Int(dictionary.blocks.varint(at: &offset) & 0xFF_FFFF_FFFF)
    let size = Int(dictionary.blocks.varint(at: &offset) & 0xFFFF_FFFF)
    termsEnd = min(offset &+ size, blockRange.upperBound)
    isFirst = true
  }

  private mutating func readTerm() {
    var (shared, rest) = readLengths()
    sharedCount = shared
    if isFirst {
      // Nothing is left out of a block's first term; what it shares with the one before shows here.
      let limit = min(term.count, rest)
      var common = 0
      while common < limit, term[common] == dictionary.blocks.byte(at: offset &+ common) {
        common &+= 1
      }
      sharedCount = common
      shared = 0
      isFirst = false
    }
    if shared < term.count { term.removeLast(term.count &- shared) }
    dictionary.blocks.append(offset..<offset &+ rest, to: &term)
    offset &+= rest
  }

  /// Reads how many bytes the next term of the block shares with the one before, and how many follow.
  @inline(__always)
  private mutating func readLengths() -> (shared: Int, rest: Int) {
    let lengths = dictionary.blocks.byte(at: offset)
    offset &+= 1
    var shared = Int(lengths &>> 4)
    var rest = Int(lengths & 15)
    if shared == 15 { shared &+= Int(dictionary.blocks.varint(at: &offset) & 0xFFFF) }
    if rest == 15 { rest &+= Int(dictionary.blocks.varint(at: &offset) & 0xFFFF) }
    return (shared, min(rest, max(termsEnd &- offset, 0)))
  }

  /// The last block whose first term is at or before `target`, or the first block.
  private mutating func lastBlock(notAfter target: Span<UInt8>) -> Int {
    let wanted = TermDictionaryWriter.prefix(of: target)
    // Blocks that begin with a smaller prefix end at `low`, those with the same at `high`.
    let low = Self.firstIndex(0, dictionary.blockCount) { dictionary.prefix(ofBlock: $0) >= wanted }
    let high = Self.firstIndex(low, dictionary.blockCount) {
      dictionary.prefix(ofBlock: $0) > wanted
    }
    let after = Self.firstIndex(low, high) { candidate in
      enter(candidate)
      readTerm()
      return Self.isLess(target, term.span)
    }
    return max(after &- 1, 0)
  }

  /// The first index of `low..<high` that `isPast`, where all after it are too.
  @inline(__always)
  private static func firstIndex(_ low: Int, _ high: Int, isPast: (Int) -> Bool) -> Int {
    var low = low
    var high = high
    while low < high {
      let middle = (low &+ high) &>> 1
      if isPast(middle) { high = middle } else { low = middle &+ 1 }
    }
    return low
  }
}
