/// What stands before each part of a text, to turn byte offsets into positions without counting from
/// the beginning: a file may be a single line of megabytes, and ask for thousands of places in it.
struct SourceLines: Sendable {
  /// What is known of the text before a block of ``LineEnds/blockSize`` bytes.
  private struct Block {
    /// Characters that begin before it.
    var characters: Int32 = 0
    /// Where the line that goes on into it begins, in bytes.
    var lineStart: Int32 = 0
  }

  private let ends: LineEnds
  private let blocks: [Block]

  init(_ source: [UInt8]) {
    ends = LineEnds(source)
    var block = Block()
    var blocks = [block]
    blocks.reserveCapacity(source.count / LineEnds.blockSize + 2)
    for start in stride(from: 0, to: source.count, by: LineEnds.blockSize) {
      let range = start..<min(start + LineEnds.blockSize, source.count)
      block.characters += Int32(Self.characters(in: source, range))
      if let line = LineEnds.lineStart(in: source, range) { block.lineStart = Int32(line) }
      blocks.append(block)
    }
    self.blocks = blocks
  }

  /// How many characters begin in `range`: all bytes but those that continue one (UTF-8).
  ///
  /// - Parameter range: ``LineEnds/blockSize`` bytes at most.
  private static func characters(in source: [UInt8], _ range: Range<Int>) -> Int {
    // In each lane at most one for each sixteenth of a block.
    let (upper, inside) = (
      Words.Sixteen(repeating: 0b1100_0000), Words.Sixteen(repeating: 0b1000_0000)
    )
    var continuations = Words.Sixteen()
    var offset = range.lowerBound
    unsafe source.withUnsafeBytes { bytes in
      while offset + 16 <= range.upperBound {
        let here = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Words.Sixteen.self)
        continuations &-= Words.equal(here & upper, inside)
        offset += 16
      }
    }
    let inRest = source[offset..<range.upperBound].count { $0 & 0b1100_0000 == 0b1000_0000 }
    return range.count - Words.sum(continuations) - inRest
  }

  /// The line of the byte at `offset` of `source`, counted from 1.
  func line(of offset: Int, in source: [UInt8]) -> Int { ends.line(of: offset, in: source) }

  /// The position of the byte at `offset`, which may also be the end of `source`.
  func position(of offset: Int, in source: [UInt8]) -> MarkupPosition {
    let offset = min(max(offset, 0), source.count)
    let rank = offset / LineEnds.blockSize
    let start =
      LineEnds.lineStart(in: source, rank * LineEnds.blockSize..<offset)
      ?? Int(blocks[rank].lineStart)
    return MarkupPosition(
      line: line(of: offset, in: source),
      column: charactersBefore(offset, in: source) - charactersBefore(start, in: source) + 1)
  }

  private func charactersBefore(_ offset: Int, in source: [UInt8]) -> Int {
    let rank = offset / LineEnds.blockSize
    return Int(blocks[rank].characters)
      + Self.characters(in: source, rank * LineEnds.blockSize..<offset)
  }
}
