/// Gathers the answer to a request from the matching documents, segment by segment: the best hits,
/// the total, and counts of facets.
///
/// Belongs to one query on one task.
final class HitCollector {
  private let request: SearchRequest
  private let schema: Schema
  private let segments: [SegmentView]
  /// Whether there is one segment, the documents of which come in the order of their keys.
  private let isInKeyOrder: Bool
  private(set) var hits: TopHits
  private(set) var total = 0
  /// Whether hits are ordered by score.
  let isByScore: Bool

  // Of the current segment.
  private var segment = 0
  private var view: SegmentView?
  private var filters: [SelectionFilter] = []
  private var counters: [FacetCounter] = []
  private var groupCounters: [GroupCounter] = []
  private var sortPlaces: SortPlaces?

  /// A facet of a column that there is.
  private struct ColumnFacet {
    var facet: SearchRequest.Facet
    var column: Int
    /// Which of the filters is its own; -1 for none.
    var ownFilter: Int
  }

  /// The facets that count values, and by value, how often.
  private let facets: [ColumnFacet]
  var facetTotals: [[String: Int]]
  /// The facets that count groups, and by group, how often.
  private let groupFacets: [ColumnFacet]
  var groupTotals: [[Int64: Int]]
  private let filterColumns: [Int]
  private let sortColumn: Int?
  /// Whether a column that is chosen in does not exist, so that nothing matches.
  let isEmpty: Bool

  init(_ request: SearchRequest, _ searcher: Searcher) {
    self.request = request
    schema = searcher.schema
    segments = searcher.segments
    isInKeyOrder = segments.count == 1 && segments[0].reader.description.isInKeyOrder
    // Offsets and limits from outside; no more hits can be asked for than there are documents.
    let wanted = max(request.offset, 0).addingReportingOverflow(max(request.limit, 0))
    let limit = request.limit > 0 ? (wanted.overflow ? Int.max : wanted.partialValue) : 0
    hits = TopHits(capacity: min(limit, searcher.documentCount), segments: searcher.segments)
    let names = searcher.schema.columns.map(\.name)
    if case .column(let name, _) = request.order {
      isByScore = false
      sortColumn = names.firstIndex(of: name)
    } else {
      isByScore = true
      sortColumn = nil
    }
    let selections = request.selections.filter { !$0.value.isEmpty }
    isEmpty = selections.keys.contains { !names.contains($0) }
    let filterColumns = selections.keys.compactMap { names.firstIndex(of: $0) }.sorted()
    self.filterColumns = filterColumns
    let facets = request.facets.compactMap { facet in
      names.firstIndex(of: facet.column).map {
        ColumnFacet(facet: facet, column: $0, ownFilter: filterColumns.firstIndex(of: $0) ?? -1)
      }
    }
    let columns = searcher.schema.columns
    self.facets = facets.filter { $0.facet.grouping == .values }
    groupFacets = facets.filter {
      $0.facet.grouping != .values && columns[$0.column].kind == .integer
    }
    facetTotals = self.facets.map { _ in [:] }
    groupTotals = groupFacets.map { _ in [:] }
  }

  /// Whether every matching document has to be seen.
  var needsAll: Bool { request.countsTotal || hasFacets }

  /// Starts the segment of rank `index`.
  func begin(segment index: Int) {
    segment = index
    let view = segments[index]
    self.view = view
    filters = filterColumns.map {
      SelectionFilter(
        view.reader.columns[$0], values: request.selections[schema.columns[$0].name] ?? [])
    }
    counters = facets.map { FacetCounter(view.reader.columns[$0.column]) }
    groupCounters = groupFacets.map {
      GroupCounter(view.reader.columns[$0.column], $0.facet.grouping)
    }
    if case .column(_, let descending) = request.order, let sortColumn {
      sortPlaces = SortPlaces(
        column: sortColumn, of: segments, segment: index, descending: descending)
    }
  }

  /// Ends the current segment.
  func end() {
    for index in counters.indices { counters[index].add(to: &facetTotals[index]) }
    for index in groupCounters.indices {
      groupTotals[index].merge(groupCounters[index].counts, uniquingKeysWith: +)
    }
  }

  /// Takes in a matching document of the current segment, in rising order.
  ///
  /// - Parameter score: Asked for if it matters.
  @inline(__always)
  func collect(_ document: DocumentID, score: () -> Double) {
    guard let view, view.isLive(document) else { return }
    var failed = -1
    for index in filters.indices where !filters[index].accepts(document) {
      // A document that two columns refuse counts nowhere.
      if failed >= 0 { return }
      failed = index
    }
    for index in counters.indices where failed < 0 || facets[index].ownFilter == failed {
      counters[index].count(document)
    }
    for index in groupCounters.indices where failed < 0 || groupFacets[index].ownFilter == failed {
      groupCounters[index].count(document)
    }
    guard failed < 0 else { return }
    total += 1
    let figure = isByScore ? Float(score()) : 0
    let place =
      isByScore ? TopHits.place(of: figure) : sortPlaces?.place(of: document) ?? SortPlaces.last
    hits.offer(
      TopHits.Candidate(
        place: place, score: figure, segment: Int32(segment), document: document))
  }

  // MARK: - In bulk

  /// Whether hits are ordered by score and no facet counts more than what is chosen, so that the
  /// functions below do.
  var takesWindows: Bool {
    isByScore && (facets + groupFacets).allSatisfy { $0.ownFilter < 0 }
  }

  /// The documents of the current segment with values that are chosen; `nil` where nothing is.
  func chosen(_ context: SegmentContext) -> DocumentBitmap? {
    var chosen: DocumentBitmap?
    for (column, filter) in zip(filterColumns, filters) {
      let name = schema.columns[column].name
      var documents: DocumentBitmap
      if schema.columns[column].kind == .keyword {
        let values = (request.selections[name] ?? []).map { Array($0.utf8) }
        documents = context.bitmap(column, values)
      } else {
        documents = DocumentBitmap(documentCount: context.reader.documentCount)
        for document in 0..<DocumentID(context.reader.documentCount)
        where filter.accepts(document) { documents.insert(document) }
      }
      if let others = chosen { documents.formIntersection(others) }
      chosen = documents
    }
    return chosen
  }

  /// Whether a document from `start` up to, not including, `end` can be among the best, which are
  /// ordered by a column.
  func mayTake(from start: DocumentID, to end: DocumentID) -> Bool {
    guard let worst = hits.worst else { return !hits.isFull }
    return sortPlaces?.greatestPlace(from: start, to: end) ?? SortPlaces.last >= worst.place
  }

  /// What a score must exceed to enter the best.
  var threshold: Float {
    hits.threshold(isInKeyOrder: isInKeyOrder)
  }

  /// The same where documents do not come in rising order.
  var unorderedThreshold: Float { hits.threshold(isInKeyOrder: false) }

  /// The same for documents from `document` on, where those before do not come in rising order.
  func threshold(from document: DocumentID) -> Float {
    // An equal score enters before the last of those kept, and not after.
    guard isInKeyOrder, let worst = hits.worst else { return unorderedThreshold }
    return hits.threshold(isInKeyOrder: worst.document < document)
  }

  /// Takes in a document for the best alone; it is live and counted elsewhere.
  func offer(_ document: DocumentID, score: Float) {
    hits.offer(
      TopHits.Candidate(
        place: TopHits.place(of: score), score: score, segment: Int32(segment), document: document))
  }

  /// Takes in a document that is counted elsewhere.
  func offer(_ candidate: TopHits.Candidate) { hits.offer(candidate) }

  /// Counts matching documents.
  func count(_ documents: Int) { total += documents }

  /// Counts the documents marked, from `start` on, which are live.
  func count(_ marks: ScratchArray<UInt64>, from start: DocumentID) {
    for index in marks.indices { total += marks[index].nonzeroBitCount }
    for index in counters.indices {
      counters[index].count(marks, from: start)
    }
    guard !groupCounters.isEmpty else { return }
    for index in marks.indices {
      var word = marks[index]
      while word != 0 {
        let place = index &* 64 &+ word.trailingZeroBitCount
        word &= word &- 1
        countGroups(start &+ DocumentID(truncatingIfNeeded: place))
      }
    }
  }

  private func countGroups(_ document: DocumentID) {
    for index in groupCounters.indices { groupCounters[index].count(document) }
  }

  /// Counts the values that a matching document, which is live, has in the columns.
  func countFacets(_ document: DocumentID) {
    for index in counters.indices { counters[index].count(document) }
    countGroups(document)
  }

  /// Whether values of columns are counted.
  var hasFacets: Bool { !facets.isEmpty || !groupFacets.isEmpty }

  /// Takes in the documents of a bitmap, which are live, all with one score.
  func collect(_ matches: DocumentBitmap, score: Float, _ scratch: Scratch) {
    if hasFacets {
      count(scratch.array(matches.words), from: 0)
    } else {
      total += matches.count
    }
    // All score alike, so that the keys decide.
    let ranks = segments[segment].reader.keyRanks
    var limit = threshold < score ? keyRankLimit(ofScore: score) : 0
    var index = 0
    while limit > 0, index < matches.words.count {
      let word = matches.words[index]
      let first = DocumentID(truncatingIfNeeded: index &* 64)
      index &+= 1
      guard word != 0, ranks.least(around: first) < limit else { continue }
      var rest = word
      while rest != 0 {
        let document = first &+ DocumentID(truncatingIfNeeded: rest.trailingZeroBitCount)
        rest &= rest &- 1
        guard ranks.rank(of: document) < limit else { continue }
        offer(document, score: score)
        limit = keyRankLimit(ofScore: score)
      }
    }
  }

  /// What the rank of a document's key must be below for it to enter the best with `score`.
  func keyRankLimit(ofScore score: Float) -> UInt32 {
    guard let worst = hits.worst else { return hits.isFull ? 0 : .max }
    guard worst.score == score else { return worst.score < score ? .max : 0 }
    if worst.segment == Int32(segment) {
      return segments[segment].reader.keyRank(of: worst.document)
    }
    let key = segments[Int(worst.segment)].reader.keyBytes(of: worst.document)
    return UInt32(segments[segment].reader.firstKeyRank(notBefore: key))
  }

  /// The answer without keys.
  func topDocuments() -> TopDocuments {
    TopDocuments(
      total: total,
      documents: hits.sorted().map {
        TopDocuments.Entry(segment: Int($0.segment), document: $0.document, score: $0.score)
      })
  }

  /// The answer.
  func results() -> SearchResults {
    results(hits: hits.sorted().dropFirst(max(request.offset, 0)))
  }

  /// The answer, with `page` for its hits.
  func results(hits page: ArraySlice<TopHits.Candidate>) -> SearchResults {
    var facets: [String: [SearchResults.FacetValue]] = [:]
    for facet in request.facets { facets[facet.name] = [] }
    for (part, totals) in zip(self.facets, facetTotals) {
      let values = totals.map(SearchResults.FacetValue.init).sorted {
        ($1.count, $0.value) < ($0.count, $1.value)
      }
      facets[part.facet.name] = Array(values.prefix(max(part.facet.limit ?? .max, 0)))
    }
    for (part, totals) in zip(groupFacets, groupTotals) {
      let values = part.facet.grouping.values(totals)
      facets[part.facet.name] = Array(values.prefix(max(part.facet.limit ?? .max, 0)))
    }
    return SearchResults(
      total: total,
      hits: page.map {
        SearchResults.Hit(
          key: segments[Int($0.segment)].reader.key(of: $0.document), score: $0.score)
      }, facets: facets)
  }
}
