import TestSupport
import Testing

@testable import Web

@Suite struct QRCodeTests {
  @Test func correctsTheExampleOfTheStandard() {
    // ISO/IEC 18004, annex I: “01234567” in version 1-M.
    let data: [UInt8] = [
      0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC,
      0x11,
    ]

    let correction = ReedSolomon.codewords(for: data, count: 10)

    #expect(correction == [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55])
  }

  @Test func multipliesAsTheFieldDoes() {
    for left in UInt8.min...UInt8.max {
      #expect(ReedSolomon.product(left, 1) == left)
      #expect(ReedSolomon.product(left, 0) == 0)
      #expect(ReedSolomon.product(left, 0x53) == ReedSolomon.product(0x53, left))
    }
    // Every element but 0 has an inverse.
    for left in 1...UInt8.max {
      let products = (UInt8.min...UInt8.max).map { ReedSolomon.product(left, $0) }
      #expect(Set(products).count == 256)
    }
  }

  @Test(arguments: [(1, 21), (14, 21), (15, 25), (26, 25), (42, 29), (62, 33), (213, 57)])
  func takesTheSmallestSizeThatHoldsTheText(bytes: Int, size: Int) throws {
    let code = try #require(QRCode(String(repeating: "x", count: bytes)))

    #expect(code.modules.count == size)
    #expect(code.modules.allSatisfy { $0.count == size })
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func weighsEveryMaskAsTheRulesDo(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let version = try #require(
      QRVersion.holding(Int.random(in: 1...213, using: &generator)))
    let codewords = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let matrix = QRMatrix(version: version, codewords: codewords)

    for mask in 0..<8 {
      let masked = matrix.masked(with: mask)
      #expect(masked.penalty == Self.penalty(of: masked.modules), "mask \(mask)")
    }
  }

  /// The four rules of table 11, module by module.
  static func penalty(of modules: [[Bool]]) -> Int {
    let size = modules.count
    let columns = (0..<size).map { column in modules.map { $0[column] } }
    var penalty = 0
    for line in modules + columns {
      var run = 0
      for index in 0..<size {
        run = index > 0 && line[index] == line[index - 1] ? run + 1 : 1
        penalty += run == 5 ? 3 : run > 5 ? 1 : 0
      }
      let finder = [true, false, true, true, true, false, true, false, false, false, false]
      for start in 0...(size - finder.count) {
        let window = Array(line[start..<start + finder.count])
        penalty += window == finder || window == finder.reversed() ? 40 : 0
      }
    }
    for row in 1..<size {
      for column in 1..<size {
        let square = [
          modules[row - 1][column - 1], modules[row - 1][column], modules[row][column - 1],
        ]
        penalty += square.allSatisfy { $0 == modules[row][column] } ? 3 : 0
      }
    }
    let dark = modules.joined().count { $0 }
    return penalty + 10 * (abs(100 * dark / (size * size) - 50) / 5)
  }

  @Test func refusesWhatNoAddressNeeds() {
    #expect(QRCode(String(repeating: "x", count: 214)) == nil)
  }

  @Test(arguments: [5, 40, 100, 150, 200])
  func namesLevelAndMaskAsReadersExpectThem(bytes: Int) throws {
    let code = try #require(QRCode(String(repeating: "a", count: bytes)))
    let modules = code.modules

    // Both copies of the format agree, and the level is M (00) under the standard's mask.
    let near = (0...5).map { modules[$0][8] } + [modules[7][8], modules[8][8], modules[8][7]]
    let size = modules.count
    let far = (0..<8).map { modules[8][size - 1 - $0] }
    #expect(Array(near.prefix(8)) == far)
    #expect(modules[size - 8][8])
    let high = [modules[8][0], modules[8][1]]
    #expect(high == [true, false], "00 under the mask 10…")
    for corner in [(0, 0), (0, size - 7), (size - 7, 0)] {
      #expect(modules[corner.0][corner.1] && modules[corner.0 + 3][corner.1 + 3])
      #expect(!modules[corner.0 + 1][corner.1 + 1])
    }
  }
}
