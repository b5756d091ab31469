/// French spellings that name both genders by breaking the word: `migrant.e.s`, `expert(e)s`,
/// `demandeur·euse·s`.
enum InclusiveSpelling {
  /// The text with each such word as its base, in the plural where it had one: `migrants`.
  static func base(of text: String) -> String {
    guard text.unicodeScalars.contains(where: { "(.·•‧".unicodeScalars.contains($0) }) else {
      return text
    }
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
