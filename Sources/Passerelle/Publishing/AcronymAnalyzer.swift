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
    var word = Word()
    var position: UInt32 = 0
    var offset = 0
    while offset < source.count {
      let (scalar, length) = Self.scalar(in: source, at: offset)
      if !word.add(scalar, at: offset), word.end(at: offset) {
        Self.append(word, of: source, position: position, to: &buffer)
        position += 1
        word = Word()
      }
      offset += length
    }
    if word.end(at: offset) { Self.append(word, of: source, position: position, to: &buffer) }
  }

  /// A run of letters and digits as it is read.
  private struct Word {
    private(set) var range: Range<Int> = 0..<0
    private var start: Int?
    private var capitals = 0
    private var others = 0

    var isAcronym: Bool { capitals > 1 && others == 0 }

    /// Takes `scalar` in; refuses what is neither letter nor digit.
    mutating func add(_ scalar: Unicode.Scalar, at offset: Int) -> Bool {
      guard let sort = LetterSort(of: scalar) else { return false }
      if start == nil { start = offset }
      switch sort {
      case .capital: capitals += 1
      case .letter: others += 1
      case .digit: break
      }
      return true
    }

    /// Ends before `offset`.
    ///
    /// - Returns: whether there was anything in it.
    mutating func end(at offset: Int) -> Bool {
      guard let start else { return false }
      range = start..<offset
      return true
    }
  }

  /// What a letter or digit is.
  private enum LetterSort {
    case capital, letter, digit

    /// Nothing for what is neither letter nor digit.
    init?(of scalar: Unicode.Scalar) {
      // Nearly all that is read is one of these, and each of Unicode's properties takes a search in a
      // table.
      switch scalar {
      case "a"..."z", "а"..."я": self = .letter
      case "A"..."Z", "А"..."Я": self = .capital
      case "0"..."9": self = .digit
      case "\0"..."\u{7F}": return nil
      default:
        let properties = scalar.properties
        if properties.isAlphabetic {
          self = properties.isUppercase ? .capital : .letter
        } else if properties.numericType != nil {
          self = properties.isUppercase ? .capital : .digit
        } else {
          return nil
        }
      }
    }
  }

  private static func append(
    _ word: Word, of source: Span<UInt8>, position: UInt32, to buffer: inout TokenBuffer
  ) {
    guard word.isAcronym else { return }
    let start = UInt32(buffer.bytes.count)
    for offset in word.range { buffer.bytes.append(source[offset]) }
    buffer.tokens.append(
      Token(
        start: start, count: UInt32(word.range.count),
        sourceStart: UInt32(word.range.lowerBound), sourceEnd: UInt32(word.range.upperBound),
        position: position))
  }

  /// The scalar that starts at `offset` and its length in bytes; one byte of U+FFFD where the bytes
  /// are not UTF-8.
  private static func scalar(
    in source: Span<UInt8>, at offset: Int
  ) -> (Unicode.Scalar, length: Int) {
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
