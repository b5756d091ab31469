/// French spellings that name both genders by breaking the word: `migrant.e.s`, `expert(e)s`,
/// `demandeur·euse·s`.
enum InclusiveSpelling {
  /// The text with each such word as its base, in the plural where it had one: `migrants`.
  static func base(of text: String) -> String {
    guard mayBreakAWord(text) else { return text }
    let characters = Array(text)
    var result = ""
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if isPoint(character) || character == "(", index > 0, characters[index - 1].isLetter,
        let (end, isPlural) = suffix(at: index, of: characters)
      {
        if isPlural, characters[index - 1] != "s", characters[index - 1] != "x" {
          result.append("s")
        }
        index = end
      } else {
        result.append(character)
        index += 1
      }
    }
    return result
  }

  /// A quick look at the bytes: whether one of the signs stands between two letters.
  private static func mayBreakAWord(_ text: String) -> Bool {
    let bytes = text.utf8.span
    func isLetter(_ offset: Int) -> Bool {
      guard bytes.indices.contains(offset) else { return false }
      return bytes[offset] >= 0x80 || (0x61...0x7A).contains(bytes[offset] | 0x20)
    }
    func holds(_ sign: [UInt8], at offset: Int) -> Bool {
      sign.indices.allSatisfy { offset + $0 < bytes.count && bytes[offset + $0] == sign[$0] }
    }
    return bytes.indices.contains { offset in
      switch bytes[offset] {
      case 0x2E, 0x28, 0xC2, 0xE2: break
      default: return false
      }
      return signs.contains { sign in
        holds(sign, at: offset) && isLetter(offset - 1) && isLetter(offset + sign.count)
      }
    }
  }

  /// As UTF-8: a point, a bracket, ·, • and ‧.
  private static let signs: [[UInt8]] = [
    [0x2E], [0x28], [0xC2, 0xB7], [0xE2, 0x80, 0xA2], [0xE2, 0x80, 0xA7],
  ]

  /// The end of the broken-off ending that starts at `start`, and whether it has a plural.
  private static func suffix(
    at start: Int, of characters: [Character]
  ) -> (end: Int, isPlural: Bool)? {
    var index = start
    var isPlural = false
    var parts = 0
    while index < characters.count, parts < 2,
      isPoint(characters[index]) || characters[index] == "("
    {
      let isBracket = characters[index] == "("
      var end = index + 1
      while end < characters.count, characters[end].isLetter { end += 1 }
      let part = String(characters[(index + 1)..<end])
      guard endings.contains(part) || (parts > 0 && part == "s") else { break }
      if isBracket {
        guard end < characters.count, characters[end] == ")" else { break }
        end += 1
        if end < characters.count, characters[end] == "s" {
          isPlural = true
          end += 1
        }
      }
      isPlural = isPlural || part == "s" || part.hasSuffix("es")
      index = end
      parts += 1
    }
    guard parts > 0 else { return nil }
    return (index, isPlural)
  }

  private static func isPoint(_ character: Character) -> Bool {
    character == "." || character == "·" || character == "•" || character == "‧"
  }

  /// Feminine endings as they are written behind a point or in brackets.
  private static let endings: Set<String> = [
    "e", "es", "s", "se", "ses", "euse", "euses", "rice", "rices", "trice", "trices", "ne", "nes",
    "le", "les", "te", "tes", "ve", "ves", "que", "ques", "ère", "ères", "ienne", "iennes", "sse",
    "esse",
  ]
}
