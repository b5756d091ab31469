import TestSupport
import Testing

@testable import Catalogue

@Suite struct NearestNamesTests {
  /// The plainest version: recursion over the whole table.
  private func plainDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, table[row - 2][column - 2] + 1)
        }
        table[row][column] = best
      }
    }
    return table[left.count][right.count]
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func measuresWhatThePlainTableMeasures(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func word() -> [Unicode.Scalar] {
      (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        "abc".unicodeScalars.randomElement(using: &generator) ?? "a"
      }
    }
    let (left, right) = (word(), word())
    let limit = Int.random(in: 0...6, using: &generator)

    let distance = NearestNames.editDistance(left, right, atMost: limit)

    let plain = plainDistance(left, right)
    #expect(distance == (plain <= limit ? plain : nil))
  }

  @Test func putsTheNearestFirstAndKeepsTheOrderOfEquals() {
    let near = NearestNames.nearest(
      to: "partnr", among: ["part", "partners", "partner", "parter"], limit: 3)

    #expect(near == ["partner", "parter", "part"])
  }
}
