/// Hashes of whole texts, eight bytes at a time; words that are read byte by byte have a
/// ``LabelHash``.
enum TextHash {
  /// Odd, with as many ones as zeros.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of some bytes; texts with the same hash are taken for one.
  static func of(_ text: Span<UInt8>) -> UInt64 {
    // No text is so long that its end and its length are told alike.
    var hash = UInt64(truncatingIfNeeded: text.count) &* factor
    var offset = 0
    while offset + 8 <= text.count {
      hash = mix(
        hash, unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < text.count {
      rest = rest << 8 | UInt64(text[offset])
      offset += 1
    }
    return mix(hash, rest)
  }

  /// Multiplication with both halves of the product folded into one.
  @inline(__always) private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
