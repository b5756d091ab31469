public import Catalogue
public import SearchEngine

extension CatalogueSnapshot {
  /// What the catalogue has on `query`. Never fails: what cannot be read as a query is read as
  /// words.
  public func search(_ query: CatalogueQuery) -> CatalogueAnswer {
    let (reading, results, understanding) = found(query)
    return CatalogueAnswer(
      total: results.total, hits: hits(of: results, reading.query, language: query.language),
      facets: query.facets.map { facetCounts(of: $0, in: results, query: query) },
      understanding: understanding)
  }

  /// The ids of all records that ``search(_:)`` would find, page after page, in its order: some 20
  /// bytes for each, whatever the limit.
  public func identifiers(matching query: CatalogueQuery) -> [RecordID] {
    found(query, isWhole: true).results.hits.compactMap { RecordID($0.key) }
  }

  /// The same with their scores, which are comparable within one answer only.
  package func ranking(of query: CatalogueQuery) -> [(id: RecordID, score: Float)] {
    found(query, isWhole: true).results.hits.compactMap { hit in
      RecordID(hit.key).map { ($0, hit.score) }
    }
  }

  /// What matches `query` as typed, or as corrected where that finds more.
  ///
  /// - Parameter isWhole: Whether to find all there are, whatever the query's offset and limit.
  private func found(
    _ query: CatalogueQuery, isWhole: Bool = false
  ) -> (
    reading: QueryTranslator.Translation, results: SearchResults, understanding: Understanding
  ) {
    func search(_ typed: Query) -> SearchResults {
      var request = request(for: query, typed)
      if isWhole { (request.offset, request.limit) = (0, recordCount) }
      return searcher.search(request)
    }
    let parser = QueryParser(fields: QueryTranslator.fieldNames)
    let parsed = parser.parse(query.text)
    var reading = self.reading(of: query, expression: parsed.expression, text: query.text)
    var results = search(reading.query)
    var corrections: [Understanding.Correction] = []
    if results.total == 0 || reading.hasUnknownWords {
      let corrected = Spelling(snapshot: self).corrected(query.text, words: reading.plainWords)
      if !corrected.corrections.isEmpty {
        let expression = parser.parse(corrected.text).expression
        let second = self.reading(of: query, expression: expression, text: corrected.text)
        let secondResults = search(second.query)
        if secondResults.total > results.total {
          (reading, results, corrections) = (second, secondResults, corrected.corrections)
        }
      }
    }
    let understanding = Understanding(
      query: parsed.expression?.description ?? "", expansions: reading.expansions,
      corrections: corrections, repairs: parsed.repairs)
    return (reading, results, understanding)
  }

  /// How a record comes by its score for `query`; nothing for a record that is not published.
  public func explanation(of id: RecordID, for query: CatalogueQuery) -> Explanation? {
    let parsed = QueryParser(fields: QueryTranslator.fieldNames).parse(query.text)
    let reading = self.reading(of: query, expression: parsed.expression, text: query.text)
    return searcher.explain(reading.query, key: id.rawValue)
  }

  private func reading(
    of query: CatalogueQuery, expression: QueryExpression?, text: String
  ) -> QueryTranslator.Translation {
    var translator = QueryTranslator(
      taxonomy: taxonomy, concepts: concepts, usesConcepts: query.usesConcepts)
    return translator.translation(of: expression, in: text, searcher: searcher)
  }

  private func request(for query: CatalogueQuery, _ typed: Query) -> SearchRequest {
    let exclusions = query.excluded.sorted { $0.key.rawValue < $1.key.rawValue }
    let mustNot = exclusions.map { facet, values in
      Query.keyword(column: facet.rawValue, anyOf: values.sorted())
    }
    let asked = mustNot.isEmpty ? typed : .boolean(.init(must: [typed], mustNot: mustNot))
    let selections = query.chosen.filter { !$0.value.isEmpty }
    return SearchRequest(
      asked,
      selections: Dictionary(
        selections.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }),
      facets: query.facets.map { .init(column: $0.rawValue) }, order: order(of: query),
      offset: query.offset, limit: query.limit)
  }

  /// Without words there is nothing to be relevant to, and the newest come first.
  private func order(of query: CatalogueQuery) -> SearchRequest.Order {
    let language = CatalogueSchema.languages.contains(query.language) ? query.language : .english
    let hasWords = query.text.contains { $0.isLetter || $0.isNumber }
    return switch query.order {
    case .relevance where hasWords: .score
    case .relevance, .newest: .column(CatalogueSchema.latestDay, descending: true)
    case .title: .column(CatalogueSchema.titleOrder(language), descending: false)
    case .country: .column(CatalogueSchema.countryOrder(language), descending: false)
    }
  }

  private func hits(
    of results: SearchResults, _ query: Query, language: Language
  ) -> [CatalogueHit] {
    let marker = HitMarker(query: query, language: language)
    let scores = Dictionary(
      results.hits.map { ($0.key, $0.score) }, uniquingKeysWith: { first, _ in first })
    return records(of: results).map { record in
      CatalogueHit(
        record: record, score: scores[record.id.rawValue] ?? 0, title: marker.title(of: record),
        snippet: marker.snippet(of: record))
    }
  }

  private func facetCounts(
    of facet: Facet, in results: SearchResults, query: CatalogueQuery
  ) -> FacetCounts {
    let chosen = query.chosen[facet] ?? []
    var values = (results.facets[facet.rawValue] ?? []).map {
      FacetCounts.Value(id: $0.value, count: $0.count, isChosen: chosen.contains($0.value))
    }
    let counted = Set(values.map(\.id))
    values += chosen.subtracting(counted).sorted().map {
      FacetCounts.Value(id: $0, count: 0, isChosen: true)
    }
    return FacetCounts(facet: facet, values: values)
  }
}
