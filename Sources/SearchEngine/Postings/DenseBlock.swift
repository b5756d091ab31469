/// 128 documents that lie close together: a bit for each number that they span, so that blocks are
/// intersected without being decoded.
///
///     offset  size  content
///          0     1  128, which is no width of a ``PatchedBlock``
///          1     1  length of the bits, in bytes, 16 to 255
///          2     -  the bits, the lowest of each byte first
///
/// The first bit stands for the document after the last of the block before, rounded down to a
/// multiple of eight; for 0 in the first block.
enum DenseBlock {
  static let mark: UInt8 = 128
  static let headerSize = 2

  /// The document of the first bit of a block that follows `previous`; ``DocumentID/end`` is before the
  /// first of all.
  @inline(__always)
  static func base(after previous: DocumentID) -> DocumentID { (previous &+ 1) & ~7 }

  /// The length in bytes of the block with `last` that follows `previous`; `nil` where the documents
  /// lie too far apart for one.
  static func byteCount(after previous: DocumentID, through last: DocumentID) -> Int? {
    let length = Int((last &- base(after: previous)) >> 3) + 1
    return length <= UInt8.max ? headerSize + length : nil
  }

  /// Appends the block.
  ///
  /// - Parameters:
  ///   - gaps: By document, its distance to the one before, less one.
  ///   - length: What ``byteCount(after:through:)`` gives.
  static func append(
    _ gaps: [UInt32], after previous: DocumentID, byteCount length: Int, to bytes: inout [UInt8]
  ) {
    bytes.append(mark)
    bytes.append(UInt8(length - headerSize))
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: length - headerSize))
    let base = base(after: previous)
    var document = previous
    for gap in gaps {
      document = document &+ 1 &+ gap
      let place = document &- base
      bytes[start + Int(place >> 3)] |= 1 << UInt8(place & 7)
    }
  }
}
