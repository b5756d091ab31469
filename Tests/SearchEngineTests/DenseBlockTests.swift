import TestSupport
import Testing

@testable import SearchEngine

@Suite struct DenseBlockTests {
  /// A block of bits, and the documents that were put into it.
  private struct Block {
    let previous: DocumentID
    let documents: [DocumentID]
    let bytes: [UInt8]

    init(seed: UInt64) throws {
      var generator = SeededGenerator(seed: seed)
      let distance = DocumentID([1, 2, 5, 15][Int(seed % 4)])
      previous = seed % 5 == 0 ? .end : .random(in: 0...70_000, using: &generator)
      var document = previous
      var gaps: [UInt32] = []
      var documents: [DocumentID] = []
      for _ in 0..<128 {
        gaps.append(.random(in: 0..<distance, using: &generator))
        document = document &+ 1 &+ gaps[gaps.count - 1]
        documents.append(document)
      }
      self.documents = documents
      let length = try #require(DenseBlock.byteCount(after: previous, through: document))
      var bytes: [UInt8] = []
      DenseBlock.append(gaps, after: previous, byteCount: length, to: &bytes)
      #expect(bytes.count == length)
      // What follows belongs to no block.
      self.bytes = bytes + [255]
    }

    /// Lends a reader of the block to `body`.
    func read(_ body: (DenseBlockReader) -> Void) {
      unsafe bytes.withUnsafeBytes { input in
        guard let start = input.baseAddress,
          let reader = unsafe DenseBlockReader(start, input.count, after: previous)
        else {
          Issue.record("a block was not read back")
          return
        }
        body(reader)
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func givesBackItsDocuments(seed: UInt64) throws {
    let block = try Block(seed: seed)

    block.read { reader in
      unsafe withUnsafeTemporaryAllocation(of: DocumentID.self, capacity: 136) { output in
        guard let place = output.baseAddress else { return }
        #expect(unsafe reader.unpack(to: place))
        #expect(unsafe Array(output.prefix(128)) == block.documents)
      }
      #expect(reader.byteCount == block.bytes.count - 1)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func knowsWhichDocumentsItHasAndHowManyComeBefore(seed: UInt64) throws {
    let block = try Block(seed: seed)
    let last = try #require(block.documents.last)

    block.read { reader in
      var ranks = DenseBlockReader.Ranks()
      var rank = 0
      var word: UInt64 = 0
      for document in (block.documents[0] & ~63)...last | 63 {
        let isInside = block.documents.contains(document)
        if document % 64 == 0 { word = reader.word(from: Int(document)) }
        #expect(reader.contains(document) == isInside)
        #expect(word >> UInt64(document % 64) & 1 == (isInside ? 1 : 0))
        if isInside {
          #expect(reader.rank(of: document, &ranks) == rank)
          rank += 1
        }
      }
      #expect(reader.word(from: Int(last | 63) + 1) == 0)
    }
  }

  @Test func isNotMadeOfDocumentsFarApart() {
    #expect(DenseBlock.byteCount(after: 7, through: 7 + 255 * 8) == 257)
    #expect(DenseBlock.byteCount(after: 7, through: 8 + 255 * 8) == nil)
    #expect(DenseBlock.byteCount(after: .end, through: 127) == 18)
  }

  @Test(arguments: [0, 1, 17]) func refusesBlocksCutShort(length: Int) throws {
    let block = try Block(seed: 4)

    unsafe block.bytes.withUnsafeBytes { input in
      guard let start = input.baseAddress else { return }
      #expect(unsafe DenseBlockReader(start, length, after: block.previous) == nil)
    }
  }
}
