/// Reads a ``PatchedBlock`` where it lies.
///
/// The initialiser checks that the header, the packed integers and two bytes for each exception are
/// there, so that whoever calls keeps the bytes valid and nothing else.
@safe struct PatchedBlockReader {
  private let width: Int
  private let exceptionCount: Int
  private let packed: UnsafeRawPointer
  private let exceptionsSize: Int

  /// The block at `start`; `nil` where `size` bytes cannot hold it.
  @unsafe
  init?(_ start: UnsafeRawPointer, _ size: Int) {
    guard size >= PatchedBlock.headerSize else { return nil }
    width = Int(unsafe start.load(as: UInt8.self))
    exceptionCount = Int(unsafe start.load(fromByteOffset: 1, as: UInt8.self))
    unsafe packed = start + PatchedBlock.headerSize
    exceptionsSize = size &- PatchedBlock.headerSize &- PackedBlock.byteCount(width: width)
    guard width <= 32, exceptionsSize >= 0 else { return nil }
  }

  /// The length of the block, header and exceptions included, in bytes.
  var byteCount: Int {
    let packedEnd = PatchedBlock.headerSize &+ PackedBlock.byteCount(width: width)
    guard exceptionCount > 0 else { return packedEnd }
    var reader = unsafe exceptions
    for _ in 0..<exceptionCount {
      _ = unsafe reader.byte()
      _ = unsafe reader.next()
    }
    return packedEnd &+ exceptionsSize &- (unsafe reader.remaining)
  }

  /// Whether all integers are in the packed block, so that one of them is found at once.
  var isPlain: Bool { exceptionCount == 0 }

  /// The integer at `index`, 0 to 127.
  @inline(__always)
  func value(at index: Int) -> UInt32 {
    let low = unsafe PackedBlock.value(at: index, in: packed, width: width)
    return exceptionCount == 0 ? low : low | patch(at: index)
  }

  private func patch(at wanted: Int) -> UInt32 {
    var reader = unsafe exceptions
    for _ in 0..<exceptionCount {
      let index = Int(truncatingIfNeeded: unsafe reader.byte())
      let high = UInt32(truncatingIfNeeded: unsafe reader.next())
      if index == wanted { return high &<< UInt32(width) }
    }
    return 0
  }

  /// What ``unpack(adding:to:)`` has read.
  struct Extent {
    /// The length of the block, header and exceptions included, in bytes.
    var byteCount: Int
    /// No integer needs more bits.
    var width: Int
  }

  /// Writes all 128 integers to `output`, each with `added` added.
  @unsafe @discardableResult
  func unpack(adding added: UInt32, to output: UnsafeMutablePointer<UInt32>) -> Extent {
    unsafe PackedBlock.unpack(packed, width: width, adding: added, to: output)
    let packedEnd = PatchedBlock.headerSize &+ PackedBlock.byteCount(width: width)
    guard exceptionCount > 0 else { return Extent(byteCount: packedEnd, width: width) }
    var reader = unsafe exceptions
    var highs: UInt32 = 0
    for _ in 0..<exceptionCount {
      let index = Int(truncatingIfNeeded: unsafe reader.byte()) & (PackedBlock.count &- 1)
      let high = UInt32(truncatingIfNeeded: unsafe reader.next())
      highs |= high
      unsafe output[index] &+= high &<< UInt32(width)
    }
    return Extent(
      byteCount: packedEnd &+ exceptionsSize &- (unsafe reader.remaining),
      width: width &+ 32 &- highs.leadingZeroBitCount)
  }

  private var exceptions: VarintReader {
    unsafe VarintReader(packed + PackedBlock.byteCount(width: width), exceptionsSize)
  }
}

/// Reads variable-length integers one after the other; past the end there are zeros.
///
/// Unsafe because it trusts the pointer and the size it is made with.
@unsafe struct VarintReader {
  private var place: UnsafeRawPointer
  private let end: UnsafeRawPointer
  /// How many bytes have not been read.
  var remaining: Int { unsafe end - place }
  /// Whether nothing past the end has been asked for.
  private(set) var isInside = true

  @inline(__always)
  init(_ start: UnsafeRawPointer, _ size: Int) {
    unsafe place = start
    unsafe end = start + size
  }

  @inline(__always)
  mutating func byte() -> UInt8 {
    guard unsafe place < end else {
      unsafe isInside = false
      return 0
    }
    defer { unsafe place += 1 }
    return unsafe place.load(as: UInt8.self)
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let part = unsafe byte()
      value |= UInt64(part & 0x7F) &<< shift
      if part < 0x80 { break }
      shift &+= 7
    }
    return value
  }
}
