/// What ranking looks up, worked out once for an index: by field, what an occurrence weighs, and what
/// the impacts in each segment stand for.
struct RankingTables: Sendable {
  /// By field and norm, what one occurrence weighs.
  let weights: [[Float]]
  /// By field, segment and ``Impact``, the most that a posting's occurrences weigh.
  let bounds: [[[Float]]]

  init(_ ranking: BM25, _ statistics: IndexStatistics, _ segments: [SegmentView]) {
    weights = statistics.fields.map {
      ranking.occurrenceWeights(averageLength: $0.averageLength, weight: 1)
    }
    bounds = weights.enumerated().map { field, weights in
      segments.map { segment in
        Impact.bounds(
          recordedAverage: segment.reader.fields[field].description.averageLength,
          weights: weights)
      }
    }
  }
}
