import Testing

@testable import Bytes

@Suite struct CRC32CTests {
  /// The values of RFC 3720, appendix B.4, and the usual check value.
  static let standardValues: [([UInt8], UInt32)] = [
    ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
    ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
    (Array(0..<32), 0x46DD_794E),
    (Array("123456789".utf8), 0xE306_9283),
    ([], 0),
  ]

  @Test(arguments: standardValues)
  func givesTheStandardsValues(bytes: [UInt8], sum: UInt32) {
    #expect(CRC32C.of(bytes) == sum)
  }

  @Test func takesBytesInAnyPortions() {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    for cut in [0, 1, 15, 16, 17, 500, 1_000] {
      var sum = CRC32C()

      sum.update(Array(bytes[..<cut]))
      sum.update(Array(bytes[cut...]))

      #expect(sum.value == CRC32C.of(bytes))
    }
  }
}
