import TestSupport
import Testing

@testable import SearchEngine

/// Counts by groups of numbers, against counts made from the numbers themselves.
@Suite struct FacetGroupingTests {
  private static let schema = Schema(
    fields: [.init(name: "body", analyzer: "spaces")],
    columns: [
      .init(name: "country", kind: .keyword), .init(name: "day", kind: .integer),
    ])

  private func search(
    _ days: [[Int64]], _ facets: [SearchRequest.Facet]
  ) throws -> [String: [SearchResults.FacetValue]] {
    let folder = try TemporaryFolder()
    let writer = try IndexWriter(
      directory: folder.path, schema: Self.schema, analyzers: [.spaces])
    for (number, days) in days.enumerated() {
      try writer.upsert(
        Document(key: "\(number)", texts: ["body": ["a"]], integers: ["day": days]))
      // Two segments, so that their groups are put together.
      if number == days.count / 2 { try writer.commit() }
    }
    try writer.commit()
    let searcher = try Searcher(directory: folder.path, analyzers: [.spaces])
    return searcher.search(SearchRequest(.all, facets: facets)).facets
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func countsEachDocumentOnceInEachGroup(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let days = (0..<80).map { _ in
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        Int64.random(in: -50...50, using: &generator)
      }
    }
    let ranges: [ClosedRange<Int64>] = [-10...10, 0...5, 900...1_000]

    let facets = try search(
      days,
      [
        .init(column: "day", grouping: .intervals(of: 7, from: 3), name: "weeks"),
        .init(column: "day", grouping: .ranges(ranges), name: "ranges"),
        .init(column: "day"), .init(column: "country", grouping: .years, name: "none"),
      ])

    var weeks: [Int64: Int] = [:]
    for day in days {
      let starts = Set(
        day.map { value -> Int64 in
          (Int64(-60)...60).last { ($0 - 3) % 7 == 0 && $0 <= value } ?? 0
        })
      for start in starts { weeks[start, default: 0] += 1 }
    }
    #expect(
      facets["weeks"]
        == weeks.sorted { $0.key < $1.key }.map { .init(value: "\($0.key)", count: $0.value) })
    #expect(
      facets["ranges"]
        == ranges.map { range in
          .init(
            value: "\(range.lowerBound)...\(range.upperBound)",
            count: days.count { $0.contains(where: range.contains) })
        })
    #expect(facets["day"]?.reduce(0) { $0 + $1.count } == days.reduce(0) { $0 + Set($1).count })
    #expect(facets["none"] == [])
  }

  @Test func tellsMonthsAndYearsApartAtTheirEnds() throws {
    // 29 February and 1 March 2000, 31 December 1999 and 1 January 2000, and the day before 1970.
    let days: [[Int64]] = [[11_016, 11_017], [10_956, 10_957], [-1], []]

    let facets = try search(
      days,
      [
        .init(column: "day", grouping: .months, name: "months"),
        .init(column: "day", grouping: .years, name: "years"),
      ])

    #expect(
      facets["months"]
        == ["1969-12", "1999-12", "2000-01", "2000-02", "2000-03"].map {
          .init(value: $0, count: 1)
        })
    #expect(
      facets["years"]
        == [
          .init(value: "1969", count: 1), .init(value: "1999", count: 1),
          .init(value: "2000", count: 2),
        ])
  }
}
