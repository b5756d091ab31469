/// Takes out of running text what tells who a person is, and leaves what they do and for whom.
///
/// A catalogue of practices needs no names: roles, institutions and countries stay, while names
/// before a role, names behind a form of address, mail addresses and telephone numbers go.
enum PersonalData {
  /// `text` without personal data: “Anna Example, Head of Unit, said” becomes “Head of Unit, said”.
  static func removed(_ text: String) -> String {
    guard mayHold(text) else { return text }
    var words = self.words(of: text)
    var kept: [Word] = []
    var index = 0
    while index < words.count {
      if let end = endOfAddressedName(words, at: index) {
        kept.append(Word(text: ellipsis + words[end - 1].trailing, gap: words[index].gap))
        index = end
      } else if let end = endOfNameBeforeRole(words, at: index) {
        if end < words.count { words[end].gap = words[index].gap }
        index = end
      } else if words[index].isMailAddress {
        kept.append(Word(text: ellipsis + words[index].trailing, gap: words[index].gap))
        index += 1
      } else if let end = endOfTelephoneNumber(words, at: index) {
        kept.append(Word(text: ellipsis + words[end - 1].trailing, gap: words[index].gap))
        index = end
      } else {
        kept.append(words[index])
        index += 1
      }
    }
    return kept.map { $0.gap + $0.text }.joined()
  }

  /// What stands where something was taken out of a sentence.
  private static let ellipsis = "[…]"

  /// A quick look: most texts hold nothing of the kind.
  private static func mayHold(_ text: String) -> Bool {
    text.contains { $0 == "@" || $0 == "+" || $0 == "," || $0 == "." }
  }

  /// A word with the white space before it.
  private struct Word {
    let text: String
    var gap: String
    let bare: Substring
    /// The signs at its end.
    let trailing: Substring

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
    }

    /// Whether it is written as a name is: a capital, then small letters, hyphens, apostrophes.
    var isNameLike: Bool {
      guard let first = bare.first, first.isUppercase, bare.count > 1 else { return false }
      return bare.dropFirst().contains(where: \.isLowercase)
        && bare.allSatisfy { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" }
    }

    var isMailAddress: Bool {
      guard let at = bare.firstIndex(of: "@"), at != bare.startIndex else { return false }
      return bare[at...].contains(".")
    }
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var gap = ""
    var word = ""
    for character in text {
      if character.isWhitespace {
        if !word.isEmpty {
          words.append(Word(text: word, gap: gap))
          (word, gap) = ("", "")
        }
        gap.append(character)
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty || !gap.isEmpty { words.append(Word(text: word, gap: gap)) }
    return words
  }

  /// Behind “Ms Jane Example”: a form of address and up to three names.
  private static func endOfAddressedName(_ words: [Word], at start: Int) -> Int? {
    guard let first = words[start].text.first, first.isUppercase || first == "г",
      formsOfAddress.contains(words[start].text.lowercased())
    else { return nil }
    var end = start + 1
    while end < words.count, end - start <= 3, words[end].isNameLike {
      end += 1
      if !words[end - 1].trailing.isEmpty { break }
    }
    return end > start + 1 ? end : nil
  }

  /// Behind “Jane Example,” where a role follows.
  private static func endOfNameBeforeRole(_ words: [Word], at start: Int) -> Int? {
    var end = start
    while end < words.count, end - start < 4, words[end].isNameLike {
      end += 1
      if !words[end - 1].trailing.isEmpty { break }
    }
    guard end - start >= 2, words[end - 1].trailing == ",", end < words.count else { return nil }
    return isRole(words, at: end) ? end : nil
  }

  /// Whether the word at `start`, or the one behind an article or “deputy”, is a role.
  private static func isRole(_ words: [Word], at start: Int) -> Bool {
    words[start..<min(start + 3, words.count)].contains { word in
      roles.contains(LabelKey(String(word.bare)).text)
    }
  }

  /// Behind `+33 1 23 45 67 89`: a plus sign and at least eight digits.
  private static func endOfTelephoneNumber(_ words: [Word], at start: Int) -> Int? {
    let first = words[start].text.drop { $0 == "(" }
    guard first.first == "+", first.dropFirst().first?.isNumber == true else { return nil }
    var digits = 0
    var end = start
    while end < words.count,
      words[end].bare.allSatisfy({ $0.isNumber || "+()-./".contains($0) })
    {
      digits += words[end].text.count(where: \.isNumber)
      end += 1
      if digits > 15 || !words[end - 1].trailing.isEmpty { break }
    }
    return (8...15).contains(digits) ? end : nil
  }

  private static let formsOfAddress: Set<String> = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof.", "m.", "mm.", "mme", "mme.",
    "mlle", "sr.", "sra.", "dra.", "d.ª", "dña.", "herr", "frau", "г-н", "г-жа",
  ]

  /// Keys of ``LabelKey``, in English, French, Spanish and Russian.
  private static let roles: Set<String> = [
    "ambassador", "attache", "adviser", "advisor", "chief", "commissioner", "coordinator",
    "counsellor", "director", "expert", "head", "judge", "manager", "minister", "officer",
    "ombudsman", "president", "professor", "project", "prosecutor", "representative",
    "researcher", "secretary", "specialist", "spokesperson",
    "ambassadeur", "ambassadrice", "attachee", "cadre", "charge", "chargee", "chef", "cheffe",
    "commissaire", "conseiller", "conseillere", "coordinateur", "coordinatrice", "directeur",
    "directrice", "experte", "juge", "ministre", "presidente", "procureur", "professeur",
    "professeure", "representant", "representante", "responsable", "secretaire", "specialiste",
    "embajador", "embajadora", "asesor", "asesora", "comisario", "comisionada", "consejero",
    "coordinador", "coordinadora", "directora", "experta", "fiscal", "jefa", "jefe", "juez",
    "ministra", "ministro", "profesor", "profesora", "secretaria", "secretario",
    "глава", "директор", "министр", "начальник", "омбудсмен", "посол", "представитель",
    "профессор", "руководитель", "секретарь", "советник", "специалист", "уполномоченныи",
    "эксперт",
  ]
}
