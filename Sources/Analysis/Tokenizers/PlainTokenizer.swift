/// The longest runs of Unicode letters and numbers (general categories L and N), in small letters.
///
/// Accents stay, apostrophes and marks separate, and bytes that are not UTF-8 separate too. One pass
/// over the bytes, made for indexing much text fast.
public struct PlainTokenizer: Tokenizer {
  private let table = CharacterTable.shared

  public init() {}

  public func tokenize(_ source: Span<UInt8>, into buffer: inout TokenBuffer) {
    let table = table
    let count = source.count
    var written = buffer.bytes.count
    // A few small letters take three bytes where the capital takes two (Ⱥ, ⱥ), so the text may
    // grow by half.
    buffer.bytes.append(contentsOf: repeatElement(0, count: count + count / 2))
    var tokens: [Token] = []
    swap(&tokens, &buffer.tokens)
    var output = buffer.bytes.mutableSpan
    var offset = 0
    var position: UInt32 = 0
    while offset < count {
      let wordStart = offset
      let textStart = written
      while offset < count {
        let byte = source[offset]
        if byte < 0x80 {
          let small = Self.smallASCII(byte)
          if small == 0 { break }
          output[written] = small
          written += 1
          offset += 1
        } else {
          let scalar = DecodedScalar(source, at: offset)
          guard table.traits(of: scalar.value).contains(.alphanumeric) else { break }
          written = Self.write(table.smallLetter(of: scalar.value), to: &output, at: written)
          offset += scalar.length
        }
      }
      if written > textStart {
        tokens.append(
          Token(
            start: UInt32(textStart), count: UInt32(written - textStart),
            sourceStart: UInt32(wordStart), sourceEnd: UInt32(offset), position: position))
        position += 1
      }
      if offset < count {
        offset += source[offset] < 0x80 ? 1 : DecodedScalar(source, at: offset).length
      }
    }
    swap(&tokens, &buffer.tokens)
    buffer.bytes.removeSubrange(written...)
  }

  /// The small letter or digit `byte` stands for, 0 where it is neither letter nor digit.
  @inline(__always)
  private static func smallASCII(_ byte: UInt8) -> UInt8 {
    let small = byte | 0x20
    if small &- 0x61 < 26 { return small }
    return byte &- 0x30 < 10 ? byte : 0
  }

  /// Writes `scalar` as UTF-8 and returns the offset past it.
  @inline(__always)
  private static func write(
    _ scalar: UInt32, to output: inout MutableSpan<UInt8>, at offset: Int
  ) -> Int {
    if scalar < 0x80 {
      output[offset] = UInt8(truncatingIfNeeded: scalar)
      return offset + 1
    }
    if scalar < 0x800 {
      output[offset] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      output[offset + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return offset + 2
    }
    if scalar < 0x10000 {
      output[offset] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      output[offset + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      output[offset + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return offset + 3
    }
    output[offset] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
    output[offset + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
    output[offset + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    output[offset + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    return offset + 4
  }
}
