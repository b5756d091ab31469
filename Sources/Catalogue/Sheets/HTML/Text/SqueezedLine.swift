extension StringProtocol {
  /// With runs of white space, no-break spaces among them, made one space, and none at the ends.
  var squeezed: String {
    var line = SqueezedLine()
    for byte in utf8 { line.add(byte) }
    return line.text
  }
}

/// Makes one line of bytes that come one by one, with single spaces and none at its ends.
struct SqueezedLine {
  private(set) var bytes: [UInt8] = []
  private var hasSpace = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds some text in UTF-8.
  mutating func add(_ text: ArraySlice<UInt8>) {
    let span = text.span
    var index = 0
    while index < span.count {
      // Texts between elements are mostly the indents of the source.
      while index < span.count, span[index] <= 0x20 {
        hasSpace = true
        index += 1
      }
      guard index < span.count else { return }
      let start = index
      while index < span.count {
        if Self.isPlain(span[index]) {
          index += 1
        } else if span[index] == UInt8(ascii: " "), index > start, index + 1 < span.count,
          Self.isPlain(span[index + 1])
        {
          // A single space between words is part of the run.
          index += 2
        } else {
          break
        }
      }
      if index > start {
        if hasSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        hasSpace = false
        bytes.append(contentsOf: text[(text.startIndex + start)..<(text.startIndex + index)])
        continue
      }
      // All of a character that may be a space.
      let length = span[index] < 0x80 ? 1 : span[index] < 0xE0 ? 2 : 3
      let next = min(index + length, span.count)
      while index < next {
        add(span[index])
        index += 1
      }
    }
  }

  /// Whether neither a space nor a mark without a width begins with a byte.
  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    if byte &- 0x21 < 0x5E { return true }
    return byte >= 0x80 && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
  }

  /// Adds a byte of UTF-8; control characters are spaces. A space of several bytes is taken back once
  /// its last byte comes.
  @inline(__always) mutating func add(_ byte: UInt8) {
    if byte <= 0x20 || byte == 0x7F {
      hasSpace = true
      return
    }
    if hasSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    hasSpace = false
    bytes.append(byte)
    if byte >= 0x80, byte <= 0xBF { dropWideSpace() }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    hasSpace = false
  }

  /// Control characters beyond ASCII, no-break spaces, the spaces of typography and of Asian scripts,
  /// and marks without a width.
  private mutating func dropWideSpace() {
    let last = bytes[bytes.count - 1]
    guard bytes.count >= 2 else { return }
    let second = bytes[bytes.count - 2]
    if second == 0xC2, last <= 0xA0 { return dropLast(2, isSpace: true) }
    guard bytes.count >= 3 else { return }
    switch (bytes[bytes.count - 3], second, last) {
    case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): dropLast(3, isSpace: false)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
      (0xE3, 0x80, 0x80):
      dropLast(3, isSpace: true)
    default: break
    }
  }

  private mutating func dropLast(_ count: Int, isSpace: Bool) {
    bytes.removeLast(count)
    // The space before it was written out when it began.
    let hadSpace = bytes.last == UInt8(ascii: " ")
    if hadSpace { bytes.removeLast() }
    hasSpace = hadSpace || isSpace
  }
}
