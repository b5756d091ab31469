/// The small letters of Turkish for its two capitals of i: `Isı` gives `ısı`, `İl` gives `il`.
///
/// Stands before ``CaseFolding``, which knows `I` as the capital of `i` alone.
public struct TurkishCapitals: TextFilter {
  public init() {}

  public func apply(to buffer: inout TokenBuffer) {
    for index in buffer.tokens.indices {
      let range = buffer.byteRange(of: buffer.tokens[index])
      guard Self.hasCapital(buffer.bytes.span.extracting(range)) else { continue }
      buffer.rewrite(index) { source, output in
        var offset = 0
        while offset < source.count {
          if source[offset] == 0x49 {
            output.appendUTF8(0x131)
            offset += 1
          } else if source[offset] == 0xC4, offset + 1 < source.count, source[offset + 1] == 0xB0 {
            output.append(0x69)
            offset += 2
          } else {
            output.append(source[offset])
            offset += 1
          }
        }
      }
    }
  }

  /// Whether there is an `I` or an `İ`.
  private static func hasCapital(_ text: Span<UInt8>) -> Bool {
    for offset in text.indices where text[offset] == 0x49 || text[offset] == 0xC4 { return true }
    return false
  }
}
