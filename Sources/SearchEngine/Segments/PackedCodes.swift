import Bytes

/// Whole numbers of 0, 1, 2, 4, 8, 16, 32 or 64 bits each, one after the other from the lowest bit
/// of the first byte on; none straddles a byte it does not fill.
struct PackedCodes: Sendable {
  /// The codes without what keeps their bytes: for loops, as long as the codes themselves are held.
  struct View: Sendable {
    let width: Int
    fileprivate let bytes: RegionView

    /// The code at `index`; 0 past the last.
    @inline(__always)
    subscript(index: Int) -> UInt64 {
      switch width {
      case 8: return UInt64(bytes.byte(at: index))
      case 16: return UInt64(bytes.integer(at: 2 &* index, as: UInt16.self))
      case 32: return UInt64(bytes.integer(at: 4 &* index, as: UInt32.self))
      case 64: return bytes.integer(at: 8 &* index, as: UInt64.self)
      case 0: return 0
      default:
        let bit = index &* width
        let byte = bytes.byte(at: bit &>> 3)
        return UInt64((byte &>> UInt8(truncatingIfNeeded: bit & 7)) & ((1 &<< UInt8(width)) &- 1))
      }
    }
  }

  let region: MappedRegion
  let view: View

  init(width: Int, region: MappedRegion) {
    self.region = region
    view = View(width: width, bytes: region.view)
  }

  /// The code at `index`; 0 past the last.
  @inline(__always)
  subscript(index: Int) -> UInt64 { view[index] }

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
}
