/// A word of running text with the white space before it, as names are looked for.
struct PersonWord {
  let text: String
  var gap: String
  let bare: Substring
  /// The signs at its end.
  let trailing: Substring
  let startsWithCapital: Bool

  init(text: String, gap: String) {
    self.text = text
    self.gap = gap
    var end = text.endIndex
    while end > text.startIndex {
      let last = text.index(before: end)
      guard ",.;:!?»”\")".contains(text[last]) else { break }
      end = last
    }
    bare = text[..<end]
    trailing = text[end...]
    startsWithCapital = text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// The words of `text`; one without words is white space alone, whose word is empty.
  static func words(of text: String) -> [PersonWord] {
    var words: [PersonWord] = []
    var gap = ""
    var word = ""
    for character in text {
      if character.isWhitespace {
        if !word.isEmpty {
          words.append(PersonWord(text: word, gap: gap))
          (word, gap) = ("", "")
        }
        gap.append(character)
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty || !gap.isEmpty { words.append(PersonWord(text: word, gap: gap)) }
    return words
  }

  /// Whether it is written as a name is: a capital, then small letters, hyphens, apostrophes.
  var isNameLike: Bool {
    guard let first = bare.first, first.isUppercase, bare.count > 1 else { return false }
    return bare.dropFirst().contains(where: \.isLowercase)
      && bare.allSatisfy { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" }
  }

  /// Whether it is initials: `A.`, `И.И.,`.
  var isInitials: Bool {
    guard trailing.first == ".", bare.count <= 5 else { return false }
    return bare.split(separator: ".").allSatisfy { part in
      part.count == 1 && part.first?.isUppercase == true
    }
  }

  var isMailAddress: Bool {
    if let at = bare.firstIndex(of: "@"), at != bare.startIndex { return bare[at...].contains(".") }
    // As people write them against robots: `name(at)example.org`.
    let low = bare.lowercased()
    return ["(at)", "[at]"].contains { sign in
      guard let range = low.firstRange(of: sign), range.lowerBound != low.startIndex else {
        return false
      }
      return low[range.upperBound...].contains(".")
    }
  }

  /// Whether a sentence ends with it.
  var endsSentence: Bool { trailing.contains { ".!?".contains($0) } && !isInitials }

  var capitalized: PersonWord {
    PersonWord(text: text.prefix(1).uppercased() + text.dropFirst(), gap: gap)
  }
}
