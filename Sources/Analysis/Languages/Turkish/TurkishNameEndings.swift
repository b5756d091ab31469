/// Drops the endings that Turkish parts from names by an apostrophe, whatever its shape:
/// `Ankara’daki` gives `Ankara`.
public struct TurkishNameEndings: TextFilter {
  public init() {}

  public func apply(to buffer: inout TokenBuffer) {
    for index in buffer.tokens.indices {
      let range = buffer.byteRange(of: buffer.tokens[index])
      let length = Self.nameLength(of: buffer.bytes.span.extracting(range))
      if let length { buffer.tokens[index].count = UInt32(length) }
    }
  }

  /// How many bytes stand before the first apostrophe; `nil` where there is none, or fewer than two
  /// letters stand before it, as in *O’Brien*.
  private static func nameLength(of text: Span<UInt8>) -> Int? {
    var offset = 0
    var letters = 0
    while offset < text.count {
      let scalar = DecodedScalar(text, at: offset)
      if CharacterTable.shared.traits(of: scalar.value).contains(.apostrophe) {
        return letters > 1 ? offset : nil
      }
      letters += 1
      offset += scalar.length
    }
    return nil
  }
}
