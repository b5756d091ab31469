import TestSupport
import Testing

@testable import Catalogue

@Suite struct ByteSearchTests {
  /// A text of few different bytes, so that most searches find something.
  private static func text(_ length: Int, using generator: inout SeededGenerator) -> [UInt8] {
    let bytes = Array(" a,y>é".utf8)
    return (0..<length).map { _ in bytes[Int.random(in: 0..<bytes.count, using: &generator)] }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func findsWhatAScanFinds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = Self.text(Int.random(in: 0...40, using: &generator), using: &generator)
    let part = Self.text(Int.random(in: 0...3, using: &generator), using: &generator)
    let start = Int.random(in: 0...text.count, using: &generator)

    let comma = UInt8(ascii: ",")
    #expect(text.span.firstIndex(of: comma, from: start) == text[start...].firstIndex(of: comma))
    #expect(
      text.span.hasAny(of: comma, 0xC3, 0, 1)
        == text.contains { $0 == comma || $0 == 0xC3 || $0 < 2 })
    let holds = (0...text.count).contains { text[$0...].starts(with: part) }
    #expect(text[...].holds(part[...]) == holds)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func countsEightBytesAsOneByOne(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let offset = Int.random(in: 0...8, using: &generator)
    let count = Int.random(in: 1...8, using: &generator)

    let eight = EightBytes(text.span, at: offset, count: count)
    let bytes = text[offset..<offset + count]

    let letters = bytes.count { $0 > 0x20 && $0 & 0b1100_0000 != 0b1000_0000 }
    #expect(EightBytes.count(eight.letters) == letters)
    let first = text[offset]
    #expect(EightBytes.count(eight.equal(to: first | 1)) == bytes.count { $0 == first | 1 })
    #expect(eight.isBlank == bytes.allSatisfy { $0 <= 0x20 })
  }

  @Test func tellsTextsApartByTheirHash() {
    let texts = ["", "a", "aa", "practice", "practices", "practicepractice", "\0", "\0\0"]

    let hashes = Set(texts.map { TextHash.of($0.utf8.span) })

    #expect(hashes.count == texts.count)
  }
}
