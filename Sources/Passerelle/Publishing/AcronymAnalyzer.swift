package import Analysis

extension Analyzer {
  /// Keeps the words written in capitals, as written: `La TEH et le TIM` gives `TEH`, `TIM`.
  ///
  /// Most acronyms of the field are words of some language too (`MIEUX`, `EM`): only their case
  /// tells them apart, which the analyzers of prose take away.
  package static let acronyms = Analyzer(
    name: "acronyms-1", tokenizer: CapitalsTokenizer(), filters: [])
}

/// Finds words of two letters or more that are all capitals and digits.
struct CapitalsTokenizer: Tokenizer {
  func tokenize(_ source: Span<UInt8>, into buffer: inout TokenBuffer) {
    var iterator = WordScanner(source: source)
    var position: UInt32 = 0
    while let word = iterator.next() {
      defer { position += 1 }
      guard word.isAcronym else { continue }
      let start = UInt32(buffer.bytes.count)
      for offset in word.range { buffer.bytes.append(source[offset]) }
      buffer.tokens.append(
        Token(
          start: start, count: UInt32(word.range.count),
          sourceStart: UInt32(word.range.lowerBound), sourceEnd: UInt32(word.range.upperBound),
          position: position))
    }
  }
}

/// Walks the runs of letters and digits of a text, and tells which are written in capitals.
private struct WordScanner: ~Escapable {
  struct Word {
    var range: Range<Int>
    var isAcronym: Bool
  }

  let source: Span<UInt8>
  var offset = 0

  @_lifetime(copy source)
  init(source: Span<UInt8>) { self.source = source }

  mutating func next() -> Word? {
    var start: Int?
    var capitals = 0
    var others = 0
    while offset < source.count {
      let (scalar, length) = scalar(at: offset)
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else {
        if let start { return Word(range: start..<offset, isAcronym: capitals > 1 && others == 0) }
        offset += length
        continue
      }
      if start == nil { start = offset }
      if properties.isUppercase {
        capitals += 1
      } else if properties.isAlphabetic {
        others += 1
      }
      offset += length
    }
    return start.map { Word(range: $0..<offset, isAcronym: capitals > 1 && others == 0) }
  }

  /// The scalar that starts at `offset` and its length in bytes; one byte of U+FFFD where the bytes
  /// are not UTF-8.
  private func scalar(at offset: Int) -> (Unicode.Scalar, length: Int) {
    let first = source[offset]
    let length =
      switch first {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0, offset + length <= source.count else { return ("\u{FFFD}", 1) }
    guard length > 1 else { return (Unicode.Scalar(first), 1) }
    var value = UInt32(first & (0x7F >> UInt8(length)))
    for index in 1..<length { value = value << 6 | UInt32(source[offset + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
