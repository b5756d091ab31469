/// 128 integers, most of them small: packed at the width of most, and the rest patched (Zukowski and
/// others 2006).
///
///     offset      size        content
///          0         1        width of the packed integers in bits, 0 to 32
///          1         1        number of exceptions, 0 to 15
///          2    16 * width    the lowest bits of all integers, a ``PackedBlock``
///                    -        each exception: its index, one byte; its higher bits, a varint
enum PatchedBlock {
  static let headerSize = 2
  private static let maximumExceptions = 15

  /// Appends `values`, 128 of them, at the width that takes the fewest bytes.
  static func append(_ values: [UInt32], to bytes: inout [UInt8]) {
    let width = bestWidth(of: values)
    let exceptions = values.indices.filter { values[$0] >> UInt32(width) != 0 && width < 32 }
    bytes.append(UInt8(width))
    bytes.append(UInt8(exceptions.count))
    PackedBlock.append(values, width: width, to: &bytes)
    for index in exceptions {
      bytes.append(UInt8(index))
      var rest = values[index] >> UInt32(width)
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
  }

  private static func bestWidth(of values: [UInt32]) -> Int {
    var counts = [Int](repeating: 0, count: 33)
    for value in values { counts[32 - value.leadingZeroBitCount] += 1 }
    var best = (width: 32, size: Int.max)
    for width in 0...32 {
      let wider = counts[(width + 1)...]
      guard wider.reduce(0, +) <= maximumExceptions else { continue }
      let patches = wider.indices.reduce(0) { $0 + counts[$1] * (1 + ($1 - width + 6) / 7) }
      let size = PackedBlock.byteCount(width: width) + patches
      if size < best.size { best = (width, size) }
    }
    return best.width
  }
}
