public import Catalogue
public import SearchEngine

extension CatalogueSnapshot {
  /// What the catalogue has on `query`. What cannot be read as a query is read as words.
  ///
  /// - Throws: where the store cannot be read.
  public func search(_ query: CatalogueQuery) throws(PublishingError) -> CatalogueAnswer {
    let inquiry = answered(query)
    let (results, reading) = (inquiry.results, inquiry.reading)
    return CatalogueAnswer(
      total: results.total, hits: try hits(of: results, reading.query, language: query.language),
      facets: query.facets.map { facetCounts(of: $0, in: results, query: query) },
      understanding: inquiry.understanding, waysOut: inquiry.waysOut)
  }

  /// The ids of all records that ``search(_:)`` would find, page after page, in its order: some 20
  /// bytes for each, whatever the limit.
  public func identifiers(matching query: CatalogueQuery) -> [RecordID] {
    ranking(of: query).map(\.id)
  }

  /// The same with their scores, which are comparable within one answer only.
  package func ranking(of query: CatalogueQuery) -> [(id: RecordID, score: Float)] {
    var whole = query
    (whole.offset, whole.limit, whole.facets) = (0, recordCount, [])
    return answered(whole).results.hits.compactMap { hit in
      RecordID(hit.key).map { ($0, hit.score) }
    }
  }

  private func answered(_ query: CatalogueQuery) -> Inquiry {
    var inquiry = Inquiry(query, of: self)
    inquiry.mendSlips()
    inquiry.takeNamesApart()
    inquiry.leaveOutWhatIsInTheWay()
    return inquiry
  }

  /// How a record comes by its score for `query`; nothing for a record that is not published.
  public func explanation(of id: RecordID, for query: CatalogueQuery) -> Explanation? {
    searcher.explain(answered(query).request, key: id.rawValue)
  }

  private func hits(
    of results: SearchResults, _ query: Query, language: Language
  ) throws(PublishingError) -> [CatalogueHit] {
    var marker = HitMarker(query: query, language: language, cache: cache)
    let scores = Dictionary(
      results.hits.map { ($0.key, $0.score) }, uniquingKeysWith: { first, _ in first })
    return try records(of: results).map { record in
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
