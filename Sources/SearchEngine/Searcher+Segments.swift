import Bytes

extension Searcher {
  /// Gathers the answer to `request`, on several threads where the options say so.
  ///
  /// - Parameter isPlain: Whether every query is evaluated document by document, as those are that
  ///   have no loops of their own. The answer is the same.
  func collect(_ request: SearchRequest, isPlain: Bool = false) -> HitCollector {
    let collector = HitCollector(request, self)
    guard !collector.isEmpty else { return collector }
    let query = QueryResolver(self).resolve(request.query)
    let shares = segmentShares
    let others = shares.dropFirst().map { share in
      Pending {
        let collector = HitCollector(request, self)
        self.evaluate(query, isPlain, on: share, into: collector)
        return collector.part
      }
    }
    if let own = shares.first { evaluate(query, isPlain, on: own, into: collector) }
    for other in others { collector.add(other.value) }
    return collector
  }

  private func evaluate(
    _ query: ResolvedQuery, _ isPlain: Bool, on share: Range<Int>, into collector: HitCollector
  ) {
    for index in share {
      let context = SegmentContext(
        index: index, view: segments[index], ranking: options.ranking, tables: tables,
        scratch: Scratch())
      collector.begin(segment: index)
      if isPlain {
        context.evaluatePlainly(query, into: collector)
      } else {
        context.evaluate(query, into: collector)
      }
      collector.end()
    }
  }

  /// The segments, as each thread gets them: neighbours, with about as many documents for each.
  static func shares(of segments: [SegmentView], _ options: Options) -> [Range<Int>] {
    let documents = segments.reduce(0) { $0 + $1.reader.documentCount }
    guard options.threads > 1, documents >= options.threadedDocuments else {
      return [0..<segments.count]
    }
    let wanted = documents / options.threads
    var shares: [Range<Int>] = []
    var (start, gathered) = (0, 0)
    for (index, segment) in segments.enumerated() {
      gathered += segment.reader.documentCount
      guard gathered > wanted * (shares.count + 1) || index + 1 == segments.count else { continue }
      shares.append(start..<index + 1)
      start = index + 1
    }
    return shares
  }
}
