extension Searcher {
  /// A term, and how many documents have it, deleted ones included until they are merged away.
  public struct TermCount: Sendable, Hashable {
    public var term: String
    public var documentFrequency: Int

    public init(term: String, documentFrequency: Int) {
      self.term = term
      self.documentFrequency = documentFrequency
    }
  }

  /// How many documents have `term` in `field`, deleted ones included until they are merged away.
  public func documentFrequency(field: String, term: String) -> Int {
    guard let index = rank(ofField: field) else { return 0 }
    return segments.reduce(0) {
      $0 + ($1.reader.fields[index].terms.entry(of: term.utf8.span)?.documentCount ?? 0)
    }
  }

  /// The terms of `field` that begin with `prefix`, in the order of their UTF-8 bytes; at most
  /// `limit`.
  public func terms(field: String, prefix: String = "", limit: Int = .max) -> [TermCount] {
    var terms: [TermCount] = []
    guard limit > 0 else { return [] }
    forEachTerm(field: field, prefix: prefix) { term in
      terms.append(term)
      return terms.count < limit
    }
    return terms
  }

  /// Calls `body` with the terms of `field` that begin with `prefix`, in the order of their UTF-8
  /// bytes, until it gives false.
  public func forEachTerm(field: String, prefix: String = "", _ body: (TermCount) -> Bool) {
    guard let index = rank(ofField: field) else { return }
    Self.forEach(segments.map { $0.reader.fields[index].terms }, prefix: prefix, body)
  }

  /// The values of a column among the documents that are not deleted, with their counts; keywords
  /// in the order of their bytes, integers rising.
  public func columnValues(_ column: String) -> [SearchResults.FacetValue] {
    let request = SearchRequest(.all, facets: [.init(column: column)], limit: 0)
    let values = search(request).facets[column] ?? []
    let isInteger = schema.columns.contains { $0.name == column && $0.kind == .integer }
    return values.sorted {
      isInteger
        ? (Int64($0.value) ?? 0) < (Int64($1.value) ?? 0)
        : $0.value.utf8.lexicographicallyPrecedes($1.value.utf8)
    }
  }

  /// The keywords that the document with `key` has in `column`, in the order of their bytes.
  public func keywords(ofKey key: String, column: String) -> [String] {
    codes(ofKey: key, column: column, kind: .keyword).map { $0.keyword(of: $1) }
  }

  /// The numbers that the document with `key` has in `column`, rising.
  public func integers(ofKey key: String, column: String) -> [Int64] {
    codes(ofKey: key, column: column, kind: .integer).map { $0.integer(of: $1) }
  }

  private func codes(
    ofKey key: String, column: String, kind: Schema.Column.Kind
  ) -> [(ColumnReader, UInt64)] {
    guard let place = place(ofKey: key),
      let index = schema.columns.firstIndex(where: { $0.name == column && $0.kind == kind })
    else { return [] }
    let reader = segments[place.segment].reader.columns[index]
    var codes: [(ColumnReader, UInt64)] = []
    reader.forEachCode(of: place.document) { codes.append((reader, $0)) }
    return codes
  }

  /// Walks several dictionaries as one.
  private static func forEach(
    _ dictionaries: [TermDictionary], prefix: String, _ body: (TermCount) -> Bool
  ) {
    let bytes = Array(prefix.utf8)
    var iterators = dictionaries.map(TermIterator.init)
    for index in iterators.indices { iterators[index].seek(bytes.span) }
    while true {
      let candidates = iterators.filter { $0.hasPrefix(bytes.span) }.map(\.term)
      guard let least = candidates.min(by: { $0.lexicographicallyPrecedes($1) }) else { return }
      var frequency = 0
      for index in iterators.indices where iterators[index].isAt(least.span) {
        frequency += iterators[index].entry.documentCount
        iterators[index].next()
      }
      let term = String(decoding: least, as: UTF8.self)
      guard body(TermCount(term: term, documentFrequency: frequency)) else { return }
    }
  }
}
