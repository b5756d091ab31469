/// Takes out of running text what tells who a person is, and leaves what they do and for whom.
///
/// A catalogue of practices needs no names: roles, institutions and countries stay, while names
/// beside a role, names behind a form of address, mail addresses and telephone numbers go. Names are
/// known by what stands around them and by how they are written; no list of names is kept.
struct PersonalData: Sendable {
  /// Names of countries, regions and groupings that look like those of persons: `Costa Rica`.
  private let places: Set<LabelKey>

  init(taxonomy: Taxonomy) {
    var places: Set<LabelKey> = []
    func add(_ concepts: [some Concept]) {
      for (_, name) in concepts.flatMap(\.allNames) where name.contains(" ") {
        places.insert(LabelKey(name))
      }
    }
    add(taxonomy.countries)
    add(taxonomy.regions)
    add(taxonomy.groupings)
    self.places = places
  }

  /// `text` without personal data: “Anna Example, Head of Unit, said” becomes “Head of Unit, said”.
  func removed(_ text: String) -> String {
    let words = text.spacedWords.map(PersonWord.init)
    var result = ""
    /// Where what is not yet in the result begins.
    var rest = text.startIndex
    func take(to end: String.Index) {
      if rest < end { result += text[rest..<end] }
    }
    var index = 0
    while index < words.count {
      guard let found = personalData(in: words, at: index) else {
        index += 1
        continue
      }
      let last = words[found.end - 1]
      if found.leavesMark {
        take(to: words[index].text.startIndex)
        result += Self.ellipsis
        rest = last.bare.endIndex
      } else if !last.trailing.isEmpty, last.trailing != ",", index > 0 {
        // A sign that ends more than the name stays: “the director Jane Example.”
        take(to: words[index - 1].text.endIndex)
        rest = last.bare.endIndex
      } else if found.end < words.count {
        let next = words[found.end].text
        take(to: words[index].text.startIndex)
        rest = next.startIndex
        if index == 0 || words[index - 1].endsSentence {
          result += next.prefix(1).uppercased()
          rest = next.index(after: next.startIndex)
        }
      } else {
        if index > 0 { take(to: words[index - 1].text.endIndex) }
        rest = text.endIndex
      }
      index = found.end
    }
    return rest == text.startIndex ? text : result + text[rest...]
  }

  /// What stands where something was taken out of a sentence.
  private static let ellipsis = "[…]"

  /// Where personal data ends, and whether its place is marked: a name beside its role is not missed.
  private typealias Found = (end: Int, leavesMark: Bool)

  private func personalData(in words: [PersonWord], at start: Int) -> Found? {
    let word = words[start]
    let isBeforeCapital = start + 1 < words.count && words[start + 1].startsWithCapital
    if isBeforeCapital, word.startsWithCapital || word.text.first == "г",
      let end = endOfAddressedName(words, at: start)
    {
      return (end, true)
    }
    // A name has two words at least.
    if word.startsWithCapital,
      isBeforeCapital
        || start + 1 < words.count && PersonWords.particles.contains(words[start + 1].text)
    {
      if let end = endOfNameBeforeRole(words, at: start) { return (end, false) }
      if let end = endOfNameBehindRole(words, at: start) { return (end, false) }
      if let end = endOfNameWithRoleInBrackets(words, at: start) { return (end, true) }
    }
    if word.isMailAddress { return (start + 1, true) }
    return word.mayBeAddress ? endOfTelephoneNumber(words, at: start).map { ($0, true) } : nil
  }

  // MARK: Names

  /// Behind “Ms Jane Example”: a form of address and up to three names, or initials.
  private func endOfAddressedName(_ words: [PersonWord], at start: Int) -> Int? {
    guard words[start].text.utf8.count <= 12,
      PersonWords.formsOfAddress.contains(words[start].text.lowercased())
    else { return nil }
    var begin = start + 1
    // “Prof. Dr. Hans Example”
    while begin < words.count,
      PersonWords.formsOfAddress.contains(words[begin].text.lowercased())
    {
      begin += 1
    }
    let end = endOfName(words, at: begin, longest: 3)
    return end > begin ? end : nil
  }

  /// Behind “Jane Example,” where a role follows.
  private func endOfNameBeforeRole(_ words: [PersonWord], at start: Int) -> Int? {
    let end = endOfName(words, at: start, longest: 4)
    guard end - start >= 2, words[end - 1].trailing.last == ",", end < words.count,
      isRole(words, at: end), isPerson(words[start..<end])
    else { return nil }
    return end
  }

  /// Behind the name in “the coordinator Jane Example said” or “the minister of justice, Jane
  /// Example, said”.
  private func endOfNameBehindRole(_ words: [PersonWord], at start: Int) -> Int? {
    guard start > 0 else { return nil }
    let end = endOfName(words, at: start, longest: 4)
    guard end - start >= 2, isPerson(words[start..<end]) else { return nil }
    let before = words[start - 1]
    if before.trailing.isEmpty {
      guard isTitle(words, at: start - 1) else { return nil }
      // “Ambassador Training Programme Report” is a title, “Ambassador Jane Example opened” a
      // sentence.
      return words[end - 1].trailing.isEmpty && end < words.count && words[end].startsWithCapital
        ? nil : end
    }
    guard before.trailing == ",", words[end - 1].trailing == ",", end < words.count,
      words[end].text.first?.isLowercase == true,
      !PersonWords.joints.contains(words[end].text.lowercased())
    else { return nil }
    let sentence = words[max(0, start - 8)..<start].reversed().prefix { !$0.endsSentence }
    return sentence.contains { PersonWords.isRole($0.bare) } ? end : nil
  }

  /// Behind “Jane Example” in “Jane Example (Head of Unit)”.
  private func endOfNameWithRoleInBrackets(_ words: [PersonWord], at start: Int) -> Int? {
    let end = endOfName(words, at: start, longest: 4)
    guard end - start >= 2, words[end - 1].trailing.isEmpty, end < words.count,
      words[end].text.first == "(", PersonWords.isRole(words[end].bare.dropFirst()),
      isPerson(words[start..<end])
    else { return nil }
    return end
  }

  /// Where a name that begins at `start` ends: words with capitals, initials, and the small words
  /// that join some names; a sign behind a word ends it.
  ///
  /// - Parameter longest: how many words with capitals are looked at.
  private func endOfName(_ words: [PersonWord], at start: Int, longest: Int) -> Int {
    var end = start
    var next = start
    var names = 0
    while next < words.count, names < longest {
      let word = words[next]
      if word.isNameLike || word.isInitials {
        next += 1
        names += 1
        end = next
        if !word.trailing.isEmpty && !(word.isInitials && word.trailing == ".") { break }
      } else if next > start, PersonWords.particles.contains(word.text) {
        next += 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether words written as a name are one of a person: none of a place or an institution.
  private func isPerson(_ words: ArraySlice<PersonWord>) -> Bool {
    if words.contains(where: { PersonWords.institutions.contains(LabelKey(String($0.bare)).text) })
    {
      return false
    }
    // A sentence may begin before the place: “In Costa Rica, Head of Unit”.
    return !words.indices.contains { start in
      places.contains(LabelKey(words[start...].map { String($0.bare) }.joined(separator: " ")))
    }
  }

  /// Whether the word at `start`, or the one behind an article or “deputy”, is a role.
  private func isRole(_ words: [PersonWord], at start: Int) -> Bool {
    words[start..<min(start + 3, words.count)].contains { PersonWords.isRole($0.bare) }
  }

  /// Whether the word at `rank`, or the one before it (“Director General”, “ministra delegada”), is
  /// what persons are called before their names.
  private func isTitle(_ words: [PersonWord], at rank: Int) -> Bool {
    if PersonWords.isTitle(words[rank].bare) { return true }
    guard rank > 0, words[rank - 1].trailing.isEmpty else { return false }
    return PersonWords.ranks.contains(LabelKey(String(words[rank].bare)).text)
      && PersonWords.isTitle(words[rank - 1].bare)
  }

  // MARK: Numbers

  /// Behind `+33 1 23 45 67 89`, or behind a number that “Tel.” announces: at least eight digits.
  private func endOfTelephoneNumber(_ words: [PersonWord], at start: Int) -> Int? {
    let first = words[start].text.drop { $0 == "(" }
    let isInternational = first.first == "+" && first.dropFirst().first?.isNumber == true
    let isAnnounced =
      start > 0 && first.first?.isNumber == true
      && PersonWords.telephone.contains(LabelKey(String(words[start - 1].bare)).text)
    guard isInternational || isAnnounced else { return nil }
    var digits = 0
    var end = start
    while end < words.count,
      words[end].bare.allSatisfy({ $0.isNumber || "+()-./".contains($0) })
    {
      digits += words[end].text.count(where: \.isNumber)
      end += 1
      if digits > 15 || words[end - 1].trailing.contains(where: { $0 != ")" }) { break }
    }
    return (8...15).contains(digits) ? end : nil
  }
}
