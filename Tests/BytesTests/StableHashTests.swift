import Testing

@testable import Bytes

@Suite struct StableHashTests {
  /// Test vectors of the authors of FNV.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C),
      ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func givesTheAuthorsValues(text: String, value: UInt64) {
    #expect(StableHash.of(text.utf8) == value)
  }

  @Test func tellsWhereATextEnds() {
    var (one, other) = (StableHash(), StableHash())
    for text in ["ab", "c"] { one.combine(text) }
    for text in ["a", "bc"] { other.combine(text) }

    #expect(one != other)
    #expect(one.hexadecimal.utf8.count == 16)
  }

  @Test func isEmptyUntilSomethingIsTakenIn() {
    var hash = StableHash()

    #expect(hash.isEmpty)
    hash.combine(0 as UInt64)
    #expect(!hash.isEmpty)
  }
}
