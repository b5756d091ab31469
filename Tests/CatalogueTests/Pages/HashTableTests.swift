import TestSupport
import Testing

@testable import Catalogue

@Suite struct HashTableTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func findsWhatADictionaryFinds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var table = HashTable<Int>(capacity: 4)
    var dictionary: [UInt64: Int] = [:]
    for _ in 0..<400 {
      // Few low bits, so that many want the same slot.
      let hash = UInt64.random(in: 0..<300, using: &generator) << 40
      table.update(hash, default: 0) { $0 += 1 }
      dictionary[hash, default: 0] += 1
    }

    for hash in (0..<320 as Range<UInt64>).map({ $0 << 40 }) {
      #expect(table[hash] == dictionary[hash])
    }
    #expect(table.values.count == dictionary.count)
  }
}
