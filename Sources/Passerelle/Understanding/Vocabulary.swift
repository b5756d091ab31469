import Analysis
import Catalogue
import SearchEngine

/// The words of the catalogue: whether there is one, and which are like it.
struct Vocabulary {
  let searcher: Searcher

  /// The fields that hold every text as it is spelt.
  private static let texts = CatalogueSchema.Part.allCases.map { CatalogueSchema.spelling(of: $0) }
  private static let spellings = texts + [CatalogueSchema.names]

  /// Whether some text has `word`: as it is spelt, accents and capitals apart, or in another form of
  /// the same stem.
  func isKnown(_ word: String) -> Bool {
    isSpelt(word) || CatalogueSchema.languages.contains { isKnown(word, in: $0) }
  }

  /// Whether some text in `language` has `word`, in any form of the same stem.
  func isKnown(_ word: String, in language: Language) -> Bool {
    let stems = Self.lastForms(CatalogueSchema.analyzer(for: language).tokens(in: word))
    return !stems.isEmpty
      && stems.allSatisfy { stem in
        CatalogueSchema.Part.allCases.contains { part in
          has(stem, in: CatalogueSchema.field(part, language))
        }
      }
  }

  /// Whether some text has `word` in this form, accents and capitals apart.
  func isSpelt(_ word: String) -> Bool {
    let forms = Self.lastForms(Analyzer.words.tokens(in: word))
    return !forms.isEmpty
      && forms.allSatisfy { form in Self.spellings.contains { has(form, in: $0) } }
  }

  private func has(_ term: String, in field: String) -> Bool {
    searcher.documentFrequency(field: field, term: term) > 0
  }

  /// How many records have `term`, a word as the index spells it: at least the most that one part
  /// of records says.
  func frequency(of term: String) -> Int {
    Self.spellings.map { searcher.documentFrequency(field: $0, term: term) }.max() ?? 0
  }

  /// Whether a word that is an acronym in capitals is written in small letters more often.
  func isOrdinary(_ word: String) -> Bool {
    let capitals = searcher.documentFrequency(
      field: CatalogueSchema.acronyms, term: word.uppercased())
    return frequency(of: Self.spelling(of: word)) > capitals
  }

  /// The words within `edits` slips of `term`, those that begin with its first `exactPrefix`
  /// letters; by word, how far off, and how many records have it.
  func similar(
    to term: String, edits: Int, exactPrefix: Int
  ) -> [String: (distance: Int, frequency: Int)] {
    var found: [String: (distance: Int, frequency: Int)] = [:]
    for field in Self.texts {
      for near in searcher.similarTerms(
        field: field, to: term, edits: edits, exactPrefix: exactPrefix)
      {
        let known = found[near.term]?.frequency ?? 0
        found[near.term] = (near.distance, max(known, near.documentFrequency))
      }
    }
    return found
  }

  /// The words as which `name`, one word in `language`, is written in the catalogue: itself, and
  /// others that share its stem and differ in a short ending.
  func forms(of name: String, in language: Language) -> [String] {
    let analyzer = CatalogueSchema.analyzer(for: language)
    let spelt = Self.spelling(of: name)
    guard let stem = analyzer.tokens(in: name).terms.first, !spelt.isEmpty else { return [spelt] }
    var forms: Set<String> = [spelt]
    let beginning = String(spelt.prefix(max(3, spelt.count - 3)))
    for field in Self.texts {
      searcher.forEachTerm(field: field, prefix: beginning) { term in
        if WordForm.isForm(term.term, of: spelt, in: language),
          analyzer.tokens(in: term.term).terms.first == stem
        {
          forms.insert(term.term)
        }
        return true
      }
    }
    return forms.sorted()
  }

  /// `word` as the index spells it, without accents.
  static func spelling(of word: String) -> String {
    lastForms(Analyzer.words.tokens(in: word)).joined()
  }

  /// The last form of each word: that without accents, where there are two.
  private static func lastForms(_ buffer: TokenBuffer) -> [String] {
    var forms: [String] = []
    var position: UInt32?
    for token in buffer.tokens {
      if token.position == position { forms.removeLast() }
      forms.append(buffer.text(of: token))
      position = token.position
    }
    return forms
  }
}
