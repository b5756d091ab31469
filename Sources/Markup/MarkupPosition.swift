/// A place in the text of a document.
public struct MarkupPosition: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Counted from 1.
  public let line: Int
  /// In characters (Unicode scalars), counted from 1.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public var description: String { "\(line):\(column)" }

  public static func < (left: MarkupPosition, right: MarkupPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// What stands before each part of a text, to turn byte offsets into positions without counting from
/// the beginning: a file may be a single line of megabytes, and ask for thousands of places in it.
///
/// A line ends with LF, CR LF, or CR.
struct SourceLines: Sendable {
  /// What is known of the text before a block of ``blockSize`` bytes.
  private struct Block {
    /// Lines that end before it.
    var lineEnds: Int32 = 0
    /// Characters that begin before it.
    var characters: Int32 = 0
    /// Where the line that goes on into it begins, in bytes.
    var lineStart: Int32 = 0
  }

  private let blocks: [Block]

  /// In bytes.
  private static let blockSize = 1_024

  init(_ source: [UInt8]) {
    var block = Block()
    var blocks = [block]
    blocks.reserveCapacity(source.count / Self.blockSize + 2)
    for start in stride(from: 0, to: source.count, by: Self.blockSize) {
      let range = start..<min(start + Self.blockSize, source.count)
      let ends = Self.ends(in: source, range)
      block.lineEnds += Int32(ends)
      block.characters += Int32(Self.characters(in: source, range))
      if ends > 0, let line = Self.lineStart(in: source, range) { block.lineStart = Int32(line) }
      blocks.append(block)
    }
    self.blocks = blocks
  }

  /// How many lines end in `range`: at each LF, and at each CR that none follows.
  ///
  /// - Parameter range: ``blockSize`` bytes at most.
  private static func ends(in source: [UInt8], _ range: Range<Int>) -> Int {
    let (feed, carriage) = (Sixteen(repeating: 0x0A), Sixteen(repeating: 0x0D))
    // In each lane at most one for each sixteenth of a block.
    var ends = Sixteen()
    var offset = range.lowerBound
    unsafe source.withUnsafeBytes { bytes in
      while offset + 16 <= range.upperBound, offset + 16 < bytes.count {
        let here = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Sixteen.self)
        let next = unsafe bytes.loadUnaligned(fromByteOffset: offset + 1, as: Sixteen.self)
        let isEnd = (here .== feed) .| (here .== carriage) .& (next .!= feed)
        ends.replace(with: ends &+ 1, where: isEnd)
        offset += 16
      }
    }
    var count = ends.indices.reduce(0) { $0 + Int(ends[$1]) }
    for index in offset..<range.upperBound where isEnd(index, of: source) { count += 1 }
    return count
  }

  /// Whether a line ends with the byte at `index`.
  private static func isEnd(_ index: Int, of source: [UInt8]) -> Bool {
    switch source[index] {
    case 0x0A: true
    case 0x0D: index + 1 == source.count || source[index + 1] != 0x0A
    default: false
    }
  }

  /// How many characters begin in `range`: all bytes but those that continue one (UTF-8).
  ///
  /// - Parameter range: ``blockSize`` bytes at most.
  private static func characters(in source: [UInt8], _ range: Range<Int>) -> Int {
    // In each lane at most one for each sixteenth of a block.
    var continuations = Sixteen()
    var offset = range.lowerBound
    unsafe source.withUnsafeBytes { bytes in
      while offset + 16 <= range.upperBound {
        let here = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Sixteen.self)
        let isInside = here & Sixteen(repeating: 0b1100_0000) .== Sixteen(repeating: 0b1000_0000)
        continuations.replace(with: continuations &+ 1, where: isInside)
        offset += 16
      }
    }
    let inLanes = continuations.indices.reduce(0) { $0 + Int(continuations[$1]) }
    let inRest = source[offset..<range.upperBound].count { $0 & 0b1100_0000 == 0b1000_0000 }
    return range.count - inLanes - inRest
  }

  /// Where the last line begins that begins in `range` or at its end, behind its first byte; nothing
  /// where none does.
  private static func lineStart(in source: [UInt8], _ range: Range<Int>) -> Int? {
    var start = range.upperBound
    while start > range.lowerBound, !isEnd(start - 1, of: source) { start -= 1 }
    return start > range.lowerBound ? start : nil
  }

  private typealias Sixteen = SIMD16<UInt8>

  /// The line of the byte at `offset` of `source`, counted from 1.
  func line(of offset: Int, in source: [UInt8]) -> Int {
    let offset = min(max(offset, 0), source.count)
    let rank = offset / Self.blockSize
    return Int(blocks[rank].lineEnds) + Self.ends(in: source, rank * Self.blockSize..<offset) + 1
  }

  /// The position of the byte at `offset`, which may also be the end of `source`.
  func position(of offset: Int, in source: [UInt8]) -> MarkupPosition {
    let offset = min(max(offset, 0), source.count)
    let rank = offset / Self.blockSize
    let start =
      Self.lineStart(in: source, rank * Self.blockSize..<offset) ?? Int(blocks[rank].lineStart)
    return MarkupPosition(
      line: line(of: offset, in: source),
      column: charactersBefore(offset, in: source) - charactersBefore(start, in: source) + 1)
  }

  private func charactersBefore(_ offset: Int, in source: [UInt8]) -> Int {
    let rank = offset / Self.blockSize
    return Int(blocks[rank].characters)
      + Self.characters(in: source, rank * Self.blockSize..<offset)
  }
}
