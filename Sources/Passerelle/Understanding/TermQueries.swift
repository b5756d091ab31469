import Analysis
import Catalogue
import SearchEngine

/// The clauses that find a word, a name or a phrase in the fields of all languages.
struct TermQueries {
  /// A word as it is spelt weighs this much beside its stem, so that what is written as it was
  /// asked stands above what only shares a stem.
  private static let spellingWeight: Float = 0.4
  /// A match in several languages is hardly better than in one.
  private static let tieBreaker: Float = 0.1

  /// The parts of a record to look in.
  var parts = CatalogueSchema.Part.allCases

  /// Finds one word, in any language; nothing for a text without words.
  func word(_ text: String) -> Query? {
    let spelt = spelling(of: text)
    guard !spelt.isEmpty else { return nil }
    var best = CatalogueSchema.languages.compactMap { stem(text, in: $0, spelt: spelt) }
    if best.isEmpty { best = [.word(spellingTerms(spelt))] }
    if parts.count == CatalogueSchema.Part.allCases.count {
      best.append(.word([.init(field: CatalogueSchema.names, term: spelt, weight: 2)]))
      if text.isAcronym { best.append(acronym(text)) }
    }
    return best.count == 1 ? best[0] : .best(best, tieBreaker: Self.tieBreaker)
  }

  /// Finds `name` as written in `language`: its words in a row, by their stems.
  func name(_ name: String, in language: Language) -> Query? {
    let buffer = CatalogueSchema.analyzer(for: language).tokens(in: name)
    let tokens = ConceptIndex.onePerPosition(buffer)
    guard let first = tokens.first else { return nil }
    let stems = tokens.map(buffer.text(of:))
    guard tokens.count > 1 else {
      return .word(stemTerms(stems[0], in: language))
    }
    let terms = zip(tokens, stems).map {
      Query.PhraseTerm(term: $1, position: Int($0.position - first.position))
    }
    let phrases = parts.map { part in
      Query.phrase(
        field: CatalogueSchema.field(part, language), terms: terms, weight: part.weight)
    }
    return .best(phrases, tieBreaker: 0.3)
  }

  /// Finds words in a row exactly as they are spelt, accents and capitals apart.
  func phrase(_ text: String) -> Query? {
    let buffer = Analyzer.words.tokens(in: text)
    let tokens = Self.foldedForms(buffer)
    guard let first = tokens.first else { return nil }
    let words = tokens.map(buffer.text(of:))
    let terms = zip(tokens, words).map {
      Query.PhraseTerm(term: $1, position: Int($0.position - first.position))
    }
    let fields = parts.map { (CatalogueSchema.spelling(of: $0), $0.weight) } + namesField
    return .best(
      fields.map { .phrase(field: $0, terms: terms, weight: $1) }, tieBreaker: 0.3)
  }

  /// Finds words that begin so.
  func prefix(_ text: String) -> Query? {
    let spelt = spelling(of: text)
    guard !spelt.isEmpty else { return nil }
    return inSpellings { .prefix(field: $0, prefix: spelt, weight: $1) }
  }

  /// Finds words of a shape; `*` and `?` stay as they are.
  func wildcard(_ text: String) -> Query? {
    var pattern = ""
    var letters = ""
    for character in text {
      if character == "*" || character == "?" {
        pattern += spelling(of: letters) + String(character)
        letters = ""
      } else {
        letters.append(character)
      }
    }
    pattern += spelling(of: letters)
    return inSpellings { .wildcard(field: $0, pattern: pattern, weight: $1) }
  }

  /// Finds words within so many slips.
  func fuzzy(_ text: String, edits: Int) -> Query? {
    let spelt = spelling(of: text)
    guard !spelt.isEmpty else { return nil }
    return inSpellings { .fuzzy(field: $0, term: spelt, edits: edits, weight: $1) }
  }

  /// Finds an acronym as it is written.
  func acronym(_ text: String) -> Query {
    .word([.init(field: CatalogueSchema.acronyms, term: text, weight: 1)])
  }

  // MARK: - Terms

  private func stem(_ text: String, in language: Language, spelt: String) -> Query? {
    let buffer = CatalogueSchema.analyzer(for: language).tokens(in: text)
    let stems = ConceptIndex.onePerPosition(buffer).map(buffer.text(of:))
    guard let first = stems.first else { return nil }
    // A word that the analyzer takes apart, such as one with a hyphen, is looked for as a whole.
    guard stems.count == 1 else { return name(text, in: language) }
    return .word(stemTerms(first, in: language) + spellingTerms(spelt))
  }

  private func stemTerms(_ stem: String, in language: Language) -> [Query.FieldTerm] {
    parts.map {
      .init(field: CatalogueSchema.field($0, language), term: stem, weight: $0.weight)
    }
  }

  private func spellingTerms(_ spelt: String) -> [Query.FieldTerm] {
    parts.map {
      .init(
        field: CatalogueSchema.spelling(of: $0), term: spelt,
        weight: $0.weight * Self.spellingWeight)
    }
  }

  private var namesField: [(String, Float)] {
    parts.count == CatalogueSchema.Part.allCases.count ? [(CatalogueSchema.names, Float(2))] : []
  }

  private func inSpellings(_ query: (String, Float) -> Query) -> Query {
    let fields = parts.map { (CatalogueSchema.spelling(of: $0), $0.weight) } + namesField
    return .best(fields.map(query), tieBreaker: Self.tieBreaker)
  }

  /// `text` as the index spells it, without accents: the form that both spellings share.
  private func spelling(of text: String) -> String {
    let buffer = Analyzer.words.tokens(in: text)
    return Self.foldedForms(buffer).map(buffer.text(of:)).joined()
  }

  /// The last form of each word: that without accents, where there are two.
  private static func foldedForms(_ buffer: TokenBuffer) -> [Token] {
    var tokens: [Token] = []
    for token in buffer.tokens {
      if tokens.last?.position == token.position { tokens.removeLast() }
      tokens.append(token)
    }
    return tokens
  }
}

extension String {
  /// Whether it is written in capitals, as acronyms are.
  var isAcronym: Bool {
    let letters = filter(\.isLetter)
    return letters.count > 1 && letters.allSatisfy(\.isUppercase)
  }
}
