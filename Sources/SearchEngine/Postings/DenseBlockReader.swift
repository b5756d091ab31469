/// Reads a ``DenseBlock`` where it lies.
///
/// The initialiser checks that all bits are there, and every look at them that it is at one of them,
/// so that whoever calls keeps the bytes valid and nothing else.
@safe struct DenseBlockReader {
  /// The document of the first bit, a multiple of 8.
  private let base: DocumentID
  private let bits: UnsafeRawPointer
  /// The length of the bits in bytes, at least 16.
  private let length: Int

  /// The block at `start` that follows the document `previous`; `nil` where there is another kind of
  /// block, or `size` bytes cannot hold it.
  @unsafe @inline(__always)
  init?(_ start: UnsafeRawPointer, _ size: Int, after previous: DocumentID) {
    guard size >= DenseBlock.headerSize, unsafe start.load(as: UInt8.self) == DenseBlock.mark else {
      return nil
    }
    length = Int(unsafe start.load(fromByteOffset: 1, as: UInt8.self))
    guard length >= PackedBlock.count / 8, length &+ DenseBlock.headerSize <= size else {
      return nil
    }
    unsafe bits = start + DenseBlock.headerSize
    base = DenseBlock.base(after: previous)
  }

  /// The length of the block in bytes.
  var byteCount: Int { length &+ DenseBlock.headerSize }

  /// Whether the block has `document`.
  @inline(__always)
  func contains(_ document: DocumentID) -> Bool {
    // A document before the first wraps around to a place far past the last.
    let place = document &- base
    guard place < DocumentID(truncatingIfNeeded: length &* 8) else { return false }
    let byte = unsafe bits.load(fromByteOffset: Int(place &>> 3), as: UInt8.self)
    return byte &>> UInt8(truncatingIfNeeded: place & 7) & 1 == 1
  }

  /// Which words of 64 bits the block's bits belong to, where document `d` has bit `d % 64` of word
  /// `d / 64`.
  var wordRange: Range<Int> {
    Int(base &>> 6)..<(Int(base) &+ 8 &* length &+ 63) &>> 6
  }

  /// Which of the 64 documents from `document` on, a multiple of 8, the block has; the first is the
  /// lowest bit.
  @inline(__always)
  func word(from document: Int) -> UInt64 {
    let offset = (document &- Int(base)) &>> 3
    if offset >= 0, offset &+ 8 <= length { return unsafe load(offset) }
    // Bytes beyond either end are zeros.
    if offset < 0 { return offset > -8 ? unsafe load(0) &<< UInt64(-8 &* offset) : 0 }
    let missing = offset &+ 8 &- length
    return missing < 8 ? unsafe load(length &- 8) &>> UInt64(8 &* missing) : 0
  }

  @unsafe @inline(__always)
  private func load(_ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bits.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Counts the documents of the block before others, which come in rising order.
  struct Ranks {
    fileprivate var offset = 0
    fileprivate var count = 0
  }

  /// How many documents of the block come before `document`.
  @inline(__always)
  func rank(of document: DocumentID, _ ranks: inout Ranks) -> Int {
    let place = Int(document) &- Int(base)
    while ranks.offset &+ 64 <= place {
      ranks.count &+= word(from: Int(base) &+ ranks.offset).nonzeroBitCount
      ranks.offset &+= 64
    }
    let before = (UInt64(1) &<< UInt64(truncatingIfNeeded: place & 63)) &- 1
    return ranks.count &+ (word(from: Int(base) &+ ranks.offset) & before).nonzeroBitCount
  }

  /// Writes all documents to `output`, with room for 136; whether there are 128 of them.
  @unsafe
  func unpack(to output: UnsafeMutablePointer<DocumentID>) -> Bool {
    var count = 0
    unsafe Self.offsets.withUnsafeBufferPointer { table in
      guard let table = table.baseAddress else { return }
      var first = SIMD8<UInt32>(repeating: base)
      for offset in 0..<length {
        let byte = unsafe bits.load(fromByteOffset: offset, as: UInt8.self)
        // Eight are written always, and those past the last overwritten.
        guard count <= PackedBlock.count else { return }
        let places = unsafe unsafeBitCast(table[Int(byte)], to: SIMD8<UInt8>.self)
        unsafe UnsafeMutableRawPointer(output + count).storeBytes(
          of: first &+ SIMD8<UInt32>(truncatingIfNeeded: places), as: SIMD8<UInt32>.self)
        count &+= byte.nonzeroBitCount
        first &+= 8
      }
    }
    return count == PackedBlock.count
  }

  /// By byte, the places of its bits, from the lowest up, eight bits each.
  private static let offsets: [UInt64] = (0..<256).map { byte in
    var places: UInt64 = 0
    var count: UInt64 = 0
    for bit in 0..<8 where byte >> bit & 1 == 1 {
      places |= UInt64(bit) << (8 * count)
      count += 1
    }
    return UInt64(littleEndian: places)
  }
}
