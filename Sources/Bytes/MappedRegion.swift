/// A part of a ``MappedFile``, with reads that check their bounds.
///
/// Safe because it keeps the mapping alive and was cut out of it within its bounds. A read past
/// the end gives zero: whoever follows an offset that damage has changed goes astray among the
/// bytes of the region, and never leaves them.
@safe package struct MappedRegion: Sendable {
  /// The length in bytes.
  package let count: Int
  @usableFromInline nonisolated(unsafe) let start: UnsafeRawPointer?
  private let owner: MappedFile?

  /// No bytes.
  package static let empty = unsafe MappedRegion(start: nil, count: 0, owner: nil)

  @unsafe init(start: UnsafeRawPointer?, count: Int, owner: MappedFile?) {
    unsafe self.start = start
    self.count = count
    self.owner = owner
  }

  /// The first byte, for loops that check their own bounds; valid as long as this region.
  @inlinable package var baseAddress: UnsafeRawPointer? { unsafe start }

  /// The byte at `offset`, or 0 past the end.
  @inlinable package func byte(at offset: Int) -> UInt8 {
    guard offset >= 0, offset < count, let start = unsafe start else { return 0 }
    return unsafe start.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The little-endian integer at `offset`, or 0 where it would pass the end.
  @inlinable package func integer<Number: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, as type: Number.Type
  ) -> Number {
    guard offset >= 0, offset <= count &- MemoryLayout<Number>.size, let start = unsafe start else {
      return 0
    }
    return unsafe Number(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: type))
  }

  @inlinable package func uint16(at offset: Int) -> UInt16 { integer(at: offset, as: UInt16.self) }
  @inlinable package func uint32(at offset: Int) -> UInt32 { integer(at: offset, as: UInt32.self) }
  @inlinable package func uint64(at offset: Int) -> UInt64 { integer(at: offset, as: UInt64.self) }

  /// Reads an integer of 7 bits a byte, lowest first, and moves `offset` past it.
  @inlinable package func varint(at offset: inout Int) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = byte(at: offset)
      offset &+= 1
      value |= UInt64(next & 0x7F) &<< shift
      if next < 0x80 { break }
      shift &+= 7
    }
    return value
  }

  /// The bytes in `range`, cut to those there are.
  package func bytes(_ range: Range<Int>) -> [UInt8] {
    let kept = range.clamped(to: 0..<count)
    guard let start = unsafe start, !kept.isEmpty else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start + kept.lowerBound, count: kept.count))
  }

  /// The UTF-8 text in `range`, cut to the bytes there are; ill-formed parts are replaced.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// The part in `range`; `nil` where this region is shorter.
  package func region(_ range: Range<Int>) -> MappedRegion? {
    guard range.lowerBound >= 0, range.upperBound <= count, let start = unsafe start else {
      return range.isEmpty ? .empty : nil
    }
    return unsafe MappedRegion(start: start + range.lowerBound, count: range.count, owner: owner)
  }

  /// Lends the bytes to `body`.
  package func withBytes<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(UnsafeRawBufferPointer(start: start, count: count).bytes)
  }
}
