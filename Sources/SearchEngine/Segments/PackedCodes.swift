import Bytes

/// Whole numbers of 0, 1, 2, 4, 8, 16, 32 or 64 bits each, one after the other from the lowest bit
/// of the first byte on; none straddles a byte it does not fill.
struct PackedCodes: Sendable {
  let width: Int
  let region: MappedRegion

  /// The smallest width for codes up to `greatest`.
  static func width(for greatest: UInt64) -> Int {
    [0, 1, 2, 4, 8, 16, 32].first { greatest >> UInt64($0) == 0 } ?? 64
  }

  /// The length of `count` codes in bytes.
  static func byteCount(_ count: Int, width: Int) -> Int { (count * width + 7) / 8 }

  /// `codes` as bytes, each of `width` bits.
  static func bytes(_ codes: some Sequence<UInt64>, width: Int) -> [UInt8] {
    guard width > 0 else { return [] }
    var bytes: [UInt8] = []
    var pending: UInt64 = 0
    var filled = 0
    for code in codes {
      if width >= 8 {
        for shift in stride(from: 0, to: width, by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: code >> UInt64(shift)))
        }
        continue
      }
      pending |= code << UInt64(filled)
      filled += width
      if filled == 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        (pending, filled) = (0, 0)
      }
    }
    if filled > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    return bytes
  }

  /// The code at `index`; 0 past the last.
  @inline(__always)
  subscript(index: Int) -> UInt64 {
    switch width {
    case 8: return UInt64(region.byte(at: index))
    case 16: return UInt64(region.uint16(at: 2 &* index))
    case 32: return UInt64(region.uint32(at: 4 &* index))
    case 64: return region.uint64(at: 8 &* index)
    case 0: return 0
    default:
      let bit = index &* width
      let byte = region.byte(at: bit &>> 3)
      return UInt64((byte &>> UInt8(bit & 7)) & ((1 &<< UInt8(width)) &- 1))
    }
  }
}
