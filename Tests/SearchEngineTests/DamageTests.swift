import Foundation
import TestSupport
import Testing

@testable import SearchEngine

/// What happens when the files of an index are cut short or changed.
@Suite struct DamageTests {
  /// An index of two segments, one with deletions.
  private func makeIndex(in folder: TemporaryFolder) throws -> [SearchRequest] {
    var catalogue = RandomCatalogue(seed: 7)
    let writer = try IndexWriter(
      directory: folder.path, schema: RandomCatalogue.schema, analyzers: [.spaces])
    for number in 0..<300 { try writer.upsert(catalogue.document(key: "record-\(number)")) }
    try writer.commit()
    for number in 290..<320 { try writer.upsert(catalogue.document(key: "record-\(number)")) }
    try writer.commit()
    return (0..<12).map { _ in catalogue.request() }
  }

  private func files(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "lock" }
      .sorted()
  }

  private func answers(
    _ folder: TemporaryFolder, _ requests: [SearchRequest], verifiedSize: Int = .max
  ) throws -> [SearchResults] {
    let searcher = try Searcher(
      directory: folder.path, analyzers: [.spaces], options: .init(), verifiedSize: verifiedSize)
    return requests.map(searcher.search)
  }

  @Test func refusesAnyFileCutShort() throws {
    let folder = try TemporaryFolder()
    let requests = try makeIndex(in: folder)

    for file in try files(in: folder) {
      let whole = try Data(contentsOf: folder.url.appendingPathComponent(file))
      for part in 0..<60 {
        let length = part < 30 ? part : whole.count * (part - 29) / 31 - 1
        try whole.prefix(max(length, 0)).write(to: folder.url.appendingPathComponent(file))

        #expect(throws: IndexError.self) { try answers(folder, requests) }
        #expect(!IndexCheck.run(directory: folder.path).isEmpty)
      }
      try whole.write(to: folder.url.appendingPathComponent(file))
    }
    #expect(IndexCheck.run(directory: folder.path).isEmpty)
  }

  @Test func findsAnyChangedByte() throws {
    let folder = try TemporaryFolder()
    let requests = try makeIndex(in: folder)
    let right = try answers(folder, requests)
    var generator = SeededGenerator(seed: 1)

    for file in try files(in: folder) {
      let url = folder.url.appendingPathComponent(file)
      let whole = try Data(contentsOf: url)
      let places = Array(0..<min(whole.count, 40)) + Array(max(whole.count - 60, 0)..<whole.count)
      let others = (0..<150).map { _ in Int.random(in: 0..<whole.count, using: &generator) }
      for place in places + others {
        var changed = whole
        changed[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        try changed.write(to: url)

        // Bytes between sections mean nothing.
        do { #expect(try answers(folder, requests) == right) } catch is IndexError {}
      }
      try whole.write(to: url)
    }
  }

  /// Large indexes are opened without reading all of them; damage must not stop the process then.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func survivesDamageThatWasNotVerified(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let requests = try makeIndex(in: folder)
    var generator = SeededGenerator(seed: seed)
    let file = try #require(try files(in: folder).last { $0.hasSuffix("1.psl") })
    let url = folder.url.appendingPathComponent(file)
    let whole = try Data(contentsOf: url)

    for _ in 0..<40 {
      var changed = whole
      for _ in 0..<Int.random(in: 1...200, using: &generator) {
        changed[Int.random(in: 16..<whole.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      // The frame as it was: header, description and list of sections.
      let frame = try SegmentFile(path: url.path)
      let description = try #require(
        frame.sections.first { $0.kind == SegmentSection.description.rawValue })
      changed.replaceSubrange(
        description.range.lowerBound..<whole.count, with: whole[description.range.lowerBound...])
      try changed.write(to: url)

      do { _ = try answers(folder, requests, verifiedSize: 0) } catch is IndexError {}

      try whole.write(to: url)
    }
  }
}
