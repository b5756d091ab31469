/// The bytes of a region, without the reference that keeps them mapped: for loops, in which counting
/// references would cost more than reading.
///
/// Safe as long as whoever holds the view holds the region too. A read past the end gives zero:
/// whoever follows an offset that damage has changed goes astray among the bytes of the region, and
/// never leaves them.
@safe package struct RegionView: Sendable {
  @usableFromInline nonisolated(unsafe) let start: UnsafeRawPointer?
  /// The length in bytes.
  package let count: Int

  @unsafe init(start: UnsafeRawPointer?, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  /// The first byte, for loops that check their own bounds.
  @inlinable package var baseAddress: UnsafeRawPointer? {
    @inline(__always) get { unsafe start }
  }

  /// The byte at `offset`, or 0 past the end.
  @inlinable @inline(__always) package func byte(at offset: Int) -> UInt8 {
    guard offset >= 0, offset < count, let start = unsafe start else { return 0 }
    return unsafe start.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The little-endian integer at `offset`, or 0 where it would pass the end.
  @inlinable @inline(__always)
  package func integer<Number: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, as type: Number.Type
  ) -> Number {
    guard offset >= 0, offset <= count &- MemoryLayout<Number>.size, let start = unsafe start else {
      return 0
    }
    return unsafe Number(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// Reads an integer of 7 bits a byte, lowest first, and moves `offset` past it.
  @inlinable @inline(__always) package func varint(at offset: inout Int) -> UInt64 {
    let first = byte(at: offset)
    offset &+= 1
    if first < 0x80 { return UInt64(first) }
    return UInt64(first & 0x7F) | longVarint(at: &offset)
  }

  /// Appends the bytes in `range`, which start inside, cut to those there are.
  @inlinable package func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    guard range.lowerBound >= 0, range.lowerBound <= count, let start = unsafe start else { return }
    let length = min(range.count, count &- range.lowerBound)
    unsafe bytes.append(
      contentsOf: UnsafeRawBufferPointer(start: start + range.lowerBound, count: length))
  }

  /// The parts of a varint from its second byte on.
  @inlinable package func longVarint(at offset: inout Int) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 7
    while shift < 64 {
      let next = byte(at: offset)
      offset &+= 1
      value |= UInt64(next & 0x7F) &<< shift
      if next < 0x80 { break }
      shift &+= 7
    }
    return value
  }
}

/// A part of a ``MappedFile``, with reads that check their bounds; see ``RegionView``.
///
/// Safe because it keeps the mapping alive and was cut out of it within its bounds.
@safe package struct MappedRegion: Sendable {
  /// The bytes, to be read as long as this region is held.
  package let view: RegionView
  private let owner: MappedFile?

  /// No bytes.
  package static let empty = unsafe MappedRegion(start: nil, count: 0, owner: nil)

  @unsafe init(start: UnsafeRawPointer?, count: Int, owner: MappedFile?) {
    unsafe view = RegionView(start: start, count: count)
    self.owner = owner
  }

  private var start: UnsafeRawPointer? { unsafe view.baseAddress }

  /// The length in bytes.
  @inlinable package var count: Int { view.count }

  /// The first byte, for loops that check their own bounds; valid as long as this region.
  @inlinable package var baseAddress: UnsafeRawPointer? { unsafe view.baseAddress }

  /// The byte at `offset`, or 0 past the end.
  @inlinable @inline(__always) package func byte(at offset: Int) -> UInt8 { view.byte(at: offset) }

  @inlinable @inline(__always) package func uint16(at offset: Int) -> UInt16 {
    view.integer(at: offset, as: UInt16.self)
  }

  @inlinable @inline(__always) package func uint32(at offset: Int) -> UInt32 {
    view.integer(at: offset, as: UInt32.self)
  }

  @inlinable @inline(__always) package func uint64(at offset: Int) -> UInt64 {
    view.integer(at: offset, as: UInt64.self)
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
