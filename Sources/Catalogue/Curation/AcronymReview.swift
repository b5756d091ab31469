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
  }

  /// The acronyms of the taxonomy.
  private let known: Set<String>
  /// What listed slips were meant to be.
  private let slips: [String: String]
  private let recognizer: TextRecognizer

  init(taxonomy: Taxonomy, recognizer: TextRecognizer) {
    known = Set(
      taxonomy.glossary.rings.flatMap { $0.acronyms.values.joined() }
        + taxonomy.groupings.flatMap { $0.acronyms.values.joined() })
    slips = taxonomy.glossary.slips
    self.recognizer = recognizer
  }

  /// Acronyms of four to six letters that may be slips.
  func doubts(in text: String) -> [Doubt] {
    var doubts: [Doubt] = []
    for word in text.split(whereSeparator: { !$0.isLetter }).map(String.init)
    where word.count >= 4 && word.count <= 6 && word.allSatisfy({ $0.isASCII && $0.isUppercase }) {
      guard let meant = meaning(of: word), meant != word else { continue }
      let doubt = Doubt(written: word, meant: meant)
      if !doubts.contains(doubt) { doubts.append(doubt) }
    }
    return doubts
  }

  /// What `word` was probably meant to be: what a slip that is listed stands for, or the known
  /// acronym with the same letters, two of them swapped.
  private func meaning(of word: String) -> String? {
    let letters = Array(word.unicodeScalars)
    if let meant = slips[word] { return meant }
    guard !known.contains(word) else { return word }
    return known.sorted().first { acronym in
      acronym.count >= 4 && acronym.unicodeScalars.sorted() == letters.sorted()
        && NearestNames.editDistance(letters, Array(acronym.unicodeScalars), atMost: 1) != nil
    }
  }

  /// The acronyms that the page explains: words, then the acronym in brackets, with as many words in
  /// small or large letters as it needs.
  func definitions(in text: String, language: Language) -> [Definition] {
    var definitions: [Definition] = []
    for sentence in Sentences.parted(text) {
      var rest = sentence[...]
      while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
        let acronym = String(rest[rest.index(after: open)..<close])
        let before = rest[..<open]
        rest = rest[rest.index(after: close)...]
        guard (2...8).contains(acronym.count), acronym.allSatisfy(\.isUppercase),
          let meaning = Self.meaning(of: acronym, before: before)
        else { continue }
        let country = recognizer.countries(in: sentence, language: language)
          .first { !$0.isOrigin }?.country
        definitions.append(
          Definition(acronym: acronym, meaning: meaning, country: country, sentence: sentence))
      }
    }
    return definitions
  }

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
