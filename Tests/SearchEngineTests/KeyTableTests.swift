import TestSupport
import Testing

@testable import SearchEngine

@Suite struct KeyTableTests {
  @Test(arguments: 0..<5 as Range<UInt64>)
  func findsTheLatestOfEachKeyLikeADictionary(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var table = KeyTable()
    var plain: [String: Int] = [:]

    for place in 0..<1_500 {
      let key = "k\(Int.random(in: 0..<900, using: &generator))"
      #expect(table.append(key.utf8.span) == plain[key])
      plain[key] = place
    }

    for number in 0..<1_000 {
      let key = "k\(number)"
      #expect(table.place(of: key.utf8.span) == plain[key])
    }
    #expect(table.keys.count == 1_500)
  }
}
