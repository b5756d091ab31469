import Catalogue
import NIOCore
import TestSupport
import Testing

@testable import Web

@Suite struct AnswerCacheTests {
  func answer(_ size: Int) -> Answer {
    .page(String(repeating: "x", count: size), language: .english)
  }

  @Test func givesBackWhatItKeptForThatVersionOnly() {
    let cache = AnswerCache(capacity: 1 << 20)

    cache.insert(answer(10), for: "/a", version: "1")

    #expect(cache.answer(for: "/a", version: "1")?.body.readableBytes == 10)
    #expect(cache.answer(for: "/b", version: "1") == nil)
    #expect(cache.answer(for: "/a", version: "2") == nil)
  }

  @Test func forgetsTheVersionBefore() {
    let cache = AnswerCache(capacity: 1 << 20)
    cache.insert(answer(10), for: "/a", version: "1")

    cache.insert(answer(20), for: "/b", version: "2")

    #expect(cache.answer(for: "/a", version: "1") == nil)
    #expect(cache.answer(for: "/b", version: "2") != nil)
  }

  @Test func keepsWhatIsAskedForThroughAFloodOfOthers() {
    let cache = AnswerCache(capacity: 100_000)
    cache.insert(answer(1000), for: "/home", version: "1")

    for number in 0..<1000 {
      cache.insert(answer(1000), for: "/search?q=\(number)", version: "1")
      #expect(cache.answer(for: "/home", version: "1") != nil)
    }

    let kept = (0..<1000).count { cache.answer(for: "/search?q=\($0)", version: "1") != nil }
    #expect(kept > 0)
    #expect(kept * 1512 < 100_000)
  }

  @Test func refusesWhatWouldPushEverythingElseOut() {
    let cache = AnswerCache(capacity: 10_000)

    cache.insert(answer(5_000), for: "/big", version: "1")

    #expect(cache.answer(for: "/big", version: "1") == nil)
  }
}
