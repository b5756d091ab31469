/// Parts running text into sentences.
enum Sentences {
  /// The sentences of `text`. One ends at a full stop, exclamation or question mark that a space and a
  /// capital follow; not at an initial or the short form of a title.
  static func parted(_ text: String) -> [String] {
    // Scalars: letters and signs are what is looked at, and characters take several times as long.
    let scalars = Array(text.unicodeScalars)
    var sentences: [String] = []
    var start = 0
    func sentence(to end: Int) -> String {
      String(String.UnicodeScalarView(scalars[start..<end])).collapsingSpace
    }
    for index in scalars.indices where isEnd(scalars[index]) {
      var next = index + 1
      while next < scalars.count, isClosing(scalars[next]) { next += 1 }
      guard next < scalars.count, scalars[next].properties.isWhitespace, next - start > 2 else {
        continue
      }
      var first = next
      while first < scalars.count, scalars[first].properties.isWhitespace { first += 1 }
      guard first < scalars.count, !scalars[first].properties.isLowercase else { continue }
      if scalars[index] == ".", isShortForm(scalars[start..<index]) { continue }
      sentences.append(sentence(to: next))
      start = first
    }
    let last = sentence(to: scalars.count)
    if !last.isEmpty { sentences.append(last) }
    return sentences
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "!" || scalar == "?" || scalar == "…"
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "»" || scalar == "”" || scalar == "\"" || scalar == ")"
  }

  /// Whether the last word is one letter, or a title that is always cut short.
  private static func isShortForm(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = scalars.reversed().prefix {
      $0 == "." || $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
    }
    let word = String(String.UnicodeScalarView(letters.reversed()))
    return word.count == 1
      || ["mr", "mrs", "ms", "dr", "prof", "sr", "sra", "mm", "st", "no", "nos", "art", "г"]
        .contains(word.lowercased())
  }
}
