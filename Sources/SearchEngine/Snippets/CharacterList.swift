/// The characters of a text as a reader counts them, found without looking each up.
///
/// The standard library asks Unicode's tables of every scalar whether a character ends before it.
/// Between two scalars of the scripts of Europe one always does, so that those tables are asked only
/// where something else stands: a combining accent, an emoji, a script whose signs join.
struct CharacterList {
  /// Where each character starts, and where the last ends, in UTF-8 bytes.
  let offsets: [Int]
  private let text: String

  init(_ text: String) {
    self.text = text
    var offsets: [Int] = []
    offsets.reserveCapacity(text.utf8.count + 1)
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var offset = 0
    while index < scalars.endIndex {
      offsets.append(offset)
      var end = scalars.index(after: index)
      let isWhole =
        Self.standsAlone(scalars[index])
        && (end == scalars.endIndex || Self.standsAlone(scalars[end]))
      if !isWhole { end = text.index(after: index) }
      offset += text.utf8.distance(from: index, to: end)
      index = end
    }
    offsets.append(offset)
    self.offsets = offsets
  }

  var count: Int { offsets.count - 1 }

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
      if offsets[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// `range`, in bytes, made wider until it starts and ends between characters.
  func wholeCharacters(_ range: Range<Int>) -> Range<Int> {
    let first = offsets[place(of: range.lowerBound)]
    let last = place(of: range.upperBound)
    return first..<(offsets[last] < range.upperBound ? offsets[last + 1] : offsets[last])
  }

  private func index(of place: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: offsets[place])
  }

  /// Whether a character ends between `scalar` and any other of these: Latin, Greek and Cyrillic
  /// letters, the usual marks of printed text, and controls but for the return that a line feed joins.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010..<0x2028, 0x2030..<0x203C: true
    default: false
    }
  }
}
