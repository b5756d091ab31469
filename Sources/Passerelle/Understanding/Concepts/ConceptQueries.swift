import Analysis
import Catalogue
import SearchEngine

/// The clauses that find a concept: as it was typed, and by what else it is called.
struct ConceptQueries {
  /// What means the same weighs less than what was typed.
  static let synonymWeight: Float = 0.6
  /// What a record calls it by several names is hardly more about it.
  private static let tieBreaker: Float = 0.1
  /// What a label weighs beside a mention.
  private static let labelWeight: Float = 3

  let index: ConceptIndex
  let concept: ConceptIndex.Concept
  /// The name of it that was typed.
  let typed: String
  /// Whether that is an acronym, which is looked for with its case.
  let isAcronym: Bool
  let vocabulary: Vocabulary

  /// Finds the concept under all its names.
  ///
  /// Whichever of its names is typed, the same records are found: the name has to stand in the text
  /// as a whole, because words that only stand near each other are another question.
  func query(with terms: TermQueries) -> Query {
    let typedQueries =
      isAcronym
      ? [acronym(typed.uppercased(), with: terms)]
      : CatalogueSchema.languages.map { name(typed, in: $0, with: terms) }
        // As it is spelt, it is found in a text of any language.
        + [terms.phrase(typed)]
    var others: [Query?] = []
    for language in CatalogueSchema.languages {
      for name in concept.names[language] ?? [] where name != typed {
        others.append(self.name(name, in: language, with: terms))
      }
    }
    for acronym in concept.acronyms where acronym != typed {
      others.append(self.acronym(acronym, with: terms))
    }
    return .best(
      typedQueries.compactMap(\.self)
        + others.compactMap(\.self).map { .boosted($0, by: Self.synonymWeight) }
        + labelled(with: terms) + tagged, tieBreaker: Self.tieBreaker)
  }

  /// What the reader is told was also searched.
  var expansion: Understanding.Expansion {
    var names: [String] = []
    for language in CatalogueSchema.languages { names += concept.names[language] ?? [] }
    names += concept.acronyms
    var seen: Set<String> = [typed.lowercased()]
    let also = names.filter { seen.insert($0.lowercased()).inserted }
    return Understanding.Expansion(
      words: typed, concept: concept.id, label: concept.label, alsoSearched: also)
  }

  /// A name by its stems, or, where a false friend has the same stem, by its own forms alone.
  private func name(_ name: String, in language: Language, with terms: TermQueries) -> Query? {
    guard index.sharesStem(name, in: language) else { return terms.name(name, in: language) }
    let forms = vocabulary.forms(of: name, in: language).filter {
      index.names(concept, by: $0)
    }
    guard !forms.isEmpty else { return nil }
    return .word(
      terms.parts.flatMap { part in
        forms.map {
          .init(field: CatalogueSchema.spelling(of: part), term: $0, weight: part.weight)
        }
      })
  }

  /// An acronym with its case, its parts in a row; one with small letters in it as words are found.
  private func acronym(_ acronym: String, with terms: TermQueries) -> Query? {
    let parts = Analyzer.acronyms.tokens(in: acronym).terms
    switch parts.count {
    case 0: return terms.phrase(acronym)
    case 1: return terms.acronym(parts[0])
    default:
      let phrase = parts.enumerated().map { Query.PhraseTerm(term: $1, position: $0) }
      return .phrase(field: CatalogueSchema.acronyms, terms: phrase)
    }
  }

  /// Records that an editor has filed under it, whatever their words are.
  private var tagged: [Query] {
    concept.tags.sorted { $0.key.rawValue < $1.key.rawValue }.map { facet, ids in
      .keyword(column: facet.rawValue, anyOf: ids.sorted())
    }
  }

  /// Records of a country or region by its name among their labels, because a record that is filed
  /// under it says more of it than one that mentions it.
  private func labelled(with terms: TermQueries) -> [Query] {
    guard concept.tags[.country] != nil || concept.tags[.region] != nil else { return [] }
    var labels = terms
    labels.parts = terms.parts.filter { $0 == .labels }
    return CatalogueSchema.languages.compactMap { language in
      concept.label[language].flatMap { labels.name($0, in: language) }
        .map { .boosted($0, by: Self.labelWeight) }
    }
  }
}
