/// Bytes that are looked at together: most of a page is passed over in words.
enum Words {
  typealias Sixteen = SIMD16<UInt8>

  /// 255 in the lanes that are the same in both, 0 in others. Both must be vectors: a comparison with
  /// a single byte is made lane by lane.
  @inline(__always) static func equal(_ lanes: Sixteen, _ others: Sixteen) -> Sixteen {
    Sixteen().replacing(with: Sixteen(repeating: 255), where: lanes .== others)
  }

  /// Whether any of `bits` is set in either half.
  @inline(__always) static func isAnySet(_ lanes: Sixteen, of bits: UInt64 = .max) -> Bool {
    let halves = unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    return (halves[0] | halves[1]) & bits != 0
  }

  /// The sum of all lanes.
  @inline(__always) static func sum(_ lanes: Sixteen) -> Int {
    let halves = unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    let (low, high) = (halves[0], halves[1])
    let pairs =
      (low & 0x00FF_00FF_00FF_00FF) &+ (low >> 8 & 0x00FF_00FF_00FF_00FF)
      &+ (high & 0x00FF_00FF_00FF_00FF) &+ (high >> 8 & 0x00FF_00FF_00FF_00FF)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}

extension [UInt8] {
  /// The offset of the first byte from `start` on that is no ASCII; the count where there is none.
  func firstBeyondASCII(from start: Int) -> Int {
    guard start >= 0 else { return 0 }
    var index = start
    unsafe withUnsafeBytes { bytes in
      while index + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
        if high != 0 {
          index += high.trailingZeroBitCount / 8
          return
        }
        index += 8
        // Behind eight that are, there are many.
        while index + 32 <= bytes.count {
          let first = unsafe bytes.loadUnaligned(fromByteOffset: index, as: Words.Sixteen.self)
          let next = unsafe bytes.loadUnaligned(fromByteOffset: index + 16, as: Words.Sixteen.self)
          if Words.isAnySet(first | next, of: 0x8080_8080_8080_8080) { break }
          index += 32
        }
      }
      while index < bytes.count, unsafe bytes[index] < 0x80 { index += 1 }
    }
    return index
  }
}
