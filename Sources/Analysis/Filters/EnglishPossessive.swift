/// Drops the English possessive ending, whatever the apostrophe: `Greece’s` gives `Greece`.
public struct EnglishPossessive: TextFilter {
  public init() {}

  public func apply(to buffer: inout TokenBuffer) {
    for index in buffer.tokens.indices {
      let range = buffer.byteRange(of: buffer.tokens[index])
      guard let length = ownerLength(of: buffer.bytes.span.extracting(range)) else { continue }
      buffer.tokens[index].count = UInt32(length)
    }
  }

  /// How many bytes stand before the ending, or `nil` where there is none.
  private func ownerLength(of text: Span<UInt8>) -> Int? {
    guard text.count >= 3, text[text.count - 1] | 0x20 == 0x73 else { return nil }
    // The sign before the s starts at most three bytes back.
    var start = text.count - 2
    while start > 0, text.count - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    let sign = DecodedScalar(text, at: start)
    guard start > 0, start + sign.length == text.count - 1,
      CharacterTable.shared.traits(of: sign.value).contains(.apostrophe)
    else { return nil }
    return start
  }
}
