/// The name of an Action: a country with a Roman number that counts its Actions, `Kazakhstan II`.
struct ActionName: Sendable, Hashable {
  /// ISO 3166-1 alpha-2.
  let country: String
  /// Counted from 1.
  let number: Int

  init(country: String, number: Int) {
    self.country = country
    self.number = number
  }

  /// The name that `text` is; nothing for other words.
  init?(_ text: String, in language: Language, taxonomy: Taxonomy) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 2, let last = words.last, let number = Self.number(of: last),
      let country = taxonomy.resolve(
        label: words.dropLast().joined(separator: " "), in: language, kind: .country
      ).first
    else { return nil }
    self.country = country
    self.number = number
  }

  /// The names in running text, each once, in its order: a Roman number with at most four words of
  /// a country before it.
  static func names(in text: String, language: Language, taxonomy: Taxonomy) -> [ActionName] {
    let words = text.letterRuns { $0 == "-" || $0 == "’" || $0 == "'" }
    var names: [ActionName] = []
    for (rank, word) in words.enumerated()
    where word.utf8.count <= 4 && number(of: String(word)) != nil {
      for length in stride(from: min(4, rank), to: 0, by: -1) {
        let phrase = words[(rank - length)...rank].joined(separator: " ").droppingElision
        guard let name = ActionName(phrase, in: language, taxonomy: taxonomy) else { continue }
        if !names.contains(name) { names.append(name) }
        break
      }
    }
    return names
  }

  /// 1 to 12 for `I` to `XII`.
  static func number(of numeral: String) -> Int? {
    numerals.firstIndex(of: numeral).map { $0 + 1 }
  }

  /// `I` to `XII` for 1 to 12; digits for others.
  static func numeral(of number: Int) -> String {
    numerals.indices.contains(number - 1) ? numerals[number - 1] : "\(number)"
  }

  private static let numerals = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]
}

extension String {
  /// Without an elided article at its start: `l’Azerbaïdjan IV`.
  fileprivate var droppingElision: String {
    guard let mark = firstIndex(where: { $0 == "’" || $0 == "'" }),
      distance(from: startIndex, to: mark) <= 2
    else { return self }
    return String(self[index(after: mark)...])
  }
}
