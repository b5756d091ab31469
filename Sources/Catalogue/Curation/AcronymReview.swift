/// Looks at the acronyms of a page: which are slips of the pen, and what those that the page explains
/// mean in the country it speaks of.
struct AcronymReview: Sendable {
  /// An acronym that may be a slip for another; nothing is changed before a person says so.
  struct Doubt: Sendable, Hashable {
    var written: String
    var meant: String
  }

  /// What an acronym means on the page: `Institut national des migrations (INM)`.
  struct Definition: Sendable, Hashable {
    var acronym: String
    var meaning: String
    /// The country of its sentence (ISO 3166-1 alpha-2), without which an acronym says little: INM
    /// is one institute in Mexico and another in the Dominican Republic.
    var country: String?
    var sentence: String

    /// Whether it may be the name of somebody rather than of a thing: “standard operating procedures
    /// (SOP)” are no partner.
    var mayBeName: Bool { meaning.first?.isLowercase != true }
  }

  /// The acronyms of the taxonomy.
  private let known: Set<String>
  /// Those of four letters and more with their letters in order, by name.
  private let long: [(acronym: String, letters: [Unicode.Scalar])]
  /// What listed slips were meant to be.
  private let slips: [String: String]
  private let recognizer: TextRecognizer

  init(taxonomy: Taxonomy, recognizer: TextRecognizer) {
    known = Set(
      taxonomy.glossary.rings.flatMap { $0.acronyms.values.joined() }
        + taxonomy.groupings.flatMap { $0.acronyms.values.joined() })
    long = known.filter { $0.count >= 4 }.sorted().map { ($0, $0.unicodeScalars.sorted()) }
    slips = taxonomy.glossary.slips
    self.recognizer = recognizer
  }

  /// Acronyms of four to six letters that may be slips.
  func doubts(in text: String) -> [Doubt] {
    var doubts: [Doubt] = []
    var seen: Set<String> = []
    for run in text.letterRuns
    where (4...6).contains(run.utf8.count) && run.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      let word = String(run)
      guard seen.insert(word).inserted, let meant = meaning(of: word), meant != word else {
        continue
      }
      doubts.append(Doubt(written: word, meant: meant))
    }
    return doubts
  }

  /// What `word` was probably meant to be: what a slip that is listed stands for, or the known
  /// acronym with the same letters, two of them swapped.
  private func meaning(of word: String) -> String? {
    let letters = Array(word.unicodeScalars)
    if let meant = slips[word] { return meant }
    guard !known.contains(word) else { return word }
    let sorted = letters.sorted()
    return long.first {
      $0.letters == sorted
        && NearestNames.editDistance(letters, Array($0.acronym.unicodeScalars), atMost: 1) != nil
    }?.acronym
  }

  /// The acronyms that the page explains: words, then the acronym in brackets, with as many words in
  /// small or large letters as it needs.
  func definitions(in text: String, language: Language) -> [Definition] {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return [] }
    var definitions: [Definition] = []
    for sentence in Sentences.parted(text) where sentence.utf8.contains(UInt8(ascii: "(")) {
      var rest = sentence[...]
      while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
        let inside = rest[rest.index(after: open)..<close]
        let before = rest[..<open]
        rest = rest[rest.index(after: close)...]
        guard let (acronym, meaning) = Self.explained(inside, behind: before) else { continue }
        let country = recognizer.countries(in: sentence, language: language)
          .first { !$0.isOrigin }?.country
        definitions.append(
          Definition(acronym: acronym, meaning: meaning, country: country, sentence: sentence))
      }
    }
    return definitions
  }

  /// An acronym in brackets behind its meaning, or the meaning in brackets behind its acronym.
  private static func explained(
    _ inside: Substring, behind before: Substring
  ) -> (acronym: String, meaning: String)? {
    if isAcronym(inside) {
      let acronym = String(inside)
      return (meaning(of: acronym, before: before) ?? name(endOf: before)).map { (acronym, $0) }
    }
    guard inside.contains(" "),
      let word = before.split(whereSeparator: { !$0.isLetter }).last, isAcronym(word),
      before.suffix(word.count + 1).dropLast() == word,
      let meaning = meaning(of: String(word), before: inside), inside.hasSuffix(meaning),
      inside.count - meaning.count <= 4
    else { return nil }
    return (String(word), meaning)
  }

  private static func isAcronym(_ word: Substring) -> Bool {
    (2...8).contains(word.count) && word.allSatisfy(\.isUppercase)
  }

  /// The name that a text ends with, for an acronym of another language: “the German Red Cross
  /// (DRK)”. Words with capitals, two at least, with small words between them.
  private static func name(endOf text: Substring) -> String? {
    var words: [Substring] = []
    var capitals = 0
    for word in text.split(separator: " ").reversed() {
      guard word.allSatisfy({ $0.isLetter || "-’'".contains($0) }) else { break }
      if word.first?.isUppercase == true, word.contains(where: \.isLowercase) {
        capitals += 1
      } else if words.isEmpty || !nameJoints.contains(word) {
        break
      }
      words.append(word)
    }
    while let first = words.last, first.first?.isUppercase != true { words.removeLast() }
    if let first = words.last, articles.contains(first.lowercased()) {
      words.removeLast()
      capitals -= 1
    }
    return capitals > 1 ? words.reversed().joined(separator: " ") : nil
  }

  private static let nameJoints: Set<Substring> = [
    "of", "for", "and", "the", "on", "in", "de", "des", "du", "la", "les", "et", "pour", "y", "del",
    "los", "las", "para", "und", "für", "по", "и",
  ]
  private static let articles: Set<String> = [
    "the", "a", "an", "le", "la", "les", "el", "los", "las", "der", "die", "das",
  ]

  /// The run of words before the bracket whose initials the acronym has, from its first letter on.
  private static func meaning(of acronym: String, before text: Substring) -> String? {
    let words = text.split(separator: " ").map(String.init)
    for length in acronym.count...(acronym.count * 3) where length <= words.count {
      let run = words.suffix(length)
      var letters = acronym.lowercased()[...]
      for word in run {
        let bare = word.drop { !$0.isLetter }
        let initial = bare.split(whereSeparator: { $0 == "’" || $0 == "'" }).last?.first
        if let initial, letters.first == initial.lowercased().first { letters.removeFirst() }
      }
      let isWhole = letters.isEmpty
      let starts = run.first?.split(whereSeparator: { $0 == "’" || $0 == "'" }).last?.first
      if isWhole, starts?.lowercased().first == acronym.lowercased().first {
        return run.joined(separator: " ").droppingShortArticle
      }
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate static func precedes(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left.value < right.value
  }
}

extension Sequence where Element == Unicode.Scalar {
  fileprivate func sorted() -> [Unicode.Scalar] { sorted(by: Unicode.Scalar.precedes) }
}

extension String {
  /// Without `l’` or `d’` at its start.
  fileprivate var droppingShortArticle: String {
    guard let mark = firstIndex(where: { $0 == "’" || $0 == "'" }),
      distance(from: startIndex, to: mark) == 1
    else { return self }
    return String(self[index(after: mark)...])
  }
}
