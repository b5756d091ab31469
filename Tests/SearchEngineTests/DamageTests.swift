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

  /// An index small enough to try every bit.
  private func makeSmallIndex(in folder: TemporaryFolder) throws {
    let writer = try IndexWriter(
      directory: folder.path, schema: RandomCatalogue.schema, analyzers: [.spaces])
    var catalogue = RandomCatalogue(seed: 3)
    for number in 0..<6 { try writer.upsert(catalogue.document(key: "record-\(number)")) }
    try writer.commit()
    writer.delete(key: "record-2")
    try writer.commit()
  }

  private func opens(_ folder: TemporaryFolder) -> Bool {
    (try? Searcher(
      directory: folder.path, analyzers: [.spaces], options: .init(), verifiedSize: 0)) != nil
  }

  /// Also where the documents' own parts are not read: an index of any size.
  @Test func refusesEveryChangedBitOfItsHeaders() throws {
    let folder = try TemporaryFolder()
    try makeSmallIndex(in: folder)

    for file in try files(in: folder) {
      let url = folder.url.appendingPathComponent(file)
      let whole = try Data(contentsOf: url)
      let handle = try FileHandle(forWritingTo: url)
      for place in try headerBytes(of: url, count: whole.count) {
        for bit in 0..<8 {
          try put(whole[place] ^ 1 << UInt8(bit), at: place, handle)

          #expect(!opens(folder), "\(file): bit \(bit) of byte \(place)")
        }
        try put(whole[place], at: place, handle)
      }
      try handle.close()
    }
    #expect(opens(folder))
  }

  private func put(_ byte: UInt8, at place: Int, _ handle: FileHandle) throws {
    try handle.seek(toOffset: UInt64(place))
    try handle.write(contentsOf: [byte])
  }

  /// All bytes of a manifest or a list of deletions; of a segment the header, the description, the
  /// list of sections and the end.
  private func headerBytes(of url: URL, count: Int) throws -> [Int] {
    guard url.pathExtension == "psl" else { return Array(0..<count) }
    let file = try SegmentFile(path: url.path)
    let description = try #require(
      file.sections.first { $0.kind == SegmentSection.description.rawValue })
    let list = count - SegmentFile.footerSize - file.sections.count * SegmentFile.entrySize
    return Array(0..<SegmentFile.headerSize) + Array(description.range) + Array(list..<count)
  }

  @Test func refusesEveryCut() throws {
    let folder = try TemporaryFolder()
    try makeSmallIndex(in: folder)

    for file in try files(in: folder) {
      let url = folder.url.appendingPathComponent(file)
      let whole = try Data(contentsOf: url)
      let handle = try FileHandle(forWritingTo: url)
      for length in (0..<whole.count).reversed() {
        try handle.truncate(atOffset: UInt64(length))

        #expect(!opens(folder), "\(file) cut at \(length)")
      }
      try handle.close()
      try whole.write(to: url)
    }
    #expect(opens(folder))
  }

  @Test func isToldOfEveryChangedByteByTheCheck() throws {
    let folder = try TemporaryFolder()
    try makeSmallIndex(in: folder)

    for file in try files(in: folder) {
      let url = folder.url.appendingPathComponent(file)
      let whole = try Data(contentsOf: url)
      let padding = try paddingBytes(of: url)
      let handle = try FileHandle(forWritingTo: url)
      let step = StressedIndex.repetitions(5, soaked: 1)
      for place in stride(from: 0, to: whole.count, by: step) where !padding.contains(place) {
        try put(whole[place] ^ 0x10, at: place, handle)

        #expect(!IndexCheck.run(directory: folder.path).isEmpty, "\(file): byte \(place)")
        try put(whole[place], at: place, handle)
      }
      try handle.close()
    }
    #expect(IndexCheck.run(directory: folder.path).isEmpty)
  }

  /// What lies between the sections of a segment, and means nothing.
  private func paddingBytes(of url: URL) throws -> Set<Int> {
    guard url.pathExtension == "psl" else { return [] }
    let file = try SegmentFile(path: url.path)
    let list = file.size - SegmentFile.footerSize - file.sections.count * SegmentFile.entrySize
    var padding = Set(SegmentFile.headerSize..<list)
    for section in file.sections { padding.subtract(section.range) }
    return padding
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
