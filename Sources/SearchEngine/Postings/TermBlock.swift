/// The terms of one block of a ``TermDictionary``, walked where they lie.
///
/// The layout is drawn at ``TermDictionaryWriter``. Used only where the dictionary is held.
struct TermBlock {
  /// A term of the block, in two parts.
  struct Term {
    /// Its rank in the dictionary.
    var ordinal: Int
    /// How many bytes it has in common with the term before; 0 for the first of the block.
    var shared: Int
    /// Where its other bytes lie in the dictionary's blocks.
    var rest: Range<Int>
  }

  private let bytes: RegionView
  private let detail: PostingDetail
  /// The ranks of the block's terms.
  private let ordinals: Range<Int>
  private let termsEnd: Int
  private let postingsStart: Int
  private var ordinal: Int
  private var offset: Int

  // Where the entries have been read up to.
  private var entry = PostingEntry()
  private var entryOrdinal: Int
  private var entryOffset: Int
  private var entryPostings: Int

  /// The block of rank `block`, before its first term; an empty one past the last.
  init(_ dictionary: TermDictionary, _ block: Int) {
    bytes = dictionary.blocks
    detail = dictionary.detail
    ordinal = block &* TermDictionaryWriter.blockCount
    let end = min(ordinal &+ TermDictionaryWriter.blockCount, dictionary.termCount)
    ordinals = ordinal..<max(ordinal, end)
    let range = block < dictionary.blockCount ? dictionary.range(ofBlock: block) : 0..<0
    offset = range.lowerBound
    postingsStart = Int(bytes.varint(at: &offset) & 0xFF_FFFF_FFFF)
    let size = Int(bytes.varint(at: &offset) & 0xFFFF_FFFF)
    termsEnd = min(offset &+ size, range.upperBound)
    entryOrdinal = ordinal &- 1
    entryOffset = termsEnd
    entryPostings = postingsStart
  }

  /// The next term; `nil` past the last.
  @inline(__always)
  mutating func next() -> Term? {
    guard ordinal < ordinals.upperBound else { return nil }
    let lengths = bytes.byte(at: offset)
    offset &+= 1
    var shared = Int(lengths &>> 4)
    var count = Int(lengths & 15)
    if shared == 15 { shared &+= Int(bytes.varint(at: &offset) & 0xFFFF) }
    if count == 15 { count &+= Int(bytes.varint(at: &offset) & 0xFFFF) }
    let start = offset
    offset &+= min(count, max(termsEnd &- offset, 0))
    defer { ordinal &+= 1 }
    return Term(ordinal: ordinal, shared: shared, rest: start..<offset)
  }

  /// The next term at or after `target`; `nil` where the block has no more. Those before are passed
  /// over without being put together.
  ///
  /// - Parameter common: How many bytes the term before, which comes before the target, has in common
  ///   with it; 0 at the start of the block. Becomes the same for the term found.
  @inline(__always)
  mutating func next(notBefore target: Span<UInt8>, common: inout Int) -> Term? {
    while let term = next() {
      // With more in common with the term before than the target has, it comes before it too.
      if term.shared > common { continue }
      common = term.shared
      if !isLess(term.rest, target, &common) { return term }
    }
    return nil
  }

  /// Whether the block, none of whose terms has been asked for, begins with a term after `target`.
  func begins(after target: Span<UInt8>) -> Bool {
    var terms = self
    var common = 0
    guard let first = terms.next() else { return false }
    return !isLess(first.rest, target, &common)
      && (common < target.count || first.rest.count > target.count)
  }

  /// Whether the bytes in `rest` come before those of `target` from the place `common` on, which is moved
  /// past what they have in common.
  @inline(__always)
  private func isLess(_ rest: Range<Int>, _ target: Span<UInt8>, _ common: inout Int) -> Bool {
    for place in rest {
      guard common < target.count else { return false }
      let byte = bytes.byte(at: place)
      guard byte == target[common] else { return byte < target[common] }
      common &+= 1
    }
    return common < target.count
  }

  /// The entry of the term of rank `wanted`, which must be in the block.
  mutating func entry(of wanted: Int) -> PostingEntry {
    if entryOrdinal > wanted {
      entryOrdinal = ordinals.lowerBound &- 1
      entryOffset = termsEnd
      entryPostings = postingsStart
    }
    while entryOrdinal < wanted {
      entry = PostingEntry(
        from: bytes, at: &entryOffset, start: &entryPostings, detail: detail)
      entryOrdinal &+= 1
    }
    return entry
  }
}
