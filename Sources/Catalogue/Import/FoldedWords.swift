/// The words of a text as they are compared: without case and diacritics, each as a number.
enum FoldedWords {
  /// FNV-1a (Fowler, Noll, Vo) of 64 bits of each word, in the order of the text.
  static func hashes(of text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash = start
    for scalar in text.unicodeScalars {
      let letter = FoldedLetters.fold(scalar)
      if letter == FoldedLetters.mark { continue }
      if letter != FoldedLetters.separator {
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
      } else if hash != start {
        hashes.append(hash)
        hash = start
      }
    }
    if hash != start { hashes.append(hash) }
    return hashes
  }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
}
