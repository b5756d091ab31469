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

/// How many lines end before each part of a text, to turn byte offsets into positions.
///
/// A line ends with LF, CR LF, or CR. Few places of a document are ever asked for, so the lines of a
/// part are counted when one of its places is.
struct SourceLines: Sendable {
  /// Lines that end before each block of ``blockSize`` bytes.
  private let endsBefore: [Int32]

  /// In bytes.
  private static let blockSize = 1_024

  init(_ source: [UInt8]) {
    var endsBefore: [Int32] = [0]
    endsBefore.reserveCapacity(source.count / Self.blockSize + 2)
    var count = 0
    var start = 0
    while start < source.count {
      let end = min(start + Self.blockSize, source.count)
      count += Self.ends(in: source, start..<end)
      endsBefore.append(Int32(count))
      start = end
    }
    self.endsBefore = endsBefore
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
    for index in offset..<range.upperBound {
      let isAlone = index + 1 == source.count || source[index + 1] != 0x0A
      if source[index] == 0x0A || source[index] == 0x0D && isAlone { count += 1 }
    }
    return count
  }

  private typealias Sixteen = SIMD16<UInt8>

  /// The line of the byte at `offset` of `source`, counted from 1.
  func line(of offset: Int, in source: [UInt8]) -> Int {
    let offset = min(max(offset, 0), source.count)
    let block = offset / Self.blockSize
    return Int(endsBefore[block]) + Self.ends(in: source, block * Self.blockSize..<offset) + 1
  }

  /// The position of the byte at `offset`, which may also be the end of `source`.
  func position(of offset: Int, in source: [UInt8]) -> MarkupPosition {
    let offset = min(max(offset, 0), source.count)
    var start = offset
    while start > 0, Self.ends(in: source, start - 1..<start) == 0 { start -= 1 }
    let isLeading = { (byte: UInt8) in byte & 0b1100_0000 != 0b1000_0000 }
    return MarkupPosition(
      line: line(of: offset, in: source), column: source[start..<offset].count(where: isLeading) + 1
    )
  }
}
