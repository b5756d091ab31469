/// Small letters for capitals: `Équateur` gives `équateur`, `ΟΔΟΣ` and `οδος` both `οδοσ`.
///
/// Unicode's simple case mapping, and one form for the two small sigmas of Greek.
public struct CaseFolding: TextFilter {
  private let table = CharacterTable.shared

  public init() {}

  public func apply(to buffer: inout TokenBuffer) {
    for index in buffer.tokens.indices {
      let range = buffer.byteRange(of: buffer.tokens[index])
      if !foldInPlace(&buffer.bytes, range) { rewrite(index, of: &buffer) }
    }
  }

  /// Folds as long as capital and small letter are of the same length; `false` at the first that
  /// are not.
  private func foldInPlace(_ bytes: inout [UInt8], _ range: Range<Int>) -> Bool {
    var text = bytes.mutableSpan
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      if byte < 0x80 {
        if byte &- 0x41 < 26 { text[offset] = byte | 0x20 }
        offset += 1
      } else if byte >= 0xC2, byte < 0xE0, offset + 1 < range.upperBound {
        let scalar = UInt32(byte & 0x1F) << 6 | UInt32(text[offset + 1] & 0x3F)
        let small = folded(scalar)
        guard small >= 0x80, small < 0x800 else { return false }
        text[offset] = UInt8(truncatingIfNeeded: 0xC0 | small >> 6)
        text[offset + 1] = UInt8(truncatingIfNeeded: 0x80 | small & 0x3F)
        offset += 2
      } else {
        return false
      }
    }
    return true
  }

  private func rewrite(_ index: Int, of buffer: inout TokenBuffer) {
    buffer.rewrite(index) { source, output in
      var offset = 0
      while offset < source.count {
        let scalar = DecodedScalar(source, at: offset)
        if scalar.value == DecodedScalar.malformed {
          output.append(source[offset])
        } else {
          output.appendUTF8(folded(scalar.value))
        }
        offset += scalar.length
      }
    }
  }

  @inline(__always)
  private func folded(_ scalar: UInt32) -> UInt32 {
    scalar == 0x3C2 ? 0x3C3 : table.smallLetter(of: scalar)
  }
}
