import TestSupport
import Testing

@testable import Web

@Suite struct QueryStringTests {
  @Test(arguments: [
    ("q=a+b", "a b"), ("q=a%20b", "a b"), ("q=%C3%A9", "é"), ("q=%", "%"), ("q=%4", "%4"),
    ("q=%zz", "%zz"), ("q=%FF", "\u{FFFD}"), ("q=%00", " "), ("q=a%0Ab", "a b"), ("q", ""),
    ("q=a=b", "a=b"), ("q=é", "é"),
  ])
  func readsWhatABrowserSends(query: String, value: String) {
    let pairs = QueryString.pairs(in: query)

    #expect(pairs.map(\.name) == ["q"])
    #expect(pairs.map(\.value) == [value])
  }

  @Test func keepsPairsInOrderAndPassesOverEmptyOnes() {
    let pairs = QueryString.pairs(in: "&a=1&&b=2&a=3&")

    #expect(pairs.map { $0.name + $0.value } == ["a1", "b2", "a3"])
  }

  @Test func readsNoMorePairsThanAnyFormHas() {
    let query = Array(repeating: "a=1", count: 10_000).joined(separator: "&")

    #expect(QueryString.pairs(in: query).count == QueryString.maximumCount)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func readsWhatItWrites(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("aé,&=+%;#? «»\u{301}я漢🙂\"'<>/-_.~:0")
    func text() -> String {
      String(
        (0..<Int.random(in: 1...12, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? "a"
        })
    }
    let pairs = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      (name: text(), value: text())
    }

    let read = QueryString.pairs(in: String(QueryString.text(of: pairs).dropFirst()))

    #expect(read.map(\.name) == pairs.map(\.name))
    #expect(read.map(\.value) == pairs.map(\.value))
  }
}
