import Bytes

/// The words of a text as they are compared: without case and diacritics, each as a number.
enum FoldedWords {
  /// A ``StableHash`` of each word, in the order of the text.
  static func hashes(of text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash = StableHash()
    for scalar in text.unicodeScalars {
      let letter = FoldedLetters.fold(scalar)
      if letter == FoldedLetters.mark { continue }
      if letter != FoldedLetters.separator {
        hash.combine(UInt64(letter))
      } else if !hash.isEmpty {
        hashes.append(hash.value)
        hash = StableHash()
      }
    }
    if !hash.isEmpty { hashes.append(hash.value) }
    return hashes
  }
}
