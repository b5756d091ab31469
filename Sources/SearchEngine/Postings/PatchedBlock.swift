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
    // How many values need exactly so many bits.
    var counts = InlineArray<33, Int>(repeating: 0)
    var greatest = 0
    for value in values {
      let bits = 32 - value.leadingZeroBitCount
      counts[bits] += 1
      greatest = max(greatest, bits)
    }
    var best = greatest
    var bestSize = PackedBlock.byteCount(width: greatest)
    var exceptions = 0
    var width = greatest
    while width > 0 {
      exceptions += counts[width]
      width -= 1
      guard exceptions <= maximumExceptions else { break }
      var size = PackedBlock.byteCount(width: width)
      for bits in width + 1...greatest { size += counts[bits] * (1 + (bits - width + 6) / 7) }
      if size < bestSize { (best, bestSize) = (width, size) }
    }
    return best
  }
}
