import Bytes

/// The bytes of a region, without the reference that keeps them mapped: for loops, in which counting
/// references would cost more than reading.
///
/// Safe as long as whoever holds the view holds the region too. It stands in this target because calls
/// across targets are not inlined. A read past the end gives zero:
/// whoever follows an offset that damage has changed goes astray among the bytes of the region, and
/// never leaves them.
@safe struct RegionView: Sendable {
  private nonisolated(unsafe) let start: UnsafeRawPointer?
  /// The length in bytes.
  let count: Int

  init(_ region: MappedRegion) {
    unsafe start = region.baseAddress
    count = region.count
  }

  /// The first byte, for loops that check their own bounds.
  var baseAddress: UnsafeRawPointer? {
    @inline(__always) get { unsafe start }
  }

  /// The byte at `offset`, or 0 past the end.
  @inline(__always) func byte(at offset: Int) -> UInt8 {
    guard offset >= 0, offset < count, let start = unsafe start else { return 0 }
    return unsafe start.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The little-endian integer at `offset`, or 0 where it would pass the end.
  @inline(__always)
  func integer<Number: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, as type: Number.Type
  ) -> Number {
    guard offset >= 0, offset <= count &- MemoryLayout<Number>.size, let start = unsafe start else {
      return 0
    }
    return unsafe Number(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// Reads an integer of 7 bits a byte, lowest first, and moves `offset` past it.
  @inline(__always) func varint(at offset: inout Int) -> UInt64 {
    let first = byte(at: offset)
    offset &+= 1
    if first < 0x80 { return UInt64(first) }
    return UInt64(first & 0x7F) | longVarint(at: &offset)
  }

  /// Appends the bytes in `range`, which start inside, cut to those there are.
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    guard range.lowerBound >= 0, range.lowerBound <= count, let start = unsafe start else { return }
    let length = min(range.count, count &- range.lowerBound)
    unsafe bytes.append(
      contentsOf: UnsafeRawBufferPointer(start: start + range.lowerBound, count: length))
  }

  /// The parts of a varint from its second byte on.
  func longVarint(at offset: inout Int) -> UInt64 {
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

extension MappedRegion {
  /// The bytes, to be read as long as this region is held.
  var view: RegionView { RegionView(self) }
}
