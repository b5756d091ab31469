import TestSupport
import Testing

@testable import Catalogue

@Suite struct LineModelTests {
  /// A tree as the table writes it, and what it is worth for some values.
  private indirect enum Tree {
    case answer(Float)
    case question(Int, Float, Tree, Tree)

    static func random(depth: Int, using generator: inout SeededGenerator) -> Tree {
      if depth == 0 || Bool.random(using: &generator) {
        return .answer(Float(Int.random(in: -8...8, using: &generator)) / 8)
      }
      return .question(
        Int.random(in: 0..<4, using: &generator),
        Float(Int.random(in: 0...4, using: &generator)),
        random(depth: depth - 1, using: &generator), random(depth: depth - 1, using: &generator))
    }

    var written: String {
      switch self {
      case .answer(let value): "=\(value)"
      case .question(let feature, let value, let small, let large):
        "\(feature)<\(value) \(small.written) \(large.written)"
      }
    }

    func worth(_ values: [Float]) -> Float {
      switch self {
      case .answer(let value): value
      case .question(let feature, let value, let small, let large):
        (values[feature] <= value ? small : large).worth(values)
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func decidesAsTheWholeSumDoes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let trees = (0..<6).map { _ in Tree.random(depth: 4, using: &generator) }
    let model = LineModel(table: trees.map(\.written).joined(separator: ";"))
    for _ in 0..<40 {
      let values = (0..<4).map { _ in Float(Int.random(in: 0...5, using: &generator)) }

      let isText = model.isText([9, 9] + values, at: 2)

      #expect(isText == (trees.reduce(0) { $0 + $1.worth(values) } > 0))
    }
  }
}
