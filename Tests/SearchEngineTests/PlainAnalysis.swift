import Analysis

/// Words between spaces, with ASCII letters in lower case.
struct SpaceTokenizer: Tokenizer {
  func tokenize(_ source: Span<UInt8>, into buffer: inout TokenBuffer) {
    var start = 0
    var position: UInt32 = 0
    for end in 0...source.count where end == source.count || source[end] == UInt8(ascii: " ") {
      if end > start {
        let first = UInt32(buffer.bytes.count)
        for index in start..<end {
          let byte = source[index]
          let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          buffer.bytes.append(isUpper ? byte + 32 : byte)
        }
        buffer.tokens.append(
          Token(
            start: first, count: UInt32(end - start), sourceStart: UInt32(start),
            sourceEnd: UInt32(end), position: position))
        position += 1
      }
      start = end + 1
    }
  }
}

extension Analyzer {
  static let spaces = Analyzer(name: "spaces", tokenizer: SpaceTokenizer(), filters: [])
}
