import Foundation
import TestSupport
import Testing

@testable import SearchEngine

/// What opening an index costs, whatever its size.
@Suite struct OpeningTests {
  private func makeIndex(in folder: TemporaryFolder, documents: Int) throws -> Int {
    var catalogue = RandomCatalogue(seed: 1)
    let writer = try IndexWriter(
      directory: folder.path, schema: RandomCatalogue.schema, analyzers: [.spaces])
    for number in 0..<documents { try writer.upsert(catalogue.document(key: "record-\(number)")) }
    try writer.commit()
    return try IndexInspector(directory: folder.path).info.bytes
  }

  #if os(Linux)
    /// How much of the mapped files in `folder` is resident, in bytes.
    private func residentBytes(_ folder: TemporaryFolder) throws -> Int {
      var size = 0
      var isOurs = false
      let maps = try String(contentsOfFile: "/proc/self/smaps", encoding: .utf8)
      for line in maps.split(separator: "\n") {
        if line.contains("/") { isOurs = line.contains(folder.path) }
        guard isOurs, line.hasPrefix("Rss:") else { continue }
        size += line.split(separator: " ").compactMap { Int($0) }.reduce(0, +) << 10
      }
      return size
    }

    @Test func touchesAsMuchOfALargeIndexAsOfASmallOne() throws {
      let (small, large) = (try TemporaryFolder(), try TemporaryFolder())
      let smallSize = try makeIndex(in: small, documents: 100)
      let largeSize = try makeIndex(in: large, documents: 12_000)
      #expect(largeSize > 3 * 64 * 4 << 10)
      #expect(largeSize > 20 * smallSize)

      let searcher = try Searcher(
        directory: large.path, analyzers: [.spaces], options: .init(), verifiedSize: 0)

      // The kernel maps up to 64 KiB around each page that is touched: the start and the end.
      #expect(try residentBytes(large) <= 4 * 64 << 10)
      #expect(searcher.documentCount == 12_000)
    }
  #endif
}
