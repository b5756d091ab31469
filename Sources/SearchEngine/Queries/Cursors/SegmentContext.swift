/// What evaluating a query on one segment needs: the segment, and memory for the time of the query.
///
/// An object, so that handing it on counts one reference.
final class SegmentContext {
  /// Rank of the segment in the index.
  let index: Int
  let view: SegmentView
  let ranking: BM25
  let tables: RankingTables
  let scratch: Scratch

  init(index: Int, view: SegmentView, ranking: BM25, tables: RankingTables, scratch: Scratch) {
    self.index = index
    self.view = view
    self.ranking = ranking
    self.tables = tables
    self.scratch = scratch
  }

  var reader: SegmentReader { view.reader }

  /// A cursor over the documents of a term of a field.
  func cursor(_ entry: PostingEntry, field: Int) -> PostingCursor {
    PostingCursor(
      entry, in: reader.fields[field].postings, detail: reader.fields[field].description.detail,
      documentLimit: reader.documentCount, scratch: scratch)
  }

  /// A cursor over the documents that match `query`.
  func cursor(_ query: ResolvedQuery) -> DocumentCursor {
    switch query {
    case .all: AllCursor(documentCount: reader.documentCount)
    case .none: DocumentCursor()
    case .word(let word): WordCursor(word, self)
    case .phrase(let phrase): PhraseCursor(phrase, self)
    case .anyTerm(let terms): BitmapCursor(bitmap(terms), score: terms.score)
    case .keyword(let column, let values): BitmapCursor(bitmap(column, values), score: 0)
    case .range(let column, let range): cursor(column, range)
    case .boolean(let boolean): cursor(boolean)
    case .best(let queries, let tieBreaker):
      BestCursor(queries.map(cursor), tieBreaker: tieBreaker)
    }
  }

  private func cursor(_ boolean: ResolvedBoolean) -> DocumentCursor {
    let should = boolean.should.map(cursor)
    let isRequired = boolean.must.isEmpty && boolean.filter.isEmpty
    var base: DocumentCursor
    var optional: [DocumentCursor] = []
    if isRequired {
      base = DisjunctionCursor(should, minimum: boolean.minimumShould)
    } else {
      var scored = boolean.must.map(cursor)
      if boolean.minimumShould > 0 {
        scored.append(DisjunctionCursor(should, minimum: boolean.minimumShould))
      } else {
        optional = should
      }
      base = ConjunctionCursor(scored: scored, unscored: boolean.filter.map(cursor))
    }
    let excluded = boolean.mustNot.map(cursor)
    guard !optional.isEmpty || !excluded.isEmpty else { return base }
    return RefinedCursor(base, optional: optional, excluded: excluded)
  }

  private func cursor(_ column: Int, _ range: ClosedRange<Int64>) -> DocumentCursor {
    let reader = self.reader.columns[column]
    guard let codes = reader.codes(in: range) else { return DocumentCursor() }
    return RangeCursor(reader, codes: codes, documentCount: self.reader.documentCount)
  }

  /// The documents with any of `terms`.
  func bitmap(_ terms: ResolvedTerms) -> DocumentBitmap {
    var bitmap = DocumentBitmap(documentCount: reader.documentCount)
    let field = reader.fields[terms.field]
    let buffers = PostingBuffers(scratch)
    for entry in terms.entries[index] {
      if entry.documentCount == 1 {
        if Int(entry.onlyDocument) < reader.documentCount { bitmap.insert(entry.onlyDocument) }
        continue
      }
      bitmap.insert(
        PostingCursor(
          entry, in: field.postings, detail: field.description.detail,
          documentLimit: reader.documentCount, buffers: buffers))
    }
    return bitmap
  }

  /// The documents with any of `values` in a keyword column.
  func bitmap(_ column: Int, _ values: [[UInt8]]) -> DocumentBitmap {
    var bitmap = DocumentBitmap(documentCount: reader.documentCount)
    let column = reader.columns[column]
    for value in values {
      guard let entry = column.dictionary?.entry(of: value.span) else { continue }
      bitmap.insert(
        PostingCursor(
          entry, in: column.postings, detail: .documents, documentLimit: reader.documentCount,
          scratch: scratch))
    }
    return bitmap
  }
}
