extension TokenBuffer {
  /// Whether the bytes of `range` are ASCII.
  @inline(__always)
  func isASCII(_ range: Range<Int>) -> Bool {
    let source = bytes.span
    var all: UInt8 = 0
    for offset in range { all |= source[offset] }
    return all < 0x80
  }

  /// Gives the token at `index` the text that `body` appends, having been shown the old one.
  mutating func rewrite(
    _ index: Int, by body: (_ text: Span<UInt8>, _ output: inout [UInt8]) -> Void
  ) {
    let token = tokens[index]
    var output: [UInt8] = []
    output.reserveCapacity(Int(token.count) + 8)
    body(bytes.span.extracting(byteRange(of: token)), &output)
    replaceText(of: index, by: output)
  }

  /// Gives the token at `index` another text, in place where that is not longer.
  mutating func replaceText(of index: Int, by text: [UInt8]) {
    let token = tokens[index]
    tokens[index].count = UInt32(text.count)
    guard text.count > Int(token.count) else {
      for (offset, byte) in text.enumerated() { bytes[Int(token.start) + offset] = byte }
      return
    }
    tokens[index].start = UInt32(bytes.count)
    bytes += text
  }
}
