import Testing

@testable import Bytes

@Suite struct ByteWordsTests {
  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (64, "64 bytes"), (1_024, "1 KB"), (1_025, "1025 bytes"),
    (1_536, "1536 bytes"), (3_072, "3 KB"), (33_554_432, "32 MB"), (1 << 30, "1 GB"),
  ])
  func saysSizesInTheLargestUnitThatRoundsNothing(size: Int, words: String) {
    #expect(size.byteWords == words)
  }
}
