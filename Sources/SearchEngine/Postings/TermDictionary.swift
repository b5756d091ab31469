import Bytes

/// Finds terms, and walks them in the order of their bytes, where they lie in the file.
///
/// The layout is drawn at ``TermDictionaryWriter``. A term's ordinal is its rank, from 0.
struct TermDictionary: Sendable {
  let termCount: Int
  let detail: PostingDetail
  let blocks: RegionView
  private let index: RegionView
  /// Keeps what the views show.
  private let regions: [MappedRegion]
  let blockCount: Int

  /// `nil` where the index does not fit the number of terms.
  init?(blocks: MappedRegion, index: MappedRegion, termCount: Int, detail: PostingDetail) {
    let perBlock = TermDictionaryWriter.blockCount
    blockCount = (termCount + perBlock - 1) / perBlock
    guard index.count == blockCount * 12 else { return nil }
    self.blocks = blocks.view
    self.index = index.view
    regions = [blocks, index]
    self.termCount = termCount
    self.detail = detail
  }

  /// The entry of `term`; `nil` where no document has it.
  func entry(of term: Span<UInt8>) -> PostingEntry? {
    guard var place = place(of: term) else { return nil }
    return place.block.entry(of: place.ordinal)
  }

  /// The ordinal of `term`; `nil` where no document has it.
  func ordinal(of term: Span<UInt8>) -> Int? { place(of: term)?.ordinal }

  private func place(of term: Span<UInt8>) -> (block: TermBlock, ordinal: Int)? {
    let wanted = lastBlock(notAfter: term)
    guard wanted >= 0 else { return nil }
    var block = TermBlock(self, wanted)
    var common = 0
    guard let found = block.next(notBefore: term, common: &common), common == term.count,
      found.shared &+ found.rest.count == term.count
    else { return nil }
    return (block, found.ordinal)
  }

  /// The term of rank `ordinal`, which must be under ``termCount``.
  func term(at ordinal: Int) -> [UInt8] {
    var terms = TermIterator(self)
    terms.seek(ordinal: ordinal)
    return terms.term
  }

  /// The first eight bytes of the block's first term; see ``TermDictionaryWriter/prefix(of:)``.
  @inline(__always)
  func prefix(ofBlock block: Int) -> UInt64 {
    index.integer(at: 8 &* block, as: UInt64.self)
  }

  /// Where the block lies in ``blocks``.
  func range(ofBlock block: Int) -> Range<Int> {
    let table = 8 &* blockCount
    let start = block == 0 ? 0 : Int(index.integer(at: table &+ 4 &* (block &- 1), as: UInt32.self))
    let end = Int(index.integer(at: table &+ 4 &* block, as: UInt32.self))
    return start..<max(start, min(end, blocks.count))
  }
}
