import Testing

@testable import Bytes

@Suite struct OrderedPipelineTests {
  @Test(arguments: [1, 2, 4])
  func deliversInTheOrderOfTheParts(threads: Int) {
    var parts = (0..<200).makeIterator()
    var delivered: [Int] = []

    OrderedPipeline.run(threads: threads) {
      parts.next()
    } transform: { part in
      (0..<(part % 7) * 100).reduce(part) { sum, _ in sum } * 2
    } deliver: {
      delivered.append($0)
    }

    #expect(delivered == (0..<200).map { $0 * 2 })
  }

  @Test func stopsWhereAResultCannotBeTaken() {
    struct Full: Error {}
    var parts = (0...).makeIterator()
    var count = 0

    #expect(throws: Full.self) {
      try OrderedPipeline.run(threads: 3) {
        parts.next()
      } transform: {
        $0
      } deliver: { (_: Int) throws(Full) in
        count += 1
        if count == 5 { throw Full() }
      }
    }

    #expect(count == 5)
  }
}
