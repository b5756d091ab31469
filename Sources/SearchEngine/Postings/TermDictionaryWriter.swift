import Bytes

/// Writes the terms of a field, in the order of their bytes, with their ``PostingEntry``s.
///
/// Terms stand in blocks of 16. A block is
///
///     varint   where the first term's posting list starts, in bytes from the section's start
///     varint   size of the terms that follow, in bytes
///     terms    for each: a byte, 16 * shared + rest, of the number of bytes shared with the term
///              before (0 for the first) and of those that follow; 15 stands for a varint of the
///              number less 15, which comes next, that of `shared` first; then the bytes
///     entries  for each term its ``PostingEntry``
///
/// The index of the blocks has, for all blocks, the first eight bytes of the first term as a number
/// that sorts as they do (big-endian, short terms filled up with zeros), 8 bytes each; then, for all
/// blocks, the end of the block in the section of blocks, 4 bytes each.
struct TermDictionaryWriter {
  static let blockCount = 16

  private let detail: PostingDetail
  private(set) var termCount = 0
  private(set) var blocks = ByteWriter()
  private var prefixes: [UInt64] = []
  private var ends: [UInt32] = []

  private var previous: [UInt8] = []
  private var blockStart = 0
  private var terms = ByteWriter()
  private var entries = ByteWriter()

  init(detail: PostingDetail) {
    self.detail = detail
  }

  /// Adds a term, after all those added before in the order of bytes.
  mutating func add(_ term: Span<UInt8>, entry: PostingEntry) {
    if termCount % Self.blockCount == 0 {
      finishBlock()
      blockStart = entry.offset
      prefixes.append(Self.prefix(of: term))
      previous.removeAll(keepingCapacity: true)
    }
    var shared = 0
    while shared < previous.count, shared < term.count, previous[shared] == term[shared] {
      shared += 1
    }
    let rest = term.count - shared
    terms.append(UInt8(min(shared, 15) << 4 | min(rest, 15)))
    if shared >= 15 { terms.append(varint: shared - 15) }
    if rest >= 15 { terms.append(varint: rest - 15) }
    previous.removeLast(previous.count - shared)
    for index in shared..<term.count {
      terms.append(term[index])
      previous.append(term[index])
    }
    entry.append(to: &entries, detail: detail)
    termCount += 1
  }

  /// The index of the blocks, after the last term.
  mutating func finish() -> [UInt8] {
    finishBlock()
    var index = ByteWriter()
    for prefix in prefixes { index.append(integer: prefix) }
    for end in ends { index.append(integer: end) }
    return index.bytes
  }

  private mutating func finishBlock() {
    guard terms.count > 0 else { return }
    blocks.append(varint: blockStart)
    blocks.append(varint: terms.count)
    blocks.append(contentsOf: terms.bytes)
    blocks.append(contentsOf: entries.bytes)
    ends.append(UInt32(blocks.count))
    terms.removeAll()
    entries.removeAll()
  }

  /// The first eight bytes of `term` as a number that sorts as they do.
  static func prefix(of term: Span<UInt8>) -> UInt64 {
    var prefix: UInt64 = 0
    for index in 0..<8 {
      prefix = prefix << 8 | (index < term.count ? UInt64(term[index]) : 0)
    }
    return prefix
  }
}
