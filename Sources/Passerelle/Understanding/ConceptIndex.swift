import Analysis
package import Catalogue

/// Everything that a concept is called in any language, to be found in what a person types.
///
/// A concept is a ring of the glossary, a theme or a country. A ring and a theme that share a name
/// are one: whoever types it means both. Names are compared as the words of their own language, by
/// their stems; acronyms letter by letter, and in capitals where small letters would make another
/// word of them.
package struct ConceptIndex: Sendable {
  /// What several names mean.
  package struct Concept: Sendable, Hashable {
    /// The id of the ring, theme or country it comes from; a ring's where there are several.
    package var id: String
    package var label: LocalizedText
    /// Names by language, the preferred one first.
    package var names: [Language: [String]]
    /// In the order of the taxonomy, each once.
    package var acronyms: [String]
    /// Themes whose records belong to the concept.
    package var themes: Set<String>
    /// Countries whose records belong to the concept.
    package var countries: Set<String>
  }

  /// A name of a concept found in a text.
  package struct Match: Sendable, Hashable {
    /// Where in the text, in UTF-8 bytes.
    package var range: Range<Int>
    package var concept: Int
    /// Whether it is an acronym of the concept, not one of its names.
    package var isAcronym: Bool
  }

  package let concepts: [Concept]
  private let byStems: [Language: [String: Int]]
  private let byAcronym: [String: Int]
  /// Acronyms in small letters, for those that may be typed so.
  private let byLowerCase: [String: Int]
  /// Words of the longest name.
  private let longestName: Int

  package init(taxonomy: Taxonomy) {
    var builder = ConceptIndexBuilder(capitalsOnly: taxonomy.glossary.capitalsOnly)
    for ring in taxonomy.glossary.rings { builder.add(ring) }
    for theme in taxonomy.themes { builder.add(theme) }
    for country in taxonomy.countries { builder.add(country) }
    concepts = builder.concepts
    byStems = builder.byStems
    byAcronym = builder.byAcronym
    byLowerCase = builder.byLowerCase
    longestName = builder.longestName
  }

  /// The names found in `text`, the longest first where they overlap, in reading order.
  package func matches(in text: String) -> [Match] {
    var found: [Match] = acronymMatches(in: text)
    for language in CatalogueSchema.languages {
      found += nameMatches(in: text, language: language)
    }
    found.sort {
      ($1.range.count, $0.range.lowerBound, $0.concept)
        < ($0.range.count, $1.range.lowerBound, $1.concept)
    }
    var kept: [Match] = []
    for match in found where !kept.contains(where: { $0.range.overlaps(match.range) }) {
      kept.append(match)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func nameMatches(in text: String, language: Language) -> [Match] {
    guard let names = byStems[language] else { return [] }
    let buffer = CatalogueSchema.analyzer(for: language).tokens(in: text)
    let tokens = Self.onePerPosition(buffer)
    let bytes = Array(text.utf8)
    var found: [Match] = []
    for first in tokens.indices {
      var key = ""
      for last in first..<min(first + longestName, tokens.count) {
        if last > first { key += " " }
        key += buffer.text(of: tokens[last])
        guard let concept = names[key] else { continue }
        let range = Int(tokens[first].sourceStart)..<Int(tokens[last].sourceEnd)
        if first == last, !isForm(bytes[range], ofNameOf: concept, in: language) { continue }
        found.append(Match(range: range, concept: concept, isAcronym: false))
      }
    }
    return found
  }

  /// Whether a word is a name of the concept in another case or number.
  ///
  /// A stem alone says too little: *trafficking* and *trafficker* share one, and so do *integrated*
  /// and *integration*. Forms of one word differ in a short ending only.
  private func isForm(
    _ word: ArraySlice<UInt8>, ofNameOf concept: Int, in language: Language
  ) -> Bool {
    let longestEnding = language == .russian ? 3 : 2
    let word = Analyzer.standard.tokens(in: String(decoding: word, as: UTF8.self)).terms.joined()
    return (concepts[concept].names[language] ?? []).contains { name in
      let terms = Analyzer.standard.tokens(in: name).terms
      guard let term = terms.last, terms.dropLast().allSatisfy({ $0.count < 4 }) else {
        return false
      }
      let shared = zip(word, term).prefix { $0 == $1 }.count
      return max(word.count, term.count) - shared <= longestEnding
    }
  }

  private func acronymMatches(in text: String) -> [Match] {
    var found: [Match] = []
    for word in PlainWords(text) {
      let concept = byAcronym[word.text] ?? byLowerCase[word.text.lowercased()]
      if let concept {
        found.append(Match(range: word.range, concept: concept, isAcronym: true))
      }
    }
    return found
  }

  /// The first form of each word, where an analyzer gives several.
  static func onePerPosition(_ buffer: TokenBuffer) -> [Token] {
    var tokens: [Token] = []
    for token in buffer.tokens where tokens.last?.position != token.position {
      tokens.append(token)
    }
    return tokens
  }
}

/// The words of a text between white space, without the punctuation around them, and where they
/// stand in UTF-8 bytes. What joins an acronym (`EM-UE`, `MIEUX+`) stays.
struct PlainWords: Sequence {
  struct Word {
    var text: String
    var range: Range<Int>
  }

  private let words: [Word]

  init(_ text: String) {
    var words: [Word] = []
    for part in text.split(whereSeparator: \.isWhitespace) {
      let head = part.prefix { !$0.isLetter && !$0.isNumber }
      var word = part.dropFirst(head.count)
      while let last = word.last, !last.isLetter, !last.isNumber, last != "+" { word.removeLast() }
      guard !word.isEmpty else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      words.append(Word(text: String(word), range: start..<(start + word.utf8.count)))
    }
    self.words = words
  }

  func makeIterator() -> Array<Word>.Iterator { words.makeIterator() }
}
