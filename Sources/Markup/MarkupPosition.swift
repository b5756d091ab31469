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

/// Where the lines of a text begin, to turn byte offsets into positions.
struct SourceLines: Sendable {
  /// Byte offset of each line; a line ends with LF, CR LF, or CR.
  private let starts: [Int]

  init(_ source: [UInt8]) {
    var starts = [0]
    var offset = 0
    while let end = Self.endOfLine(in: source, from: offset) {
      offset = end + 1
      if source[end] == UInt8(ascii: "\r"), offset < source.count,
        source[offset] == UInt8(ascii: "\n")
      {
        offset += 1
      }
      starts.append(offset)
    }
    self.starts = starts
  }

  /// The offset of the first LF or CR from `start` on.
  private static func endOfLine(in source: [UInt8], from start: Int) -> Int? {
    var offset = start
    while offset < source.count {
      if let words = EightBytes(source, at: offset), !words.has(0x0A), !words.has(0x0D) {
        offset += 8
        continue
      }
      for index in offset..<min(offset + 8, source.count)
      where source[index] == 0x0A || source[index] == 0x0D {
        return index
      }
      offset += 8
    }
    return nil
  }

  /// The line of the byte at `offset`, counted from 1.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The position of the byte at `offset`, which may also be the end of `source`.
  func position(of offset: Int, in source: [UInt8]) -> MarkupPosition {
    let offset = min(max(offset, 0), source.count)
    let line = line(of: offset)
    let isLeading = { (byte: UInt8) in byte & 0b1100_0000 != 0b1000_0000 }
    return MarkupPosition(
      line: line, column: source[starts[line - 1]..<offset].count(where: isLeading) + 1)
  }
}
