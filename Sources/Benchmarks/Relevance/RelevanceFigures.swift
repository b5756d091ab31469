import Bytes
import Foundation

/// How well rankings agree with what people judged relevant: means over all judged questions, one
/// without an answer counting 0.
struct RelevanceFigures {
  /// Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002): the gain
  /// is the grade, the discount log₂(rank + 1).
  private(set) var gain = 0.0
  /// Mean average precision over all that was ranked.
  private(set) var precision = 0.0
  /// The share of what is relevant among the first hundred.
  private(set) var recall = 0.0
  private(set) var questionCount = 0

  /// The figures of `rankings`, by question, the best document first.
  ///
  /// - Parameter isCounted: Which questions count.
  init(
    rankings: [String: [String]], grades: [String: [String: Double]],
    isCounted: (String) -> Bool = { _ in true }
  ) {
    for (question, judged) in grades where isCounted(question) {
      add(rankings[question] ?? [], judged)
    }
    let count = Double(max(questionCount, 1))
    gain /= count
    precision /= count
    recall /= count
  }

  private mutating func add(_ ranking: [String], _ judged: [String: Double]) {
    questionCount += 1
    let found = Self.cumulativeGain(ranking.prefix(10).map { judged[$0] ?? 0 })
    let ideal = Self.cumulativeGain(judged.values.sorted(by: >).prefix(10))
    if ideal > 0 { gain += found / ideal }
    var hits = 0
    for (rank, document) in ranking.enumerated() where judged[document] != nil {
      hits += 1
      precision += Double(hits) / Double(rank + 1) / Double(judged.count)
      if rank < 100 { recall += 1 / Double(judged.count) }
    }
  }

  private static func cumulativeGain(_ gains: some Sequence<Double>) -> Double {
    gains.enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset) + 2) }
  }

  /// Whether a question belongs to the half on which settings are chosen; the other half tells what
  /// the choice is worth. By a hash of its id, so that it stays there.
  static func isForChoosing(_ question: String) -> Bool {
    let hash = StableHash.of(question.utf8)
    return (hash ^ hash >> 32) % 2 == 0
  }
}
