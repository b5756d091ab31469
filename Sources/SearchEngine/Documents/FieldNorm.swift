/// The length of a field in tokens, in one byte.
///
/// Lengths up to 40 are exact; longer ones keep their four highest bits and round down, 12.5 % off
/// at most. 0 stands for a field that the document does not have.
enum FieldNorm {
  /// The norm of a field of `length` tokens.
  static func norm(ofLength length: Int) -> UInt8 {
    length < exact ? UInt8(max(length, 0)) : UInt8(min(exact + compact(length - exact), 255))
  }

  /// By norm, the shortest length it stands for.
  static let lengths: [Int] = (0..<256).map { norm in
    norm < exact ? norm : exact + expand(norm - exact)
  }

  /// How many norms stand for themselves before three bits and an exponent take over.
  private static let exact = 24

  /// The highest bit's place, and the three bits below it.
  private static func compact(_ value: Int) -> Int {
    let bits = Int.bitWidth - value.leadingZeroBitCount
    guard bits >= 4 else { return value }
    let shift = bits - 4
    return (value >> shift) & 0b111 | (shift + 1) << 3
  }

  private static func expand(_ code: Int) -> Int {
    let shift = code >> 3 - 1
    return shift < 0 ? code : (code & 0b111 | 0b1000) << shift
  }
}
