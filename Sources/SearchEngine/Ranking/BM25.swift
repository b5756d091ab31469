import Bytes

/// The ranking formula Okapi BM25 (Robertson and Zaragoza 2009), and BM25F over several fields
/// (Robertson, Zaragoza and Taylor 2004).
///
/// A term that occurs `tf` times in a field of `length` tokens has the weight
/// `x = weight · tf / (1 − b + b · length / averageLength)`, added up over the fields of a word, and
/// gives the score `idf · x / (k1 + x)`, which is under `idf`.
public struct BM25: Sendable, Hashable, Codable {
  /// How soon further occurrences stop to count; over 0.
  public var k1: Float
  /// How much the length of a field counts, from 0 to 1.
  public var b: Float

  public init(k1: Float = 1.2, b: Float = 0.75) {
    self.k1 = max(k1, 0.001)
    self.b = min(max(b, 0), 1)
  }

  /// What a term found in `documentFrequency` of `documentCount` documents tells, over 0.
  func inverseDocumentFrequency(_ documentFrequency: Int, of documentCount: Int) -> Float {
    let found = Double(documentFrequency)
    let others = Double(max(documentCount - documentFrequency, 0))
    return Float(naturalLogarithm(1 + (others + 0.5) / (found + 0.5)))
  }

  /// By norm, what one occurrence weighs in a field of that length.
  func occurrenceWeights(averageLength: Float, weight: Float) -> [Float] {
    FieldNorm.lengths.map { weight / (1 - b + b * Float($0) / max(averageLength, 1)) }
  }

  /// The part of the inverse document frequency that an occurrence weight of `x` earns.
  @inline(__always)
  func saturation(_ x: Float) -> Float { x / (k1 + x) }
}

/// The best that any posting of a block can score, in one byte, written with the block.
///
/// The byte is `⌈256 · tf / (tf + k1 · (1 − b + b · length / averageLength))⌉` of the posting where
/// that is highest, for `k1` 1.2, `b` 0.75 and the average length in the segment. A reader who ranks
/// with other figures scales it up: see ``bounds(recordedAverage:weights:)``.
enum Impact {
  /// What segments are written with.
  static let recorded = BM25()

  /// The byte for a posting of `frequency` occurrences, each of `weight`.
  @inline(__always)
  static func code(frequency: UInt32, weight: Float) -> UInt8 {
    let scaled = recorded.saturation(Float(frequency) * weight) * 256
    return UInt8(min(scaled.rounded(.up), 255))
  }

  /// By code, the most that the occurrences of a posting weigh for a reader to whom one occurrence
  /// weighs `weights`, by norm, where the segment was written with `recordedAverage`.
  static func bounds(recordedAverage: Float, weights: [Float]) -> [Float] {
    let written = recorded.occurrenceWeights(averageLength: recordedAverage, weight: 1)
    let scale = zip(weights, written).map { $0 / $1 }.reduce(0, max)
    return (0..<256).map { code in
      guard code < 255 else { return .greatestFiniteMagnitude / 4 }
      let share = Float(code) / 256
      // The last factor makes up for rounding.
      return recorded.k1 * share / (1 - share) * scale * 1.000_01
    }
  }
}
