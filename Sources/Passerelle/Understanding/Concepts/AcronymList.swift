import Catalogue

/// Acronyms and whose they are, found letter by letter whatever stands between the letters: `EM UE`,
/// `EM-UE` and `E.M. U.E.` are one.
///
/// An acronym that is a word somewhere counts in capitals only, and where all that was typed is in
/// capitals, only beside other acronyms.
struct AcronymList: Sendable {
  /// Words of the longest acronym.
  private static let mostWords = 3

  private var inCapitals: [String: Int] = [:]
  /// In small letters, those that may be typed so.
  private var inSmallLetters: [String: Int] = [:]
  /// Those that are words too.
  private var words: Set<String> = []
  private let capitalsOnly: Set<String>

  /// - Parameter capitalsOnly: Acronyms known to be words of some language.
  init(capitalsOnly: Set<String>) {
    self.capitalsOnly = Set(capitalsOnly.map(Self.key(of:)))
  }

  /// An acronym of two concepts stays with the one that came first.
  mutating func add(_ acronym: String, of concept: Int) {
    let key = Self.key(of: acronym)
    for form in [key, key.uppercased()] where inCapitals[form] == nil {
      inCapitals[form] = concept
    }
    // Two letters are too few; `WHO` is only grammar when it is written small.
    guard key.count > 2, !capitalsOnly.contains(key), !key.lowercased().isGrammar else {
      words.insert(key.uppercased())
      return
    }
    if inSmallLetters[key.lowercased()] == nil { inSmallLetters[key.lowercased()] = concept }
  }

  /// The acronyms found in `text`, those of more words first where they start together.
  func matches(in text: String, isOrdinary: (String) -> Bool) -> [ConceptIndex.Match] {
    let typed = Array(PlainWords(text))
    let showsCase =
      text.contains(where: \.isLowercase)
      || typed.allSatisfy { inCapitals[Self.key(of: $0.text)] != nil }
    var found: [ConceptIndex.Match] = []
    for first in typed.indices {
      var key = ""
      for last in first..<min(first + Self.mostWords, typed.count) {
        key += Self.key(of: typed[last].text)
        guard
          let concept = concept(
            key, isOneWord: first == last, showsCase: showsCase, isOrdinary: isOrdinary)
        else { continue }
        let range = typed[first].range.lowerBound..<typed[last].range.upperBound
        found.append(.init(range: range, concept: concept, isAcronym: true))
      }
    }
    return found
  }

  private func concept(
    _ key: String, isOneWord: Bool, showsCase: Bool, isOrdinary: (String) -> Bool
  ) -> Int? {
    if let concept = inCapitals[key], showsCase || !words.contains(key) { return concept }
    guard isOneWord, let concept = inSmallLetters[key.lowercased()], !isOrdinary(key) else {
      return nil
    }
    return concept
  }

  /// The letters, digits and signs that count.
  private static func key(of acronym: String) -> String {
    acronym.filter { $0.isLetter || $0.isNumber || $0 == "+" || $0 == "&" }
  }
}
