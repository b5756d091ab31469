/// 128 integers of 32 bits, each kept in the same number of bits.
///
/// The layout is vertical (Lemire and Boytsov 2015): integer `i` belongs to lane `i % 4` and row
/// `i / 4`, and each lane packs its 32 rows from the lowest bit up into `width` words. Word `w` of
/// the four lanes lie side by side, so that one vector instruction works on four integers:
///
///     offset          size   content
///     16 * w + 4 * l  4      word `w` of lane `l`, little-endian; `w` from 0 up to the width
///
/// Pointers are used here because a checked span takes 1.6 to 2 times as long. Callers have checked
/// that `16 * width` bytes can be read, and room for 128 integers be written.
enum PackedBlock {
  /// How many integers a block holds.
  static let count = 128

  /// The length of a block of integers of `width` bits, 0 to 32, in bytes.
  @inline(__always)
  static func byteCount(width: Int) -> Int { 16 &* width }

  /// How many bits the largest of `values` needs.
  static func width(of values: [UInt32]) -> Int {
    32 - values.reduce(0, |).leadingZeroBitCount
  }

  /// Appends `values`, 128 of them, keeping the lowest `width` bits of each.
  static func append(_ values: [UInt32], width: Int, to bytes: inout [UInt8]) {
    precondition(values.count == count && (0...32).contains(width))
    guard width > 0 else { return }
    let mask = UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(width)) - 1)
    // One word of each lane at a time, carried over to the next where a value straddles it.
    var words = SIMD4<UInt32>.zero
    var filled: UInt32 = 0
    for row in 0..<32 {
      let four =
        SIMD4(
          values[4 * row], values[4 * row + 1], values[4 * row + 2], values[4 * row + 3]) & mask
      words |= four &<< filled
      filled += UInt32(width)
      guard filled >= 32 else { continue }
      append(words, to: &bytes)
      filled -= 32
      // What did not fit; a shift by the whole width would leave what did.
      words = filled > 0 ? four &>> (UInt32(width) - filled) : .zero
    }
  }

  private static func append(_ words: SIMD4<UInt32>, to bytes: inout [UInt8]) {
    for lane in 0..<4 {
      let word = words[lane].littleEndian
      unsafe withUnsafeBytes(of: word) { unsafe bytes.append(contentsOf: $0) }
    }
  }

  /// The integer at `index`, 0 to 127, of the block at `input`.
  @unsafe @inline(__always)
  static func value(at index: Int, in input: UnsafeRawPointer, width: Int) -> UInt32 {
    if width == 0 { return 0 }
    let bit = (index &>> 2) &* width
    let shift = UInt64(bit & 31)
    let offset = (bit &>> 5) &* 16 &+ (index & 3) &* 4
    var wide = UInt64(
      UInt32(littleEndian: unsafe input.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    if Int(shift) &+ width > 32 {
      let next = unsafe input.loadUnaligned(fromByteOffset: offset &+ 16, as: UInt32.self)
      wide |= UInt64(UInt32(littleEndian: next)) &<< 32
    }
    return UInt32(truncatingIfNeeded: (wide &>> shift) & ((1 &<< UInt64(width)) &- 1))
  }

  /// Writes the 128 integers of the block at `input` to `output`, each with `added` added.
  @unsafe
  static func unpack(
    _ input: UnsafeRawPointer, width: Int, adding added: UInt32,
    to output: UnsafeMutablePointer<UInt32>
  ) {
    // A width known to the compiler turns all shifts and masks into constants.
    switch width {
    case 0: unsafe rows(input, 0, output, added)
    case 1: unsafe rows(input, 1, output, added)
    case 2: unsafe rows(input, 2, output, added)
    case 3: unsafe rows(input, 3, output, added)
    case 4: unsafe rows(input, 4, output, added)
    case 5: unsafe rows(input, 5, output, added)
    case 6: unsafe rows(input, 6, output, added)
    case 7: unsafe rows(input, 7, output, added)
    case 8: unsafe rows(input, 8, output, added)
    case 9: unsafe rows(input, 9, output, added)
    case 10: unsafe rows(input, 10, output, added)
    case 11: unsafe rows(input, 11, output, added)
    case 12: unsafe rows(input, 12, output, added)
    case 13: unsafe rows(input, 13, output, added)
    case 14: unsafe rows(input, 14, output, added)
    case 15: unsafe rows(input, 15, output, added)
    case 16: unsafe rows(input, 16, output, added)
    default: unsafe anyRows(input, width, output, added)
    }
  }

  /// Turns 128 integers into their running sums: the first becomes `previous` and itself. Sums wrap
  /// around at 2³².
  ///
  /// A pass of its own, because sums over lanes just unpacked make the compiler leave vector
  /// registers.
  @unsafe
  static func sum(_ integers: UnsafeMutablePointer<UInt32>, after previous: UInt32) {
    let output = UnsafeMutableRawPointer(integers)
    var last = SIMD4<UInt32>(repeating: previous)
    var offset = 0
    while offset < 16 &* 32 {
      var values = unsafe output.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt32>.self)
      // Sums of neighbours within each half, then of the first half into the second.
      let halves = unsafe unsafeBitCast(values, to: SIMD2<UInt64>.self) &<< SIMD2(repeating: 32)
      values &+= unsafe unsafeBitCast(halves, to: SIMD4<UInt32>.self)
      values &+= SIMD4(repeating: values[1]) & SIMD4(0, 0, .max, .max)
      values &+= last
      unsafe output.storeBytes(of: values, toByteOffset: offset, as: SIMD4<UInt32>.self)
      last = SIMD4(repeating: values[3])
      offset &+= 16
    }
  }

  /// Wide integers are rare; one loop serves all their widths.
  @unsafe @inline(never)
  private static func anyRows(
    _ input: UnsafeRawPointer, _ width: Int, _ output: UnsafeMutablePointer<UInt32>,
    _ added: UInt32
  ) {
    unsafe rows(input, width, output, added)
  }

  @unsafe @inline(__always)
  private static func rows(
    _ input: UnsafeRawPointer, _ width: Int, _ output: UnsafeMutablePointer<UInt32>,
    _ added: UInt32
  ) {
    // Written out, because a loop would leave the shifts variable.
    let added = SIMD4<UInt32>(repeating: added)
    unsafe row(0, input, width, output, added)
    unsafe row(1, input, width, output, added)
    unsafe row(2, input, width, output, added)
    unsafe row(3, input, width, output, added)
    unsafe row(4, input, width, output, added)
    unsafe row(5, input, width, output, added)
    unsafe row(6, input, width, output, added)
    unsafe row(7, input, width, output, added)
    unsafe row(8, input, width, output, added)
    unsafe row(9, input, width, output, added)
    unsafe row(10, input, width, output, added)
    unsafe row(11, input, width, output, added)
    unsafe row(12, input, width, output, added)
    unsafe row(13, input, width, output, added)
    unsafe row(14, input, width, output, added)
    unsafe row(15, input, width, output, added)
    unsafe row(16, input, width, output, added)
    unsafe row(17, input, width, output, added)
    unsafe row(18, input, width, output, added)
    unsafe row(19, input, width, output, added)
    unsafe row(20, input, width, output, added)
    unsafe row(21, input, width, output, added)
    unsafe row(22, input, width, output, added)
    unsafe row(23, input, width, output, added)
    unsafe row(24, input, width, output, added)
    unsafe row(25, input, width, output, added)
    unsafe row(26, input, width, output, added)
    unsafe row(27, input, width, output, added)
    unsafe row(28, input, width, output, added)
    unsafe row(29, input, width, output, added)
    unsafe row(30, input, width, output, added)
    unsafe row(31, input, width, output, added)
  }

  /// Unpacks four neighbours.
  @unsafe @inline(__always)
  private static func row(
    _ row: Int, _ input: UnsafeRawPointer, _ width: Int, _ output: UnsafeMutablePointer<UInt32>,
    _ added: SIMD4<UInt32>
  ) {
    var values = SIMD4<UInt32>.zero
    if width > 0 {
      let bit = row &* width
      let shift = UInt32(truncatingIfNeeded: bit & 31)
      let words = unsafe input + (bit &>> 5) &* 16
      values = unsafe words.loadUnaligned(as: SIMD4<UInt32>.self) &>> SIMD4(repeating: shift)
      if Int(shift) &+ width > 32 {
        let next = unsafe words.loadUnaligned(fromByteOffset: 16, as: SIMD4<UInt32>.self)
        values |= next &<< SIMD4(repeating: 32 &- shift)
      }
      let mask = UInt32(truncatingIfNeeded: (UInt64(1) &<< UInt64(width)) &- 1)
      values &= SIMD4(repeating: mask)
    }
    values &+= added
    unsafe UnsafeMutableRawPointer(output + 4 &* row).storeBytes(
      of: values, as: SIMD4<UInt32>.self)
  }
}
