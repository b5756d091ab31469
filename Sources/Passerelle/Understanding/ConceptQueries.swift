import Catalogue
import SearchEngine

/// The clauses that find a concept: as it was typed, and by what else it is called.
struct ConceptQueries {
  /// What means the same weighs less than what was typed.
  private static let synonymWeight: Float = 0.6

  let concept: ConceptIndex.Concept
  /// The name of it that was typed.
  let typed: String
  /// Whether that is an acronym, which is looked for with its case.
  let isAcronym: Bool

  /// Finds the concept under all its names.
  ///
  /// Whichever of its names is typed, the same records are found: the name has to stand in the text
  /// as a whole, because words that only stand near each other are another question.
  func query(with terms: TermQueries) -> Query {
    let typedQueries =
      isAcronym
      ? [terms.acronym(typed.uppercased())]
      : CatalogueSchema.languages.compactMap { terms.name(typed, in: $0) }
    var others: [Query] = []
    for language in CatalogueSchema.languages {
      for name in concept.names[language] ?? [] where name != typed {
        if let query = terms.name(name, in: language) { others.append(query) }
      }
    }
    for acronym in concept.acronyms where acronym != typed { others.append(terms.acronym(acronym)) }
    return .best(
      typedQueries + others.map { .boosted($0, by: Self.synonymWeight) } + tagged)
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

  /// Records that an editor has filed under it, whatever their words are.
  private var tagged: [Query] {
    let columns: [(Facet, Set<String>)] = [
      (.theme, concept.themes), (.country, concept.countries),
    ]
    return columns.compactMap { facet, ids in
      ids.isEmpty ? nil : .keyword(column: facet.rawValue, anyOf: ids.sorted())
    }
  }
}
