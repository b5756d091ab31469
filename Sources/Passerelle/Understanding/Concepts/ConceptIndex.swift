import Analysis
package import Catalogue

/// Everything that a concept is called in any language, to be found in what a person types.
///
/// A concept is a ring of the glossary, a theme, a country, a region or a grouping of countries. A
/// ring and a theme that share a name are one: whoever types it means both. Names are compared as
/// the words of their own language, by their stems; acronyms letter by letter, and in capitals where
/// small letters would make another word of them.
package struct ConceptIndex: Sendable {
  /// A name of a concept found in a text.
  package struct Match: Sendable, Hashable {
    /// Where in the text, in UTF-8 bytes.
    package var range: Range<Int>
    package var concept: Int
    /// Whether it is an acronym of the concept, not one of its names.
    package var isAcronym: Bool
    /// How many letters at the end of what was typed and of the name differ.
    var difference = 0
  }

  /// A name as it is looked up: whose it is, and how it is spelt without accents and case.
  struct Name: Sendable {
    var concept: Int
    var spelling: String
  }

  package let concepts: [Concept]
  /// By the stems of their words, with a space between two.
  private let byStems: [Language: [String: [Name]]]
  private let acronyms: AcronymList
  /// Stems that names of two concepts share which must be kept apart.
  private let sharedStems: [Language: Set<String>]
  /// Words of the longest name.
  private let longestName: Int

  package init(taxonomy: Taxonomy) {
    var builder = ConceptIndexBuilder(taxonomy: taxonomy)
    for ring in taxonomy.glossary.rings { builder.add(ring) }
    for theme in taxonomy.themes { builder.add(theme) }
    for country in taxonomy.countries { builder.add(country) }
    for region in taxonomy.regions { builder.add(region, facet: .region) }
    for grouping in taxonomy.groupings { builder.add(grouping, facet: .grouping) }
    concepts = builder.concepts
    byStems = builder.byStems
    acronyms = builder.acronyms
    sharedStems = builder.sharedStems(of: taxonomy.glossary.falseFriends)
    longestName = builder.longestName
  }

  /// The names found in `text`, the longest first where they overlap, in reading order.
  ///
  /// - Parameters:
  ///   - literal: Ids of concepts that are not meant.
  ///   - isOrdinary: Whether a word, an acronym when written in capitals, is rather another word in
  ///     small letters.
  package func matches(
    in text: String, except literal: Set<String> = [],
    isOrdinary: (String) -> Bool = { _ in false }
  ) -> [Match] {
    var found = acronyms.matches(in: text, isOrdinary: isOrdinary)
    for language in CatalogueSchema.languages {
      found += nameMatches(in: text, language: language, except: literal)
    }
    found.removeAll { literal.contains(concepts[$0.concept].id) }
    found.sort {
      ($1.range.count, $0.range.lowerBound, $0.difference, $0.concept)
        < ($0.range.count, $1.range.lowerBound, $1.difference, $1.concept)
    }
    var kept: [Match] = []
    for match in found where !kept.contains(where: { $0.range.overlaps(match.range) }) {
      kept.append(match)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether the stem of `name`, one word in `language`, is also that of a false friend, so that
  /// only its own forms may be looked for.
  func sharesStem(_ name: String, in language: Language) -> Bool {
    guard let shared = sharedStems[language], !shared.isEmpty else { return false }
    let stems = CatalogueSchema.analyzer(for: language).tokens(in: name).terms
    return stems.count == 1 && shared.contains(stems[0])
  }

  /// Whether `word` is nearer to the names of this concept than to those of any other, in whatever
  /// language.
  func names(_ concept: Concept, by word: String) -> Bool {
    matches(in: word).first.map { concepts[$0.concept].id } == concept.id
  }

  private func nameMatches(
    in text: String, language: Language, except literal: Set<String>
  ) -> [Match] {
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
        guard let candidates = names[key] else { continue }
        let range = Int(tokens[first].sourceStart)..<Int(tokens[last].sourceEnd)
        let typed = String(decoding: bytes[range], as: UTF8.self)
        let meant = candidates.filter { !literal.contains(concepts[$0.concept].id) }
        guard
          let near = nearest(to: typed, among: meant, isOneWord: first == last, in: language)
        else { continue }
        found.append(
          Match(
            range: range, concept: near.concept, isAcronym: false, difference: near.difference))
      }
    }
    return found
  }

  /// The concept whose name is spelt most like `typed`; the first of those spelt equally so. One word
  /// has to be a form of the name.
  private func nearest(
    to typed: String, among names: [Name], isOneWord: Bool, in language: Language
  ) -> (difference: Int, concept: Int)? {
    let spelling = Self.spelling(of: typed)
    var best: (difference: Int, concept: Int)?
    for name in names {
      if isOneWord, !WordForm.isForm(spelling, of: name.spelling, in: language) { continue }
      let shared = zip(spelling, name.spelling).prefix { $0 == $1 }.count
      let difference = max(spelling.count, name.spelling.count) - shared
      if difference < best?.difference ?? .max { best = (difference, name.concept) }
    }
    return best
  }

  /// A name without accents, case and articles elided, its words with a space between two.
  static func spelling(of name: String) -> String {
    Analyzer.standard.tokens(in: name).terms.joined(separator: " ")
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
