/// Takes apart the score of one document.
struct Explainer {
  private let schema: Schema
  private let context: SegmentContext
  private let document: DocumentID

  init(schema: Schema, context: SegmentContext, document: DocumentID) {
    self.schema = schema
    self.context = context
    self.document = document
  }

  /// How the document comes by its score; `nil` where it does not match.
  func explain(_ query: ResolvedQuery) -> Explanation? {
    let cursor = context.cursor(query)
    cursor.advance(to: document)
    guard cursor.document == document else { return nil }
    let score = Float(cursor.score())
    switch query {
    case .all: return Explanation(value: score, what: "every document")
    case .none: return nil
    case .word(let word): return explain(word, score)
    case .phrase(let phrase): return explain(phrase, score)
    case .anyTerm(let terms):
      let field = schema.fields[terms.field].name
      return Explanation(value: score, what: "one of many terms in \(field), all alike")
    case .keyword(let column, let values):
      let list = values.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
      return Explanation(value: score, what: "\(schema.columns[column].name) is one of: \(list)")
    case .range(let column, let range):
      let name = schema.columns[column].name
      return Explanation(
        value: score, what: "\(name) from \(range.lowerBound) to \(range.upperBound)")
    case .boolean(let boolean):
      return Explanation(
        value: score, what: "sum of the clauses that match",
        parts: (boolean.must + boolean.should).compactMap(explain))
    case .best(let queries, let tieBreaker):
      return Explanation(
        value: score, what: "the best clause, and \(tieBreaker) of each other that matches",
        parts: queries.compactMap(explain))
    }
  }

  private func explain(_ word: ResolvedWord, _ score: Float) -> Explanation {
    var parts: [Explanation] = []
    var total: Float = 0
    for field in word.fields {
      guard let entry = field.entries[context.index] else { continue }
      var cursor = context.cursor(entry, field: field.field)
      cursor.advance(to: document)
      guard cursor.document == document else { continue }
      let weight = occurrenceWeight(field.field, field.weights)
      let value = Float(cursor.frequency) * weight.value
      total += value
      parts.append(
        Explanation(
          value: value,
          what: "“\(field.term)” in \(schema.fields[field.field].name), \(cursor.frequency) times",
          parts: [weight]))
    }
    let idf = Explanation(
      value: word.inverseDocumentFrequency,
      what: "inverse document frequency: in \(word.documentFrequency) of \(word.documentCount)"
        + " documents")
    return Explanation(
      value: score, what: "product of the following",
      parts: factor(word.factor) + [idf, saturation(total, parts)])
  }

  private func explain(_ phrase: ResolvedPhrase, _ score: Float) -> Explanation {
    let words = phrase.terms.map(\.term).joined(separator: " ")
    let idf = Explanation(
      value: phrase.inverseDocumentFrequency, what: "sum of the inverse document frequencies")
    let weight = occurrenceWeight(phrase.field, phrase.weights)
    let product = phrase.factor * phrase.inverseDocumentFrequency
    let share = product > 0 ? score / product : 0
    return Explanation(
      value: score, what: "“\(words)” in \(schema.fields[phrase.field].name): product",
      parts: factor(phrase.factor) + [
        idf,
        Explanation(value: share, what: "x / (k1 + x) of its occurrences", parts: [weight]),
      ])
  }

  private func factor(_ factor: Float) -> [Explanation] {
    factor == 1 ? [] : [Explanation(value: factor, what: "boost")]
  }

  private func occurrenceWeight(_ field: Int, _ weights: [Float]) -> Explanation {
    let norm = context.reader.fields[field].norm(of: document)
    return Explanation(
      value: weights[Int(norm)],
      what: "weight of one occurrence in a field of about \(FieldNorm.lengths[Int(norm)]) words")
  }

  private func saturation(_ total: Float, _ parts: [Explanation]) -> Explanation {
    Explanation(
      value: context.ranking.saturation(total),
      what: "x / (k1 + x), where k1 is \(context.ranking.k1) and x the sum of occurrences",
      parts: parts)
  }
}

extension Searcher {
  /// How the document with `key` comes by its score for `query`; `nil` where it does not match or
  /// is not there.
  public func explain(_ query: Query, key: String) -> Explanation? {
    guard let place = place(ofKey: key) else { return nil }
    let context = SegmentContext(
      index: place.segment, view: segments[place.segment], ranking: options.ranking,
      scratch: Scratch())
    return Explainer(schema: schema, context: context, document: place.document)
      .explain(QueryResolver(self).resolve(query))
  }
}
