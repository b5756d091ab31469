/// Names between the Cyrillic and the Latin alphabet, as people write them rather than as one
/// standard has it: *Родник* and *Rodnik*, *торговля* and *torgovlya*, *torgovlia*, *torgovlja*.
enum Transliteration {
  /// `word` in the other alphabet, in small letters; nothing for one in neither or in both.
  static func otherAlphabet(_ word: String) -> String? {
    let letters = word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }
    guard !letters.isEmpty else { return nil }
    if letters.allSatisfy(isCyrillic) { return latin(word.lowercased()) }
    if letters.allSatisfy(isLatin) { return cyrillic(word.lowercased()) }
    return nil
  }

  /// What two spellings of one name share, whichever alphabet they are in.
  static func skeleton(_ word: String) -> String {
    var skeleton = ""
    var rest = Substring(word.lowercased())
    while let first = rest.first {
      if let sound = soundOfCyrillic[first] {
        skeleton += sound
        rest.removeFirst()
        continue
      }
      let match = soundsOfLatin.first { rest.hasPrefix($0.letters) }
      skeleton += match?.sound ?? String(first)
      rest.removeFirst(match?.letters.count ?? 1)
    }
    return withoutRepetition(skeleton.replacing("ie", with: "e"))
  }

  private static func withoutRepetition(_ text: String) -> String {
    var result = ""
    for character in text where character != result.last { result.append(character) }
    return result
  }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x400...0x52F).contains(scalar.value)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x250 }

  private static func latin(_ word: String) -> String {
    word.map { latinOfCyrillic[$0] ?? String($0) }.joined()
  }

  private static func cyrillic(_ word: String) -> String {
    var result = ""
    var rest = Substring(word)
    while let first = rest.first {
      let match = cyrillicOfLatin.first { rest.hasPrefix($0.letters) }
      result += match?.cyrillic ?? String(first)
      rest.removeFirst(match?.letters.count ?? 1)
    }
    return result
  }
}
