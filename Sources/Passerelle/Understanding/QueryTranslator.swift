import Analysis
package import Catalogue
import SearchEngine

/// Turns what was typed into what is asked of the index, and keeps account of what it took it to
/// mean.
struct QueryTranslator {
  /// A query, and what can be said of it.
  struct Translation {
    var query: Query
    var expansions: [Understanding.Expansion]
    /// Words that were looked for as words, not as part of a concept.
    var plainWords: [QueryWord]
    /// Whether some of them are in no text of the catalogue as they are spelt.
    var hasUnknownWords: Bool
  }

  let taxonomy: Taxonomy
  let concepts: ConceptIndex
  let usesConcepts: Bool
  private var terms = TermQueries()
  private var expansions: [Understanding.Expansion] = []
  private var plainWords: [QueryWord] = []
  /// What was typed; ranges of words count its UTF-8 bytes.
  private var text = ""

  init(taxonomy: Taxonomy, concepts: ConceptIndex, usesConcepts: Bool) {
    self.taxonomy = taxonomy
    self.concepts = concepts
    self.usesConcepts = usesConcepts
  }

  /// Names that the query language takes for fields.
  static let fieldNames: Set<String> = Set(
    Facet.allCases.map(\.rawValue) + ["title", "summary", "text", "partner", "id"])

  /// `expression` was read from `text`; `searcher` knows which words there are.
  mutating func translation(
    of expression: QueryExpression?, in text: String, searcher: Searcher
  ) -> Translation {
    self.text = text
    let query = expression.map { clauses(of: $0).query } ?? .all
    return Translation(
      query: query, expansions: expansions, plainWords: plainWords,
      hasUnknownWords: plainWords.contains { !Spelling.isKnown($0.text, to: searcher) })
  }

  // MARK: - Expressions

  private mutating func clauses(of expression: QueryExpression) -> ClauseList {
    var list = ClauseList()
    add(expression, to: &list)
    return list
  }

  private mutating func add(_ expression: QueryExpression, to list: inout ClauseList) {
    switch expression {
    case .sequence(let parts): addSequence(parts, to: &list)
    case .word(let word): addWords([word], to: &list)
    case .not(let inner):
      // What must not match is not told as also searched.
      var apart = self
      list.mustNot.append(apart.clauses(of: inner).query)
    case .required(let inner): list.must.append(clauses(of: inner).query)
    case .all(let parts):
      list.must.append(.boolean(.init(must: parts.map { clauses(of: $0).query })))
    case .any(let parts):
      list.add(.boolean(.init(should: parts.map { clauses(of: $0).query }, minimumShould: 1)))
    case .phrase(let word): if let query = terms.phrase(word.text) { list.must.append(query) }
    case .prefix(let word): if let query = terms.prefix(word.text) { list.add(query) }
    case .wildcard(let word): if let query = terms.wildcard(word.text) { list.add(query) }
    case .fuzzy(let word, let edits):
      if let query = terms.fuzzy(word.text, edits: edits) { list.add(query) }
    case .field(let name, let values): list.must.append(field(name, values))
    }
  }

  /// Words that stand behind one another are read together, because names have several.
  private mutating func addSequence(_ parts: [QueryExpression], to list: inout ClauseList) {
    var words: [QueryWord] = []
    for part in parts {
      if case .word(let word) = part {
        words.append(word)
      } else {
        addWords(words, to: &list)
        words = []
        add(part, to: &list)
      }
    }
    addWords(words, to: &list)
  }

  private mutating func addWords(_ words: [QueryWord], to list: inout ClauseList) {
    guard let first = words.first, let last = words.last else { return }
    let start = first.range.lowerBound
    let run = String(decoding: Array(text.utf8)[start..<last.range.upperBound], as: UTF8.self)
    let matches = usesConcepts ? concepts.matches(in: run) : []
    let covered = matches.map { ($0.range.lowerBound + start)..<($0.range.upperBound + start) }
    for (match, range) in zip(matches, covered) {
      addConcept(match, words: words.filter { $0.range.overlaps(range) }, in: run, to: &list)
    }
    for word in words where !covered.contains(where: { $0.overlaps(word.range) }) {
      guard let query = terms.word(word.text) else { continue }
      let isGrammar = Self.isGrammar(word.text)
      if !isGrammar { plainWords.append(word) }
      list.add(query, words: isGrammar ? 0 : 1)
    }
  }

  private mutating func addConcept(
    _ match: ConceptIndex.Match, words: [QueryWord], in run: String, to list: inout ClauseList
  ) {
    let typed = String(decoding: Array(run.utf8)[match.range], as: UTF8.self)
    let queries = ConceptQueries(
      concept: concepts.concepts[match.concept], typed: typed, isAcronym: match.isAcronym)
    list.add(
      queries.query(with: terms), words: max(1, words.count { !Self.isGrammar($0.text) }))
    if !expansions.contains(where: { $0.words == typed }) { expansions.append(queries.expansion) }
  }

  /// Whether `word` is only grammar in one of the languages: a stop word. Acronyms never are.
  private static func isGrammar(_ word: String) -> Bool {
    CatalogueSchema.languages.contains { language in
      CatalogueSchema.analyzer(for: language).tokens(in: word).tokens.isEmpty
    }
  }

  // MARK: - Fields

  private mutating func field(_ name: String, _ values: [QueryExpression.FieldValue]) -> Query {
    if let facet = Facet(rawValue: name) { return facetQuery(facet, values) }
    let texts = values.compactMap { value -> String? in
      if case .text(let text) = value { text } else { nil }
    }
    let queries: [Query]
    switch name {
    case "id":
      queries = [.keyword(column: CatalogueSchema.id, anyOf: texts.map { $0.lowercased() })]
    case "partner":
      queries = texts.compactMap { Self.allWords(of: $0, in: CatalogueSchema.names) }
    default:
      let part = CatalogueSchema.Part(rawValue: name) ?? .text
      let wholeParts = terms.parts
      terms.parts = [part]
      queries = texts.compactMap { text in
        let words = PlainWords(text).compactMap { terms.word($0.text) }
        return words.isEmpty ? nil : .boolean(.init(must: words))
      }
      terms.parts = wholeParts
    }
    return queries.isEmpty ? .none : .boolean(.init(should: queries, minimumShould: 1))
  }

  private static func allWords(of text: String, in field: String) -> Query? {
    let words = Analyzer.standard.tokens(in: text).terms
    guard !words.isEmpty else { return nil }
    return .boolean(.init(must: words.map { .word([.init(field: field, term: $0)]) }))
  }

  private func facetQuery(_ facet: Facet, _ values: [QueryExpression.FieldValue]) -> Query {
    var ids: [String] = []
    var ranges: [Query] = []
    for value in values {
      switch value {
      case .text(let text): ids += facet.ids(named: text, taxonomy: taxonomy)
      case .range(let lower, let upper):
        guard facet == .year else { continue }
        let bounds = Int64(lower ?? 0)...max(Int64(lower ?? 0), Int64(upper ?? 9_999))
        ranges.append(.range(column: CatalogueSchema.years, bounds))
      }
    }
    let keyword = Query.keyword(column: facet.rawValue, anyOf: ids)
    guard !ranges.isEmpty else { return .boolean(.init(filter: [keyword])) }
    return .boolean(.init(filter: [.best([keyword] + ranges)]))
  }
}

extension Facet {
  /// The ids that `text` means: an id itself, or a name in any language. The text itself where it
  /// means nothing, which no record has.
  package func ids(named text: String, taxonomy: Taxonomy) -> [String] {
    if self == .objective { return [String(text.drop { $0 == "0" })] }
    if let conceptKind {
      let ids = taxonomy.resolve(label: text, kind: conceptKind)
      return ids.isEmpty ? [text] : ids
    }
    return self == .phase ? [text.uppercased()] : [text.lowercased()]
  }
}
