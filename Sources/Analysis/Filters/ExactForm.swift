/// Puts the word with its accents beside the word without, at one position, where the two differ:
/// `émigré` gives `émigré` and `emigre`.
///
/// A search can then weigh what is written as it was asked above what only resembles it. Stands in
/// the place of ``DiacriticFolding``, after ``CaseFolding``.
public struct ExactForm: TokenFilter {
  private let folding = DiacriticFolding()

  public init() {}

  public func apply(to buffer: inout TokenBuffer) {
    var folded = TokenBuffer()
    var tokens: [Token] = []
    tokens.reserveCapacity(buffer.tokens.count)
    for token in buffer.tokens {
      let range = buffer.byteRange(of: token)
      if buffer.isASCII(range) {
        tokens.append(token)
        continue
      }
      folded.removeAll()
      folded.bytes += buffer.bytes[range]
      var copy = token
      copy.start = 0
      folded.tokens.append(copy)
      folding.apply(to: &folded)

      tokens.append(token)
      guard let result = folded.tokens.first else { continue }
      let text = folded.bytes[folded.byteRange(of: result)]
      if text != buffer.bytes[range] {
        copy.start = UInt32(buffer.bytes.count)
        copy.count = UInt32(text.count)
        buffer.bytes += text
        tokens.append(copy)
      }
    }
    buffer.tokens = tokens
  }
}
