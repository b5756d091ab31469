extension HitCollector {
  /// What was gathered from some of the segments.
  struct Part: Sendable {
    fileprivate let total: Int
    fileprivate let candidates: [TopHits.Candidate]
    fileprivate let facetTotals: [[String: Int]]
    fileprivate let groupTotals: [[Int64: Int]]
  }

  /// What has been gathered so far.
  var part: Part {
    Part(
      total: total, candidates: hits.candidates, facetTotals: facetTotals,
      groupTotals: groupTotals)
  }

  /// Takes in what another collector of the same request has gathered from other segments.
  func add(_ part: Part) {
    count(part.total)
    for candidate in part.candidates { offer(candidate) }
    for index in facetTotals.indices {
      facetTotals[index].merge(part.facetTotals[index], uniquingKeysWith: +)
    }
    for index in groupTotals.indices {
      groupTotals[index].merge(part.groupTotals[index], uniquingKeysWith: +)
    }
  }
}
