/// The characters of a text as a reader counts them, found without looking each up.
///
/// The standard library asks Unicode's tables of every scalar whether a character ends before it.
/// Between two scalars of the scripts of Europe one always does, so that those tables are asked only
/// where something else stands: a combining accent, an emoji, a script whose signs join.
struct CharacterList: Sendable {
  /// Where each character starts, and where the last ends, in UTF-8 bytes.
  private let offsets: [UInt32]
  private let text: String

  init(_ text: String) {
    self.text = text
    let bytes = text.utf8.span
    var offsets: [UInt32] = []
    offsets.reserveCapacity(bytes.count + 1)
    var offset = 0
    // The length of the scalar at `offset` if it stands alone, else 0.
    var width = Self.standingWidth(in: bytes, at: 0)
    while offset < bytes.count {
      offsets.append(UInt32(truncatingIfNeeded: offset))
      let next = offset + width
      let nextWidth = Self.standingWidth(in: bytes, at: next)
      if width > 0, nextWidth > 0 || next == bytes.count {
        (offset, width) = (next, nextWidth)
      } else {
        let start = text.utf8.index(text.startIndex, offsetBy: offset)
        offset += text.utf8.distance(from: start, to: text.index(after: start))
        width = Self.standingWidth(in: bytes, at: offset)
      }
    }
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
    self.offsets = offsets
  }

  var count: Int { offsets.count - 1 }

  /// Where the character at `place` starts, in UTF-8 bytes; behind the last one, where it ends.
  func offset(of place: Int) -> Int { Int(offsets[place]) }

  /// The character at `place`, counted from 0.
  subscript(place: Int) -> Character { text[index(of: place)] }

  func isWhitespace(_ place: Int) -> Bool {
    switch text.utf8[index(of: place)] {
    case 0x09...0x0D, 0x20: true
    case ..<0x80: false
    default: self[place].isWhitespace
    }
  }

  /// The number of the character that starts at `offset`, or that it falls inside.
  func place(of offset: Int) -> Int {
    var low = 0
    var high = offsets.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if self.offset(of: middle) <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// `range`, in bytes, made wider until it starts and ends between characters.
  func wholeCharacters(_ range: Range<Int>) -> Range<Int> {
    let first = offset(of: place(of: range.lowerBound))
    let last = place(of: range.upperBound)
    return first..<offset(of: offset(of: last) < range.upperBound ? last + 1 : last)
  }

  /// How many bytes the character at `place` takes.
  func byteCount(_ place: Int) -> Int { Int(offsets[place + 1] - offsets[place]) }

  /// The character at `place` as a byte, where it is one of ASCII and nothing joins it.
  func ascii(_ place: Int) -> UInt8? {
    guard byteCount(place) == 1 else { return nil }
    return text.utf8[index(of: place)]
  }

  private func index(of place: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: offset(of: place))
  }

  /// The length in bytes of the scalar at `offset` if a character ends between it and any other of
  /// these: Latin, Greek and Cyrillic letters, the usual marks of printed text, and controls but for
  /// the return that a line feed joins. 0 for all others, and at the end.
  @inline(__always)
  private static func standingWidth(in bytes: Span<UInt8>, at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    let first = bytes[offset]
    switch first {
    case 0x0A, 0x20..<0x80: return 1
    case 0xC2..<0xE0:
      let scalar = UInt32(first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F)
      return scalar < 0x300 || 0x370..<0x483 ~= scalar || 0x48A..<0x530 ~= scalar ? 2 : 0
    case 0xE2 where bytes[offset + 1] == 0x80:
      // U+2010 to U+2027 and U+2030 to U+203B.
      let last = bytes[offset + 2]
      return 0x90..<0xA8 ~= last || 0xB0..<0xBC ~= last ? 3 : 0
    default: return 0
    }
  }
}
