import Analysis
package import Catalogue
import SearchEngine

/// Turns what was typed into what is asked of the index, and keeps account of what it took it to
/// mean.
struct QueryTranslator {
  /// A query, and what can be said of it.
  struct Translation {
    var clauses: ClauseList
    /// Whether nothing was asked: every record is an answer.
    var isOpen: Bool
    var expansions: [Understanding.Expansion]
    /// Concepts named that are to be searched as typed.
    var literal: [Understanding.Expansion]
    /// Words that were looked for as words, not as part of a concept.
    var plainWords: [QueryWord]
    /// Whether some of them are in no text of the catalogue.
    var hasUnknownWords: Bool

    /// Finds the record whose whole name was typed, above all others; nothing where it is none's.
    var known: Query?

    var query: Query {
      guard let known else { return isOpen ? .all : clauses.query }
      return .boolean(.init(should: [clauses.query, known], minimumShould: 1))
    }
  }

  /// What the whole name of a record weighs: more than all that others can say of its country.
  private static let nameWeight: Float = 20

  private let taxonomy: Taxonomy
  private let concepts: ConceptIndex
  private let usesConcepts: Bool
  private let literalConcepts: Set<String>
  private let vocabulary: Vocabulary
  private let language: Language
  private var terms = TermQueries()
  private var expansions: [Understanding.Expansion] = []
  private var literal: [Understanding.Expansion] = []
  private var plainWords: [QueryWord] = []
  /// What was typed; ranges of words count its UTF-8 bytes.
  let text: String

  /// For an expression that was read from `text`.
  init(query: CatalogueQuery, snapshot: CatalogueSnapshot, text: String) {
    taxonomy = snapshot.taxonomy
    concepts = snapshot.concepts
    vocabulary = Vocabulary(searcher: snapshot.searcher)
    language = query.language
    usesConcepts = query.usesConcepts
    literalConcepts = query.literal
    self.text = text
  }

  /// Names that the query language takes for fields.
  static let fieldNames: Set<String> = Set(
    Facet.allCases.map(\.rawValue) + ["title", "summary", "text", "partner", "id"])

  mutating func translation(of expression: QueryExpression?) -> Translation {
    let clauses = expression.map { self.clauses(of: $0) } ?? ClauseList()
    return Translation(
      clauses: clauses, isOpen: expression == nil, expansions: expansions, literal: literal,
      plainWords: plainWords,
      hasUnknownWords: plainWords.contains { !vocabulary.isKnown($0.text) },
      known: expression.flatMap(known))
  }

  /// Clauses that look for words as words, whatever they are a name of together.
  func clauses(forWords words: [String]) -> ClauseList {
    var list = ClauseList()
    for word in words {
      if let query = terms.word(word) { list.add(query, text: word) }
    }
    return list
  }

  /// Finds the record that has all of an expression for a name, if it is words alone.
  private func known(_ expression: QueryExpression) -> Query? {
    guard expression.isWords, let key = KnownName.key(of: text) else { return nil }
    let field = CatalogueSchema.knownNames
    guard vocabulary.searcher.documentFrequency(field: field, term: key) > 0 else { return nil }
    return .boosted(.word([.init(field: field, term: key, weight: 1)]), by: Self.nameWeight)
  }

  // MARK: - Expressions

  private mutating func clauses(of expression: QueryExpression) -> ClauseList {
    var list = ClauseList()
    add(expression, to: &list)
    return list
  }

  private mutating func add(_ expression: QueryExpression, to list: inout ClauseList) {
    let text = expression.description
    switch expression {
    case .sequence(let parts): addSequence(parts, to: &list)
    case .word(let word): addWords([word], to: &list)
    case .not(let inner):
      // What must not match is not told as also searched.
      var apart = self
      list.add(
        apart.clauses(of: inner).query, as: .mustNot, text: inner.description, notation: text)
    case .required(let inner):
      list.add(clauses(of: inner).query, as: .must, text: inner.description, notation: text)
    case .all(let parts):
      for part in parts {
        let required = QueryExpression.required(part).description
        list.add(
          clauses(of: part).query, as: .must, text: part.description, notation: required)
      }
    case .any(let parts):
      let query = Query.boolean(
        .init(should: parts.map { clauses(of: $0).query }, minimumShould: 1))
      list.add(query, text: text, notation: "(\(text))")
    case .phrase(let word):
      if let query = terms.phrase(word.text) { list.add(query, as: .must, text: text) }
    case .prefix(let word):
      if let query = terms.prefix(word.text) { list.add(query, text: text) }
    case .wildcard(let word):
      if let query = terms.wildcard(word.text) { list.add(query, text: text) }
    case .fuzzy(let word, let edits):
      if let query = terms.fuzzy(word.text, edits: edits) { list.add(query, text: text) }
    case .field(let name, let values):
      list.add(field(name, values), as: .must, text: text, isFilter: true)
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

  private mutating func addWords(_ typed: [QueryWord], to list: inout ClauseList) {
    let words = typed.flatMap(\.separated)
    guard let first = words.first, let last = words.last else { return }
    let start = first.range.lowerBound
    let run = String(decoding: Array(text.utf8)[start..<last.range.upperBound], as: UTF8.self)
    noteLiteral(in: run)
    let matches = self.matches(in: run)
    let covered = matches.map { ($0.range.lowerBound + start)..<($0.range.upperBound + start) }
    var unread = Array(zip(matches, covered))[...]
    for word in words {
      while let (match, range) = unread.first, range.lowerBound < word.range.upperBound {
        addConcept(match, words: words.filter { $0.range.overlaps(range) }, in: run, to: &list)
        unread.removeFirst()
      }
      if !covered.contains(where: { $0.overlaps(word.range) }) { addPlain(word, to: &list) }
    }
  }

  /// The names in `text` that are to be searched as concepts, in reading order.
  func matches(in text: String) -> [ConceptIndex.Match] {
    guard usesConcepts else { return [] }
    return concepts.matches(in: text, except: literalConcepts, isOrdinary: vocabulary.isOrdinary)
  }

  private mutating func addPlain(_ word: QueryWord, to list: inout ClauseList) {
    guard let query = terms.word(word.text) else { return }
    guard !isGrammar(word.text) else {
      return list.add(query, as: .counts(words: 0), text: word.text)
    }
    plainWords.append(word)
    list.add(inBothAlphabets(word.text, query), text: word.text, words: word.parts)
  }

  private mutating func addConcept(
    _ match: ConceptIndex.Match, words: [QueryWord], in run: String, to list: inout ClauseList
  ) {
    let typed = String(decoding: Array(run.utf8)[match.range], as: UTF8.self)
    let queries = conceptQueries(match, typed: typed)
    let telling = words.map(\.text).filter { !isGrammar($0) }
    list.add(
      queries.query(with: terms), as: .counts(words: max(1, telling.count)), text: typed,
      words: match.isAcronym ? wordsOfLabel(of: match) : telling)
    if !expansions.contains(where: { $0.words == typed }) { expansions.append(queries.expansion) }
  }

  /// Takes note of the concepts named that are to be searched as typed, so that whoever asked can
  /// be told what else there is.
  private mutating func noteLiteral(in run: String) {
    guard !literalConcepts.isEmpty else { return }
    for match in concepts.matches(in: run, isOrdinary: vocabulary.isOrdinary)
    where literalConcepts.contains(concepts.concepts[match.concept].id) {
      let typed = String(decoding: Array(run.utf8)[match.range], as: UTF8.self)
      let expansion = conceptQueries(match, typed: typed).expansion
      if !literal.contains(expansion) { literal.append(expansion) }
    }
  }

  private func wordsOfLabel(of match: ConceptIndex.Match) -> [String] {
    let label = concepts.concepts[match.concept].label.best(for: language)?.text ?? ""
    return PlainWords(label).map(\.text).filter { !$0.isGrammar }
  }

  private func conceptQueries(_ match: ConceptIndex.Match, typed: String) -> ConceptQueries {
    ConceptQueries(
      index: concepts, concept: concepts.concepts[match.concept], typed: typed,
      isAcronym: match.isAcronym, vocabulary: vocabulary)
  }

  /// Whether a word is only grammar; in capitals too, where everything is in capitals.
  private func isGrammar(_ word: String) -> Bool {
    word.isGrammar || !text.contains(where: \.isLowercase) && word.lowercased().isGrammar
  }

  /// A name, as its capital tells, is also found as the other alphabet writes it.
  private mutating func inBothAlphabets(_ word: String, _ query: Query) -> Query {
    guard usesConcepts, word.first?.isUppercase == true, word.dropFirst().allSatisfy(\.isLowercase),
      let other = Slips(vocabulary: vocabulary, concepts: concepts).otherAlphabet(word),
      let otherQuery = terms.word(other)
    else { return query }
    let expansion = Understanding.Expansion(
      words: word, concept: Vocabulary.spelling(of: word),
      label: LocalizedText([.undetermined: word]), alsoSearched: [other])
    guard !literalConcepts.contains(expansion.concept) else {
      if !literal.contains(expansion) { literal.append(expansion) }
      return query
    }
    if !expansions.contains(expansion) { expansions.append(expansion) }
    return .best([query, .boosted(otherQuery, by: ConceptQueries.synonymWeight)])
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
