/// Parts running text into sentences.
enum Sentences {
  /// The sentences of `text`. One ends at a full stop, exclamation or question mark that a space and a
  /// capital follow; not at an initial or the short form of a title.
  static func parted(_ text: String) -> [String] {
    let characters = Array(text)
    var sentences: [String] = []
    var start = 0
    for index in characters.indices where ".!?…".contains(characters[index]) {
      var next = index + 1
      while next < characters.count, "»”\")".contains(characters[next]) { next += 1 }
      guard next < characters.count, characters[next].isWhitespace, next - start > 2 else {
        continue
      }
      var first = next
      while first < characters.count, characters[first].isWhitespace { first += 1 }
      guard first < characters.count, !characters[first].isLowercase else { continue }
      if characters[index] == ".", isShortForm(characters[start..<index]) { continue }
      sentences.append(String(characters[start..<next]).collapsingSpace)
      start = first
    }
    let last = String(characters[start...]).collapsingSpace
    if !last.isEmpty { sentences.append(last) }
    return sentences
  }

  /// Whether the last word is one letter, or a title that is always cut short.
  private static func isShortForm(_ characters: ArraySlice<Character>) -> Bool {
    let word = String(characters.reversed().prefix { $0.isLetter || $0 == "." }.reversed())
    return word.count == 1
      || ["mr", "mrs", "ms", "dr", "prof", "sr", "sra", "mm", "st", "no", "nos", "art", "г"]
        .contains(word.lowercased())
  }
}
