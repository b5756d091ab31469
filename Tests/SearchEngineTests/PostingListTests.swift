import Bytes
import TestSupport
import Testing

@testable import SearchEngine

/// A document with the positions of a term in it.
private struct Posting {
  var document: DocumentID
  var positions: [UInt32]
}

@Suite struct PostingListTests {
  /// A list on disk, and what was put into it.
  private struct List {
    let postings: [Posting]
    let entry: PostingEntry
    let region: MappedRegion
    let documentCount: Int
    private let folder: TemporaryFolder

    init(seed: UInt64) throws {
      var generator = SeededGenerator(seed: seed)
      let count = [1, 2, 127, 128, 129, 256, 300, 1_000, 3_000][Int(seed % 9)]
      let density = [1, 2, 5, 40, 3_000].randomElement(using: &generator) ?? 1
      var document = DocumentID.random(in: 0...5, using: &generator)
      var postings: [Posting] = []
      for _ in 0..<count {
        var positions: [UInt32] = []
        var position: UInt32 = 0
        let isLong = Int.random(in: 0...30, using: &generator) == 0
        for _ in 0..<Int.random(in: 1...(isLong ? 60 : 3), using: &generator) {
          position += .random(in: 0...(isLong ? 100_000 : 50), using: &generator)
          positions.append(position)
        }
        postings.append(Posting(document: document, positions: positions))
        document += .random(in: 1...UInt32(density), using: &generator)
      }
      try self.init(postings)
    }

    init(_ postings: [Posting]) throws {
      self.postings = postings
      documentCount = Int(try #require(postings.last).document) + 1

      var encoder = PostingListEncoder(detail: .positions, averageLength: 30)
      for posting in postings {
        encoder.add(posting.document, frequency: UInt32(posting.positions.count), norm: 9)
        var last: UInt32 = 0
        for position in posting.positions {
          encoder.add(positionGap: position - last)
          last = position
        }
      }
      var bytes: [UInt8] = [1, 2, 3]
      var entry = encoder.finish(into: &bytes)
      entry.offset = 3
      self.entry = entry
      folder = try TemporaryFolder()
      try Folder.replace("list", in: folder.path, with: bytes)
      let file = try MappedFile(path: folder.path(of: "list"))
      region = try #require(file.region(0..<file.count))
    }

    func cursor(_ scratch: Scratch) -> PostingCursor {
      PostingCursor(
        entry, in: region, detail: .positions, documentLimit: documentCount, scratch: scratch)
    }
  }

  /// 128 is also what marks a block of bits.
  @Test(arguments: [0, 128])
  func readsAShortBlockThatBeginsWithTheByte128(documentsBefore: Int) throws {
    // Two occurrences after a gap of 64: the first varint is 2 · 64.
    let start = DocumentID(documentsBefore)
    let documents = Array(0..<start) + [start + 64, start + 65, start + 300]
    let list = try List(documents.map { Posting(document: $0, positions: [3, 7]) })
    let scratch = Scratch()
    var cursor = list.cursor(scratch)
    let short = documentsBefore / 128
    let place = try #require(cursor.place(ofBlock: short))

    #expect(unsafe place.start.load(as: UInt8.self) == 128)
    #expect(cursor.denseBlock(short) == nil)
    for document in documents {
      #expect(cursor.document == document)
      #expect(cursor.frequency == 2)
      cursor.next()
    }
    #expect(cursor.document == .end)
  }

  @Test(arguments: 0..<45 as Range<UInt64>)
  func givesBackWhatWasPutIn(seed: UInt64) throws {
    let list = try List(seed: seed)
    let scratch = Scratch()
    var cursor = list.cursor(scratch)
    var gaps = PositionCursor(list.entry, in: list.region, scratch: scratch)

    for posting in list.postings {
      #expect(cursor.document == posting.document)
      #expect(cursor.frequency == UInt32(posting.positions.count))
      var position: UInt32 = 0
      let start = cursor.positionStart
      for (index, expected) in posting.positions.enumerated() {
        position += gaps.gap(at: start + index)
        #expect(position == expected)
      }
      cursor.next()
    }
    #expect(cursor.document == .end)
  }

  @Test(arguments: 0..<90 as Range<UInt64>)
  func advancesToTheSamePostingAsAScan(seed: UInt64) throws {
    let list = try List(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let scratch = Scratch()
    var cursor = list.cursor(scratch)
    var target: DocumentID = 0

    while cursor.document != .end {
      let step = Int.random(in: 0...3, using: &generator) == 0 ? list.documentCount / 4 : 9
      target += .random(in: 0...UInt32(step + 1), using: &generator)
      cursor.advance(to: target)

      let expected = list.postings.first { $0.document >= target }
      #expect(cursor.document == expected?.document ?? .end)
      if let expected { #expect(cursor.frequency == UInt32(expected.positions.count)) }
    }
  }

  @Test(arguments: 0..<45 as Range<UInt64>)
  func boundsTheScoreOfEachBlock(seed: UInt64) throws {
    let list = try List(seed: seed)
    let ranking = BM25(k1: 0.9, b: 0.4)
    let weights = ranking.occurrenceWeights(averageLength: 55, weight: 1.5)
    let bounds = Impact.bounds(recordedAverage: 30, weights: weights)
    let scratch = Scratch()
    var cursor = list.cursor(scratch)

    while cursor.document != .end {
      let bound = bounds[Int(cursor.impact(ofBlock: cursor.block))]
      #expect(Float(cursor.frequency) * weights[9] <= bound)
      cursor.next()
    }
  }
}

@Suite struct PackedBlockTests {
  @Test(arguments: 0...32)
  func givesBackIntegersOfAnyWidth(width: Int) {
    var generator = SeededGenerator(seed: UInt64(width))
    let greatest = UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(width)) - 1)
    let values = (0..<128).map { _ in UInt32.random(in: 0...greatest, using: &generator) }
    var bytes: [UInt8] = []
    PackedBlock.append(values, width: width, to: &bytes)
    #expect(bytes.count == PackedBlock.byteCount(width: width))

    bytes.append(0)
    unsafe bytes.withUnsafeBytes { input in
      guard let start = input.baseAddress else { return }
      unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 128) { output in
        guard let place = output.baseAddress else { return }
        unsafe PackedBlock.unpack(start, width: width, adding: 3, to: place)
        #expect(unsafe Array(output) == values.map { $0 &+ 3 })
        unsafe PackedBlock.unpack(start, width: width, adding: 1, to: place)
        unsafe PackedBlock.sum(place, after: 9)
        var sum: UInt32 = 9
        for index in 0..<128 {
          sum &+= values[index] &+ 1
          #expect(unsafe output[index] == sum)
          #expect(unsafe PackedBlock.value(at: index, in: start, width: width) == values[index])
        }
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func patchesTheFewGreatIntegers(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<128).map { _ in
      let isGreat = UInt64.random(in: 0...40, using: &generator) < seed
      return UInt32.random(in: 0...(isGreat ? .max : 9), using: &generator)
    }
    var bytes: [UInt8] = []
    PatchedBlock.append(values, to: &bytes)

    unsafe bytes.withUnsafeBytes { input in
      guard let start = input.baseAddress,
        let reader = unsafe PatchedBlockReader(start, input.count)
      else {
        Issue.record("a block was not read back")
        return
      }
      #expect((0..<128).map(reader.value) == values)
      unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 128) { output in
        guard let place = output.baseAddress else { return }
        unsafe reader.unpack(adding: 1, to: place)
        #expect(unsafe Array(output) == values.map { $0 &+ 1 })
      }
    }
  }
}
